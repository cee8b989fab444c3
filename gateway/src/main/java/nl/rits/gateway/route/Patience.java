package nl.rits.gateway.route;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How often each caller was refused within a sliding window, and what that means for the next request: from the limit on it
 * is answered later each time, and from twice the limit on not at all until refusals have moved out of the window.
 */
final class Patience {
    /** What happens to a request. */
    sealed interface Turn {
        record Now() implements Turn {}

        record Later(long millis) implements Turn {}

        record NotNow(int seconds) implements Turn {}
    }

    private static final Turn NOW = new Turn.Now();
    private static final int SLICES = 10;
    private static final long LONGEST = 5000;

    /** Beyond this many callers new ones are not remembered: many addresses must not fill the memory. */
    private static final int MOST = 100_000;

    private static final class Window {
        private final int[] refusals = new int[SLICES];
        private long newest;

        /** Moves on to this slice of time; older slices than the window has fall off. */
        synchronized int sum(long slice) {
            var passed = slice - newest;
            if (passed >= SLICES) {
                Arrays.fill(refusals, 0);
            } else {
                for (var one = newest + 1; one <= slice; one++) {
                    refusals[Math.floorMod(one, SLICES)] = 0;
                }
            }
            newest = Math.max(newest, slice);
            return Arrays.stream(refusals).sum();
        }

        synchronized void add(long slice) {
            sum(slice);
            refusals[Math.floorMod(newest, SLICES)]++;
        }
    }

    private final int limit;
    private final long sliceNanos;
    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

    Patience(int limit, Duration within) {
        this.limit = limit;
        this.sliceNanos = within.toNanos() / SLICES;
    }

    void refused(String caller, long nanoTime) {
        if (windows.size() < MOST || windows.containsKey(caller)) {
            windows.computeIfAbsent(caller, _ -> new Window()).add(slice(nanoTime));
        }
    }

    Turn turn(String caller, long nanoTime) {
        var window = windows.get(caller);
        var refusals = window == null ? 0 : window.sum(slice(nanoTime));
        if (refusals < limit) {
            return NOW;
        }
        return refusals < 2L * limit
                ? new Turn.Later(Math.max(100, LONGEST * (refusals - limit) / limit))
                : new Turn.NotNow((int) Math.max(1, Duration.ofNanos(sliceNanos).toSeconds()));
    }

    /** Forgets callers who were not refused within the window. */
    void sweep(long nanoTime) {
        windows.values().removeIf(window -> window.sum(slice(nanoTime)) == 0);
    }

    int callers() {
        return windows.size();
    }

    private long slice(long nanoTime) {
        return Math.floorDiv(nanoTime, sliceNanos);
    }
}
