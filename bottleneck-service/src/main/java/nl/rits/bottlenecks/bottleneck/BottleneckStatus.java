package nl.rits.bottlenecks.bottleneck;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a bottleneck; the order is the order of the board. */
public enum BottleneckStatus {
    REPORTED,
    ACCEPTED,
    IN_PROGRESS,
    ESCALATED,
    SOLVED,
    LIVED_WITH,
    LAPSED;

    private static final Set<BottleneckStatus> ENDED = EnumSet.of(SOLVED, LIVED_WITH, LAPSED);

    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    /** The statuses that may follow. An ended bottleneck stays ended: what returns is reported anew. */
    public Set<BottleneckStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(ACCEPTED, IN_PROGRESS, ESCALATED, SOLVED, LIVED_WITH, LAPSED);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, ESCALATED, SOLVED, LIVED_WITH, LAPSED);
            // A table may hand it to the next table, so escalated can follow escalated.
            case IN_PROGRESS, ESCALATED -> EnumSet.of(IN_PROGRESS, ESCALATED, SOLVED, LIVED_WITH, LAPSED);
            case SOLVED, LIVED_WITH, LAPSED -> EnumSet.noneOf(BottleneckStatus.class);
        };
    }

    /** Whoever reported it hears what became of it, in words. */
    public boolean needsReason() {
        return !isOpen();
    }
}
