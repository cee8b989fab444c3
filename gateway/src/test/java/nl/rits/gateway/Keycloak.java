package nl.rits.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real identity provider with the real realm, in memory, for the duration of the tests. */
record Keycloak(@Nullable Process process, int port) implements AutoCloseable {

    static final Keycloak NONE = new Keycloak(null, 0);
    static final String SECRET = "gateway-secret";
    private static final Path DEPLOY = Path.of("../deploy/keycloak");

    static Keycloak start(String origin, int port, int managementPort) throws IOException {
        Path home;
        try (var unpacked = Files.list(Path.of("target/keycloak"))) {
            home = unpacked.filter(each -> each.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
        copy(DEPLOY.resolve("theme"), home.resolve("themes/rits"));
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                DEPLOY.resolve("realm.json"),
                home.resolve("data/import/rits-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var environment = Map.of("RITS_ORIGIN", origin, "RITS_LOOPBACK", origin, "RITS_GATEWAY_SECRET", SECRET);
        var built = home.resolve("built-for-tests");
        if (!Files.exists(built)) {
            waitFor(run(
                    home, environment, "build", "--db=dev-mem", "--health-enabled=true", "--http-relative-path=/auth"));
            Files.createFile(built);
        }
        var process = run(
                home,
                environment,
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + origin + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded");
        var keycloak = new Keycloak(process, port);
        keycloak.awaitReady();
        return keycloak;
    }

    private static Process run(Path home, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/keycloak.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "JAVA_OPTS",
                        "-XX:MaxMetaspaceSize=256m -Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx384m");
        return builder.start();
    }

    private void awaitReady() throws IOException {
        var deadline = Instant.now().plus(Duration.ofMinutes(5));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/auth/realms/rits/.well-known/openid-configuration"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(deadline)) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not there yet
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IOException("Keycloak did not start; see target/keycloak.log");
    }

    private static void waitFor(Process process) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("kc.sh build failed; see target/keycloak.log");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
