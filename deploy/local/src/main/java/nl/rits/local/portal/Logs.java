package nl.rits.local.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;

/** Shows what the parts write. */
public record Logs(Place place) {
    public int show(List<String> parts, boolean follow) throws IOException, InterruptedException {
        if (!Files.isDirectory(place.logs())) {
            throw new Trouble("There are no logs yet: start Rits with ./rits up");
        }
        var command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (follow) {
            command.add("-F");
        }
        try (var files = Files.list(place.logs())) {
            var all = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            var chosen = all.stream()
                    .filter(file -> parts.isEmpty() || parts.contains(part(file)))
                    .toList();
            if (chosen.isEmpty()) {
                throw new Trouble("No such log. There are: "
                        + String.join(", ", all.stream().map(Logs::part).toList()));
            }
            command.addAll(chosen.stream().map(Path::toString).toList());
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String part(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }
}
