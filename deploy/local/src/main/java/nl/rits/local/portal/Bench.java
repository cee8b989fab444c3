package nl.rits.local.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;

/** Runs the programs under deploy/bench; each prints its own figures. */
public record Bench(Place place) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public int run(List<String> names) throws IOException, InterruptedException {
        var folder = place.root().resolve("deploy/bench");
        var all = programs(folder);
        if (all.isEmpty()) {
            throw new Trouble("there is nothing to measure yet: no program under deploy/bench.");
        }
        for (var name : names) {
            if (all.stream().noneMatch(program -> name(program).equals(name))) {
                throw new Trouble("there is no bench \"" + name + "\". There are: "
                        + String.join(", ", all.stream().map(Bench::name).toList()));
            }
        }
        var failed = 0;
        for (var program : all.stream()
                .filter(one -> names.isEmpty() || names.contains(name(one)))
                .toList()) {
            var builder = new ProcessBuilder(program.toString())
                    .directory(place.root().toFile())
                    .inheritIO();
            builder.environment().put("RITS_ORIGIN", place.origin());
            builder.environment().put("RITS_PORT", String.valueOf(place.port()));
            failed += finish(builder.start()) == 0 ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    /** Who stops Rits stops the program as well; it cleans up behind itself. */
    private static int finish(Process program) throws InterruptedException {
        var hook = new Thread(() -> end(program), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return program.waitFor();
        } finally {
            forget(hook);
        }
    }

    private static void end(Process program) {
        program.destroy();
        try {
            program.waitFor(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It is being run.
        }
    }

    private static List<Path> programs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path program) {
        return program.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
