package nl.rits.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the portal said that it had done. Every line must be found exactly once, everywhere. */
final class Ledger {
    enum Kind {
        CREATED,
        STATED,
        CONFIRMED,
        REPORTED
    }

    /**
     * @param subject id of the project or bottleneck
     * @param trace by which the write is found in the audit and on the topics
     * @param byMarket stated by a market party, so that the municipality hears of it
     */
    record Line(Kind kind, UUID subject, String trace, int tries, boolean byMarket) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private @Nullable Throwable trouble;

    synchronized void acknowledged(Line line) {
        lines.add(line);
    }

    /** A write that should have been accepted: a sign that something was lost or done twice. */
    synchronized void refused(String what) {
        refusals.add(what);
    }

    synchronized void stuck(Throwable failure) {
        trouble = failure;
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized List<String> refusals() {
        var all = new ArrayList<>(refusals);
        if (trouble != null) {
            all.add(trouble.toString());
        }
        return all;
    }

    synchronized int size() {
        return lines.size();
    }

    synchronized long repeated() {
        return lines.stream().filter(line -> line.tries() > 1).count();
    }
}
