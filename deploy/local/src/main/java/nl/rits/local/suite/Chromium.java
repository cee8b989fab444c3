package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rits.local.place.Place;

/** The browser for the journeys. */
final class Chromium {
    private Chromium() {}

    /** Installs it when it is not there and we may. */
    static Optional<Path> find(Place place) throws IOException, InterruptedException {
        var there = onPath();
        if (there.isPresent() || !"root".equals(System.getProperty("user.name"))) {
            return there;
        }
        var environment = Map.of("DEBIAN_FRONTEND", "noninteractive");
        var log = place.log("test-chromium");
        for (var command : List.of(
                List.of("apt-get", "update"),
                List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"))) {
            try {
                Command.run(command, place.root(), environment, log, _ -> {});
            } catch (IOException _) {
                return Optional.empty(); // a system without apt-get
            }
        }
        return onPath();
    }

    private static Optional<Path> onPath() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .map(Path::of)
                .toList();
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
