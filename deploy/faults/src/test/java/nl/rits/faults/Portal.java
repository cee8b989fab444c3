package nl.rits.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The portal under test: one that {@code ./rits up --detach} started for this suite, so that its parts may be killed. */
record Portal(Path root, int port) {
    private static final int USUAL_PORT = 8080;

    static Portal given() {
        var port = System.getenv("RITS_PORT");
        var root = System.getenv("RITS_ROOT");
        if (port == null || root == null) {
            throw new IllegalStateException(
                    "Kills parts of a portal, so it must be told of which one. Use ./rits test faults, or set RITS_ROOT and RITS_PORT.");
        }
        return new Portal(Path.of(root), Integer.parseInt(port));
    }

    String origin() {
        return "http://localhost:" + port;
    }

    String kafka() {
        return "127.0.0.1:" + (port + 300);
    }

    /** As the services see it. */
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (port + 200) + "/" + name + "?connectTimeout=5&socketTimeout=20",
                "rits",
                secret("DATABASE"));
    }

    String token(String account) {
        return rits(Map.of(), "token", account).strip();
    }

    /** Ends a part as a power cut would. */
    void kill(String part) {
        var process = ProcessHandle.of(pid(part)).orElseThrow(() -> new IllegalStateException(part + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends a part as an operator would. */
    void stop(String part) {
        rits(Map.of(), "stop", part);
    }

    /** @return how long it took until the part answered that it is ready */
    Duration start(String part) {
        return start(part, Map.of());
    }

    Duration start(String part, Map<String, String> environment) {
        var began = Instant.now();
        rits(environment, "start", part);
        return Duration.between(began, Instant.now());
    }

    /** The first number of the pid file; the program wrote it itself before it began. */
    private long pid(String part) {
        try {
            var line = Files.readString(state().resolve("run/" + part + ".pid"));
            var words = line.strip().split(" ");
            var stat = Files.readString(Path.of("/proc/" + words[0] + "/stat"));
            var started = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
            if (!started.equals(words[1])) {
                throw new IllegalStateException(part + " has ended: its number belongs to another process");
            }
            return Long.parseLong(words[0]);
        } catch (IOException gone) {
            throw new IllegalStateException(part + " does not run", gone);
        }
    }

    private String rits(Map<String, String> environment, String... words) {
        var command = new ArrayList<>(List.of(root.resolve("rits").toString()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--port", String.valueOf(port)));
        try {
            var errors = Files.createTempFile("rits", ".err");
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + Files.readString(errors));
            }
            Files.delete(errors);
            return said;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String secret(String name) {
        try {
            var secrets = new Properties();
            secrets.load(new StringReader(Files.readString(state().resolve("secrets.properties"))));
            return Objects.requireNonNull(secrets.getProperty(name), name);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Path state() {
        var shared = root.resolve(".rits");
        return port == USUAL_PORT ? shared : shared.resolve("ports/" + port);
    }
}
