package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import org.jspecify.annotations.Nullable;

/** The suites that Maven runs: compiled anew with every check, formatted, tested. One Maven for all of them, two at a time: tests mostly wait. */
record Modules(Place place, List<Suite> suites, boolean everything, boolean thorough, Map<String, String> environment) {
    /** At the end, of each module: its name, how it went, and how long that took. */
    private static final Pattern SUMMARY = Pattern.compile(
            "^\\[INFO] (\\S.*?) \\.{2,} (?:SUCCESS|FAILURE) \\[ *(?:(\\d+):)?(\\d+)(?:\\.\\d+)? (?:min|s)]");

    private static final Pattern NAME = Pattern.compile("<name>([^<]+)</name>");
    /** What tests of the proof say of themselves: their seed, and how much they compared. */
    private static final Pattern FIGURES = Pattern.compile("^(rules|worlds|isolation|revocation|history[^:]*): .*");

    private static final Pattern BROKEN =
            Pattern.compile("^\\[ERROR] Failed to execute goal (\\S+).* on project ([a-z-]+): (.*)");

    record Outcome(Count count, Duration took) {}

    Map<Suite, Outcome> run(FileTime since) throws IOException, InterruptedException {
        makeCompilerWork();
        var times = new LinkedHashMap<String, Duration>();
        var broken = new LinkedHashMap<String, String>();
        Command.run(command(), place.root(), environment, place.log("test-maven"), line -> {
            var told = SUMMARY.matcher(line);
            if (told.find()) {
                times.put(told.group(1), took(told.group(2), told.group(3)));
            }
            if (FIGURES.matcher(line).matches()) {
                System.out.println("    " + line);
            }
            var wrong = BROKEN.matcher(line);
            if (wrong.find()) {
                broken.putIfAbsent(wrong.group(2), wrong.group(1) + ": " + wrong.group(3));
            }
        });
        var outcomes = new LinkedHashMap<Suite, Outcome>();
        for (var suite : suites) {
            outcomes.put(suite, outcome(suite, since, times, broken));
        }
        return outcomes;
    }

    private Outcome outcome(Suite suite, FileTime since, Map<String, Duration> times, Map<String, String> broken)
            throws IOException {
        var count = Count.NONE;
        var took = Duration.ZERO;
        for (var artifact : new LinkedHashSet<>(
                suite.slices().stream().map(Suite.Slice::artifact).toList())) {
            var folder = folder(suite, artifact);
            if (suite.kind() == Suite.Kind.MODULE || !broken.containsKey(artifact)) {
                count = count.plus(Reports.in(folder.resolve("target/surefire-reports"), since));
            }
            if (broken.containsKey(artifact)) {
                count = count.plus(Count.failure(artifact + " does not build: " + broken.get(artifact)));
            }
            took = took.plus(times.getOrDefault(nameOf(folder), Duration.ZERO));
        }
        return new Outcome(count.empty() ? Count.failure("no test ran. See .rits/logs/test-maven.log") : count, took);
    }

    private static Duration took(@Nullable String minutes, String seconds) {
        return Duration.ofMinutes(minutes == null ? 0 : Long.parseLong(minutes)).plusSeconds(Long.parseLong(seconds));
    }

    /** What Maven calls the module in that folder. */
    private static String nameOf(Path folder) throws IOException {
        var name = NAME.matcher(Files.readString(folder.resolve("pom.xml")));
        return name.find() ? name.group(1) : "";
    }

    private Path folder(Suite suite, String artifact) {
        return suite.slices().stream()
                .filter(slice -> slice.artifact().equals(artifact))
                .map(slice -> place.root().resolve(slice.module()))
                .findFirst()
                .orElseThrow();
    }

    /** What "up" compiled quickly would otherwise count as compiled, and its warnings would go unseen. */
    private void makeCompilerWork() throws IOException {
        for (var suite : Suite.ALL) {
            for (var slice : suite.slices()) {
                for (var made : List.of("classes", "test-classes", "maven-status", "surefire-reports")) {
                    Folders.delete(place.root()
                            .resolve(slice.module())
                            .resolve("target")
                            .resolve(made));
                }
            }
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of("mvn", "-B", "-ntp", "-T", "2", "-fae", "-Dmaven.test.failure.ignore=true", "verify"));
        if (thorough) {
            command.add("-Drits.long=true");
        }
        if (!everything) {
            if (suites.stream().noneMatch(Suite::proves)) {
                command.add("-DexcludedGroups=" + Suite.PROOF);
            }
            var slices =
                    suites.stream().flatMap(suite -> suite.slices().stream()).toList();
            command.addAll(List.of(
                    "-am",
                    "-pl",
                    String.join(
                            ",",
                            new LinkedHashSet<>(
                                    slices.stream().map(Suite.Slice::module).toList())),
                    "-Dtest="
                            + String.join(
                                    ",",
                                    slices.stream()
                                            .flatMap(slice -> slice.tests().stream())
                                            .toList()),
                    "-Dsurefire.failIfNoSpecifiedTests=false"));
        }
        return command;
    }
}
