package nl.rits.bottlenecks.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a plan stands otherwise than at another moment.
 *
 * @param at when that came about
 * @param shift only of LATER and EARLIER
 * @param homesThen absent of LATER, EARLIER and PHASE; {@code homesNow} likewise; of ADDED and DROPPED there is one of both
 * @param homesAbout the numbers are in tens
 * @param phaseThen only of PHASE
 */
public record PlanMove(
        Kind kind,
        Instant at,
        @Nullable Shift shift,
        @Nullable Integer homesThen,
        @Nullable Integer homesNow,
        boolean homesAbout,
        @Nullable String phaseThen,
        @Nullable String phaseNow) {

    /** The order is that of a page. */
    @Schema(name = "PlanMoveKind")
    public enum Kind {
        LATER,
        EARLIER,
        /** More homes. */
        GROWN,
        /** Fewer homes. */
        SHRUNK,
        /** It was not there, or it had lapsed. */
        ADDED,
        /** It lapsed. */
        DROPPED,
        /** It is in another phase. */
        PHASE
    }

    /** @param party whose date it is; @param months positive is later */
    public record Shift(UUID party, String milestone, LocalDate then, LocalDate now, int months) {}

    static PlanMove shifted(Instant at, Shift shift) {
        return new PlanMove(shift.months() > 0 ? Kind.LATER : Kind.EARLIER, at, shift, null, null, false, null, null);
    }

    static PlanMove resized(Kind kind, Instant at, @Nullable Integer then, @Nullable Integer now, boolean about) {
        return new PlanMove(kind, at, null, then, now, about, null, null);
    }

    static PlanMove passed(Instant at, String then, String now) {
        return new PlanMove(Kind.PHASE, at, null, null, null, false, then, now);
    }
}
