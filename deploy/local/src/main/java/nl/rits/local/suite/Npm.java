package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.rits.local.place.Place;

/** Packages exactly as locked; not again when they are there. */
final class Npm {
    private Npm() {}

    static boolean install(Place place, Path folder) throws IOException, InterruptedException {
        var locked = folder.resolve("package-lock.json");
        var installed = folder.resolve("node_modules/.package-lock.json"); // written by npm after a complete install
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(locked)) >= 0) {
            return true;
        }
        return Command.run(
                        List.of("npm", "ci", "--no-audit", "--no-fund"),
                        folder,
                        Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
                        place.log("test-npm"),
                        _ -> {})
                == 0;
    }
}
