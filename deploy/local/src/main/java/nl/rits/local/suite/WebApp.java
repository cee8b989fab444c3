package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import nl.rits.local.place.Place;

/** The web app's own checks: rules of style and access (ESLint), types, tests (Vitest). */
record WebApp(Place place) {
    Count run(FileTime since) throws IOException, InterruptedException {
        var folder = place.root().resolve("gateway/src/main/webui");
        var report = folder.resolve("reports/vitest.xml");
        Files.deleteIfExists(report);
        if (!Npm.install(place, folder)) {
            return Count.failure("npm could not install the web app's packages. See .rits/logs/test-npm.log");
        }
        var count = check(folder, "eslint", List.of("npx", "--no-install", "eslint", ".", "--max-warnings=0"))
                .plus(check(folder, "tsc", List.of("npx", "--no-install", "tsc", "-b")));
        var ended = Command.run(
                List.of(
                        "npx",
                        "--no-install",
                        "vitest",
                        "run",
                        "--reporter=default",
                        "--reporter=junit",
                        "--outputFile.junit=" + report),
                folder,
                Map.of("CI", "true"),
                place.log("test-vitest"),
                _ -> {});
        var tests = Reports.in(folder.resolve("reports"), since);
        count = count.plus(tests);
        return ended != 0 && tests.failed() == 0
                ? count.plus(Count.failure("vitest ended with " + ended + ". See .rits/logs/test-vitest.log"))
                : count;
    }

    private Count check(Path folder, String name, List<String> command) throws IOException, InterruptedException {
        var first = new StringBuilder();
        var log = place.log("test-" + name);
        var ended = Command.run(command, folder, Map.of(), log, line -> {
            if (first.isEmpty() && line.contains("error")) {
                first.append(line.strip());
            }
        });
        return ended == 0 ? Count.NONE : Count.failure(name + ": " + first + " (" + log + ")");
    }
}
