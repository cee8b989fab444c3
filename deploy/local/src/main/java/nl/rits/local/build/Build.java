package nl.rits.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rits.local.Trouble;
import nl.rits.local.part.Service.Module;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import nl.rits.local.process.Child;
import nl.rits.local.process.Ending;
import nl.rits.local.process.PidFile;
import nl.rits.local.process.Program;

/**
 * Builds the programs whose sources changed and keeps each one whole under .rits/apps, apart from Maven's own folders: a portal
 * that runs is not disturbed by a later build.
 */
public record Build(Place place) {
    private static final String STAMP = "made-of";
    private static final String PROCESS = "build";

    /** @return the modules that were built */
    public List<Module> bringUpToDate(java.util.function.Consumer<String> notes)
            throws IOException, InterruptedException {
        Files.createDirectories(place.apps());
        try (var held = BuildLock.take(place)) {
            assert held.lock().isValid();
            end();
            var changed = new ArrayList<Module>();
            for (var module : Module.values()) {
                if (!isCurrent(module)) {
                    changed.add(module);
                }
            }
            if (!changed.isEmpty()) {
                notes.accept("building "
                        + String.join(", ", changed.stream().map(Module::folder).toList()));
                build(changed);
            }
            return changed;
        }
    }

    /** Ends a Maven that is still writing, perhaps for a launcher that was killed. */
    public void end() throws InterruptedException {
        var file = PidFile.of(run(), PROCESS);
        var process = file.living();
        if (process.isPresent()) {
            Ending.TERM.end(process.get(), Duration.ofSeconds(5));
        }
        file.forget();
    }

    private Path run() {
        return place.shared().resolve("run-build");
    }

    private boolean isCurrent(Module module) throws IOException {
        var stamp = place.apps().resolve(module.folder()).resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(fingerprint(module));
    }

    private String fingerprint(Module module) throws IOException {
        var root = place.root();
        return Sources.fingerprint(List.of(
                root.resolve("pom.xml"),
                root.resolve(".mvn"),
                root.resolve("foundation/pom.xml"),
                root.resolve("foundation/src"),
                root.resolve(module.folder()).resolve("pom.xml"),
                root.resolve(module.folder()).resolve("src")));
    }

    private void build(List<Module> modules) throws IOException, InterruptedException {
        var stamps = new java.util.EnumMap<Module, String>(Module.class);
        for (var module : modules) {
            stamps.put(module, fingerprint(module)); // before the build: what changes meanwhile is built the next time
            Leftovers.remove(place.root().resolve(module.folder()));
        }
        Leftovers.remove(place.root().resolve("foundation"));
        var projects = String.join(",", modules.stream().map(Module::folder).toList());
        var maven = new Program(
                List.of("mvn", "-B", "-ntp", "-T1C", "-Dquick", "-DskipTests", "-pl", projects, "-am", "package"),
                Map.of(),
                place.root());
        var log = place.shared().resolve("logs/build.log");
        var child = Child.start(PROCESS, maven, run(), log);
        try {
            if (child.process().waitFor() != 0) {
                throw new Trouble("The build failed: " + error(log) + " See .rits/logs/build.log");
            }
        } finally {
            PidFile.of(run(), PROCESS)
                    .living()
                    .ifPresent(process -> child.process().destroy());
        }
        for (var module : modules) {
            var made = place.root().resolve(module.folder()).resolve("target/quarkus-app");
            Folders.replace(place.apps().resolve(module.folder()), draft -> {
                Folders.copy(made, draft);
                Files.writeString(draft.resolve(STAMP), String.valueOf(stamps.get(module)));
            });
        }
    }

    /** The first line that names a cause; Maven's own summary only repeats it. */
    private static String error(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return Stream.of(
                        "No space left", ": error ", "[ERROR] /", "does not exist", "Failed to execute goal", "[ERROR]")
                .flatMap(words ->
                        lines.stream().filter(line -> line.contains(words)).limit(1))
                .findFirst()
                .orElse("no reason given.");
    }
}
