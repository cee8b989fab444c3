package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;

/** The suites that need a whole portal. */
record PortalTests(Place place, Place portal, boolean thorough) {

    Count run(Suite suite, FileTime since) throws IOException, InterruptedException {
        return switch (suite.kind()) {
            case API -> maven("deploy/walk", "-Dtest=nl/rits/walk/**/*Test", since);
            // Looking at every page changes nothing, and takes long: it goes beside the stories.
            case JOURNEYS -> journeys(since, "stories", "pages");
            case FAULTS -> maven("deploy/faults", "-Pfaults", since);
            case TIME -> journeys(since, "time");
            case MODULE, SUBJECT, WEB -> throw new IllegalArgumentException(suite.name());
        };
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "RITS_ORIGIN", portal.origin(),
                "RITS_PORT", String.valueOf(portal.port()),
                "RITS_ROOT", place.root().toString(),
                "RITS_LONG", String.valueOf(thorough)));
        environment.putAll(FreshPortal.clock(portal));
        return environment;
    }

    private Count maven(String module, String option, FileTime since) throws IOException, InterruptedException {
        var folder = place.root().resolve(module);
        if (!Files.exists(folder.resolve("pom.xml"))) {
            return Count.failure(module + " is not there");
        }
        var reports = folder.resolve("target/surefire-reports");
        Folders.delete(reports);
        var name = "test-" + folder.getFileName();
        var ended = Command.run(
                List.of(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-Dmaven.test.failure.ignore=true",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-f",
                        folder.resolve("pom.xml").toString(),
                        option,
                        "verify"),
                place.root(),
                environment(),
                place.log(name),
                _ -> {});
        var count = Reports.in(reports, since);
        return ended != 0 || count.empty()
                ? count.plus(Count.failure("Maven ended with " + ended + ". See .rits/logs/" + name + ".log"))
                : count;
    }

    /** @param parts of the journeys, side by side */
    private Count journeys(FileTime since, String... parts) throws IOException, InterruptedException {
        var folder = place.root().resolve("deploy/journeys");
        if (!Files.exists(folder.resolve("package.json"))) {
            return Count.failure("deploy/journeys is not there");
        }
        var chromium = Chromium.find(place);
        if (chromium.isEmpty()) {
            return Count.failure("no Chromium on the path. Install it (package chromium) and run ./rits test journeys");
        }
        if (!Npm.install(place, folder)) {
            return Count.failure("npm could not install the journeys' packages. See .rits/logs/test-npm.log");
        }
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            return Stream.of(parts)
                    .map(part -> CompletableFuture.supplyAsync(
                            () -> playwright(folder, chromium.get(), part, since), beside))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(Count.NONE, Count::plus);
        }
    }

    private Count playwright(Path folder, Path chromium, String part, FileTime since) {
        var reports = folder.resolve("reports").resolve(part);
        var log = "test-journeys-" + part;
        var environment = environment();
        environment.putAll(Map.of(
                "CHROMIUM",
                chromium.toString(),
                "JOURNEYS",
                part,
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1",
                "PLAYWRIGHT_JUNIT_OUTPUT_FILE",
                reports.resolve("playwright.xml").toString(),
                "CI",
                "true"));
        try {
            Folders.delete(reports);
            Files.createDirectories(reports);
            var ended = Command.run(
                    List.of("npx", "--no-install", "playwright", "test", "--reporter=list,junit"),
                    folder,
                    environment,
                    place.log(log),
                    _ -> {});
            var count = Reports.in(reports, since);
            return ended == 0 || count.failed() > 0
                    ? count
                    : count.plus(Count.failure("playwright ended with " + ended + ". See .rits/logs/" + log + ".log"));
        } catch (IOException failure) {
            return Count.failure("playwright could not run: " + failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Count.failure("playwright was stopped");
        }
    }
}
