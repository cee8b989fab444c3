package nl.rits.bottlenecks.bottleneck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bottleneck as it stood at one version: what history keeps and what other packages may read. */
public record BottleneckState(
        UUID id,
        long version,
        String title,
        String cause,
        Certainty certainty,
        @Nullable String evidence,
        @Nullable String explanation,
        @Nullable String needed,
        BottleneckStatus status,
        int homes,
        int months,
        List<UUID> projects,
        UUID reporter,
        @Nullable UUID owner,
        List<Action> actions,
        @Nullable UUID table,
        boolean tableChosen,
        Instant reportedAt,
        Instant changedAt,
        LocalDate answerBy,
        @Nullable LocalDate pausedUntil,
        BottleneckKind kind,
        List<Joined> joined,
        @Nullable Stated stated,
        @Nullable UUID joinedInto,
        List<Link> links) {

    /** The first reporter, and whoever joined. */
    public SequencedSet<UUID> reporters() {
        var all = new LinkedHashSet<UUID>();
        all.add(reporter);
        joined.forEach(one -> all.add(one.party()));
        return all;
    }

    /** What the first reporter says itself. */
    public Stated own() {
        return stated == null ? new Stated(certainty, homes, months, projects) : stated;
    }

    /** Whether its term stands still. */
    public boolean isPaused(LocalDate today) {
        return pausedUntil != null && !pausedUntil.isBefore(today);
    }
}
