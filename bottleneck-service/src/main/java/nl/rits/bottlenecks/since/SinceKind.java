package nl.rits.bottlenecks.since;

import nl.rits.bottlenecks.known.PlanMove;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to something in a time: it differs at the end from how it stood at the beginning. The order is that of a page. */
@Schema(name = "SinceKind")
public enum SinceKind {
    PLAN_LATER,
    PLAN_EARLIER,
    PLAN_GROWN,
    PLAN_SHRUNK,
    /** A plan that was not there, or that had lapsed. */
    PLAN_ADDED,
    /** A plan that lapsed. */
    PLAN_DROPPED,
    /** Another phase. */
    PLAN_PHASE,
    BOTTLENECK_NEW,
    /** Potential at the beginning, confirmed at the end. */
    BOTTLENECK_CONFIRMED,
    /** It lies at another table. */
    BOTTLENECK_RISEN,
    BOTTLENECK_SOLVED,
    /** Lived with, or lapsed. */
    BOTTLENECK_ENDED,
    CASE_WRITTEN,
    /** Other words, that all have to sign anew. */
    CASE_REWORDED,
    CASE_SIGNED,
    /** Accepted by both sides. */
    AGREEMENT_MADE,
    AGREEMENT_KEPT,
    /** Its day passed and it is not done. */
    AGREEMENT_OVERDUE;

    static SinceKind of(PlanMove.Kind kind) {
        return valueOf("PLAN_" + kind);
    }
}
