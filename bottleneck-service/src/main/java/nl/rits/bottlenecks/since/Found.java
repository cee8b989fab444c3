package nl.rits.bottlenecks.since;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView.MunicipalityRef;
import nl.rits.bottlenecks.known.PlanMove;
import org.jspecify.annotations.Nullable;

/**
 * One change, without names.
 *
 * @param bottleneck absent of a plan, and of an agreement about none
 * @param title of the bottleneck, what was agreed, or the name of the plan
 * @param homes of the bottleneck or the plan
 * @param agreement only of an agreement
 * @param due of the agreement
 * @param by who did it; absent when it happened by itself
 * @param parties who signed, who promised, or by whose date a plan is measured
 * @param fromTable where it lay; absent: at none
 * @param toTable where it went
 * @param plan only of a plan, as all see it who read along
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
        @Nullable String reason,
        @Nullable Plan plan) {

    Found {
        parties = Set.copyOf(parties);
    }

    /** @param about the number of homes is in tens */
    record Plan(UUID project, MunicipalityRef municipality, boolean about, PlanMove move) {}

    /** What it is about, so that what two readers see can be compared. */
    record Subject(
            SinceKind kind,
            @Nullable UUID bottleneck,
            @Nullable UUID agreement,
            @Nullable UUID project) {}

    Subject subject() {
        return new Subject(kind, bottleneck, agreement, plan == null ? null : plan.project());
    }

    Found byNobody() {
        return new Found(
                kind, at, bottleneck, title, homes, agreement, due, null, parties, fromTable, toTable, reason, plan);
    }

    Found with(Set<UUID> others) {
        return new Found(
                kind, at, bottleneck, title, homes, agreement, due, by, others, fromTable, toTable, reason, plan);
    }
}
