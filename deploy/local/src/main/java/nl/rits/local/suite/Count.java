package nl.rits.local.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * How many tests ended how.
 *
 * @param failures one line for each that failed
 */
record Count(int passed, int skipped, List<String> failures) {
    static final Count NONE = new Count(0, 0, List.of());

    static Count failure(String line) {
        return new Count(0, 0, List.of(line));
    }

    Count plus(Count other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Count(passed + other.passed, skipped + other.skipped, List.copyOf(all));
    }

    int failed() {
        return failures.size();
    }

    boolean empty() {
        return passed + skipped + failed() == 0;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed() + " failed" + (skipped > 0 ? ", " + skipped + " skipped" : "");
    }
}
