package nl.rits.local.portal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.rits.local.Trouble;
import nl.rits.local.part.Part;
import nl.rits.local.place.Place;
import nl.rits.local.process.PidFile;

/** Stops or starts single parts of a portal that runs, to see how the others do without. */
public record OnePart(Place place) {
    public void stop(List<String> names) throws Exception {
        try (var hold = Hold.on(place)) {
            assert hold.lock().isValid();
            Stopping.end(
                    chosen(names).stream()
                            .map(part -> PidFile.of(place.run(), part.name()))
                            .toList(),
                    Duration.ofSeconds(5));
        }
    }

    public void start(List<String> names) throws Exception {
        try (var hold = Hold.on(place)) {
            assert hold.lock().isValid();
            for (var part : chosen(names)) {
                Stopping.end(List.of(PidFile.of(place.run(), part.name())), Duration.ofSeconds(5));
                part.prepare(_ -> {});
                part.bring(Part::start);
            }
        }
    }

    private List<Part> chosen(List<String> names) {
        var all = Portal.at(place).parts();
        var chosen = all.stream().filter(part -> names.contains(part.name())).toList();
        if (names.isEmpty() || chosen.size() != names.size()) {
            throw new Trouble("name parts: " + all.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }
}
