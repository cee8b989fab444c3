package nl.rits.projects.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one party said about a project (opgave), and what came of it. Each method gives the next one; nothing changes.
 *
 * @param version of what was stated; a confirmation, a review or an answer leaves it
 * @param confirmedAt when the party last said that this is still right
 * @param previous what the party said before this version
 * @param accepted what the steward accepted last, maybe of an older version
 */
public record Stated(
        UUID party,
        PartySide side,
        long version,
        StatementState state,
        Planning planning,
        Instant submittedAt,
        Instant confirmedAt,
        @Nullable Reason reason,
        @Nullable Before previous,
        @Nullable Review review,
        @Nullable Accepted accepted) {

    /** An earlier version of the planning. */
    public record Before(Planning planning, Instant submittedAt) {}

    /** The planning that the steward accepted. */
    public record Accepted(Planning planning, long version, Instant at) {}

    /** What the steward said of a version. */
    public record Review(
            Verdict verdict,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            Instant at,
            UUID by,
            long statementVersion,
            List<Answer> answers) {
        public Review {
            answers = List.copyOf(answers);
        }
    }

    /** What the party said back. */
    public record Answer(String text, Instant at, UUID by) {}

    /** The first statement of a party. What the steward itself states needs no review. */
    public static Stated first(UUID party, PartySide side, Planning planning, @Nullable Reason reason, Instant at) {
        return new Stated(party, side, 1, initial(side), planning, at, at, reason, null, null, null);
    }

    public Stated restated(Planning next, @Nullable Reason why, Instant at) {
        return new Stated(
                party,
                side,
                version + 1,
                initial(side),
                next,
                at,
                at,
                why,
                new Before(planning, submittedAt),
                null,
                accepted);
    }

    public Stated confirmed(Instant at) {
        return new Stated(party, side, version, state, planning, submittedAt, at, reason, previous, review, accepted);
    }

    public Stated reviewed(Verdict verdict, @Nullable String text, @Nullable LocalDate answerBy, UUID by, Instant at) {
        var next = switch (verdict) {
            case ACCEPT -> StatementState.ACCEPTED;
            case QUESTION -> StatementState.QUESTIONED;
            case DISAGREE -> StatementState.DISAGREED;
        };
        return new Stated(
                party,
                side,
                version,
                next,
                planning,
                submittedAt,
                confirmedAt,
                reason,
                previous,
                new Review(verdict, text, answerBy, at, by, version, List.of()),
                verdict == Verdict.ACCEPT ? new Accepted(planning, version, at) : accepted);
    }

    /** The answer brings the statement back to the steward. */
    public Stated answered(String text, UUID by, Instant at) {
        if (review == null) {
            throw new IllegalStateException("nothing to answer");
        }
        var answers = new ArrayList<>(review.answers());
        answers.add(new Answer(text, at, by));
        var answered = new Review(
                review.verdict(),
                review.text(),
                review.answerBy(),
                review.at(),
                review.by(),
                review.statementVersion(),
                answers);
        return new Stated(
                party,
                side,
                version,
                StatementState.SUBMITTED,
                planning,
                submittedAt,
                confirmedAt,
                reason,
                previous,
                answered,
                accepted);
    }

    private static StatementState initial(PartySide side) {
        return side == PartySide.MUNICIPALITY ? StatementState.ACCEPTED : StatementState.SUBMITTED;
    }
}
