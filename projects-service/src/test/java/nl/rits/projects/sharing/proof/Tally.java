package nl.rits.projects.sharing.proof;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How much was compared, and what differed. */
final class Tally {

    private static final int MOST = 40;

    private final LongAdder decisions = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final List<String> differences = new CopyOnWriteArrayList<>();

    /** One decision: what came out must be what was expected. */
    void same(@Nullable Object actual, @Nullable Object expected, Object... where) {
        all(1, actual, expected, where);
    }

    /** As many decisions at once as the answer holds. */
    void all(long many, @Nullable Object actual, @Nullable Object expected, Object... where) {
        decisions.add(many);
        if (!Objects.equals(actual, expected)) {
            wrong.increment();
            if (differences.size() < MOST) {
                differences.add(List.of(where) + ": " + actual + " and not " + expected);
            }
        }
    }

    long decisions() {
        return decisions.sum();
    }

    long wrong() {
        return wrong.sum();
    }

    List<String> differences() {
        return differences;
    }
}
