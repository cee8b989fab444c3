package nl.rits.bottlenecks.since;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change, without names.
 *
 * @param bottleneck absent of an agreement about none
 * @param title of the bottleneck, or what was agreed
 * @param homes of the bottleneck
 * @param agreement absent of a bottleneck or joint case
 * @param due of the agreement
 * @param by who did it; absent when it happened by itself
 * @param parties who signed, or who promised
 * @param fromTable where it lay; absent: at none
 * @param toTable where it went
 */
record Found(
        SinceKind kind,
        Instant at,
        @Nullable UUID bottleneck,
        String title,
        int homes,
        @Nullable UUID agreement,
        @Nullable LocalDate due,
        @Nullable UUID by,
        Set<UUID> parties,
        @Nullable UUID fromTable,
        @Nullable UUID toTable,
        @Nullable String reason) {

    Found {
        parties = Set.copyOf(parties);
    }

    /** What it is about, so that what two readers see can be compared. */
    record Subject(
            SinceKind kind,
            @Nullable UUID bottleneck,
            @Nullable UUID agreement) {}

    Subject subject() {
        return new Subject(kind, bottleneck, agreement);
    }

    Found byNobody() {
        return new Found(kind, at, bottleneck, title, homes, agreement, due, null, parties, fromTable, toTable, reason);
    }

    Found with(Set<UUID> others) {
        return new Found(kind, at, bottleneck, title, homes, agreement, due, by, others, fromTable, toTable, reason);
    }
}
