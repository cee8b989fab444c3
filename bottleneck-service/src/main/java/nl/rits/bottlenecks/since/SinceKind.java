package nl.rits.bottlenecks.since;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to something in a time: it differs at the end from how it stood at the beginning. The order is that of a page. */
@Schema(name = "SinceKind")
public enum SinceKind {
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
    AGREEMENT_OVERDUE
}
