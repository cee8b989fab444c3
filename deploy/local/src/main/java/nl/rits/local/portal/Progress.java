package nl.rits.local.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells what happens while it happens, and remembers how long it took. */
final class Progress {
    private final Instant start = Instant.now();
    private final Map<String, Duration> times = new LinkedHashMap<>();

    synchronized void note(String part, String what) {
        System.out.printf(Locale.ROOT, "  %5.1f s  %-18s %s%n", seconds(elapsed()), part, what);
    }

    synchronized void done(String part, String what, Duration took) {
        times.put(part, took);
        System.out.printf(
                Locale.ROOT, "  %5.1f s  %-18s %s in %.1f s%n", seconds(elapsed()), part, what, seconds(took));
    }

    Duration elapsed() {
        return Duration.between(start, Instant.now());
    }

    synchronized Map<String, Duration> times() {
        return new LinkedHashMap<>(times);
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
