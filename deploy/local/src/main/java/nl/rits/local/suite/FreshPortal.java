package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rits.local.place.Place;

/** A portal for the tests alone: own ports, own data, nothing but the demo in it. */
record FreshPortal(Place place) {

    /** A test asks faster than a person; the gateway's own tests prove its limits. */
    private static final Map<String, String> UNHURRIED =
            Map.of("RITS_REQUESTS_PER_SECOND", "100000", "RITS_REQUEST_BURST", "100000", "RITS_REFUSALS", "1000000");

    private static final String CLOCK = "RITS_CLOCK_OFFSET_FILE";

    /** What its services and its tests share: in this file a test lets time pass. */
    static Map<String, String> clock(Place place) {
        return Map.of(CLOCK, place.data().resolve("trial-clock").toString());
    }

    /** @return what went wrong, or nothing */
    String start() throws IOException, InterruptedException {
        var last = new String[] {""};
        var ended = rits(List.of("up", "--detach", "--fresh"), "test-portal", line -> {
            if (!line.isBlank()) {
                last[0] = line.strip();
            }
        });
        return ended == 0 ? "" : "the portal did not start: " + last[0];
    }

    void stop() throws IOException, InterruptedException {
        rits(List.of("down"), "test-portal-down", _ -> {});
    }

    private int rits(List<String> words, String log, java.util.function.Consumer<String> lines)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(place.root().resolve("rits").toString()));
        command.addAll(words);
        command.addAll(List.of("--port", String.valueOf(place.port())));
        var environment = new HashMap<>(UNHURRIED);
        environment.putAll(clock(place));
        return Command.run(command, place.root(), environment, logs().resolve(log + ".log"), lines);
    }

    /** Not among the portal's own logs. */
    private Path logs() {
        return place.shared().resolve("logs");
    }
}
