package nl.rits.local.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A program that a suite consists of; what it writes goes to a log. */
final class Command {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private Command() {}

    static int run(List<String> command, Path folder, Map<String, String> environment, Path log, Consumer<String> lines)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        RUNNING.add(process);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var file = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                file.println(line);
                lines.accept(line);
            }
            return process.waitFor();
        } finally {
            RUNNING.remove(process);
        }
    }

    /** With everything below them: Maven's tests run in a process of their own. */
    static void endAll() {
        for (var process : RUNNING) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
