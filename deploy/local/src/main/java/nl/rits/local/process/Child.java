package nl.rits.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rits.local.Trouble;

/** A started program. Lives in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it. */
public record Child(String name, Process process, Path log) {
    /**
     * Writes who it is and then becomes the program: there is no moment at which a killed launcher leaves a process behind
     * that nobody knows. Argument 0 is the pid file; field 22 of stat is the start of the process.
     */
    private static final String INTRODUCE = """
            started() { shift 19; start=$1; }
            read -r stat < /proc/$$/stat && started ${stat##*) } && read -r boot < /proc/sys/kernel/random/boot_id &&
            echo "$$ $start $boot" > "$0.tmp" && mv "$0.tmp" "$0" && exec "$@"
            """;

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public static Child start(String name, Program program, Path run, Path log) throws IOException {
        Files.createDirectories(run);
        Files.createDirectories(log.getParent());
        Files.createDirectories(program.folder());
        keepPrevious(log);
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(
                List.of("sh", "-c", INTRODUCE, PidFile.of(run, name).file().toString()));
        command.addAll(program.command());
        var builder = new ProcessBuilder(command)
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(program.environment());
        return new Child(name, builder.start(), log);
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for a program that ends by itself. */
    public void finish(Duration patience, String what) throws InterruptedException {
        if (!process.waitFor(patience)) {
            process.destroyForcibly();
            throw new Trouble(what + " took longer than " + patience.toSeconds() + " s. See " + log);
        }
        if (process.exitValue() != 0) {
            throw new Trouble(what + " failed: " + lastWords() + ". See " + log);
        }
    }

    /** The line of the log that most likely tells why it ended. */
    public String lastWords() {
        var lines = tail(log, 60);
        return first(
                        lines,
                        "No space left on device",
                        "Address already in use",
                        "OutOfMemory",
                        "FATAL",
                        "Caused by",
                        "ERROR",
                        "Exception")
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                .map(String::strip)
                .map(line -> line.length() > 200 ? line.substring(0, 200) + "…" : line)
                .orElse("it said nothing");
    }

    private static Optional<String> first(List<String> lines, String... words) {
        for (var word : words) {
            var found = lines.stream().filter(line -> line.contains(word)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static List<String> tail(Path log, int count) {
        try (var file = new java.io.RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - 64_000));
            var rest = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(rest);
            var lines = new String(rest, java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
