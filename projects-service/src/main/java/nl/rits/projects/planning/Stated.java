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
 * @param acceptedBefore what that acceptance replaced, for when it is taken back
 * @param thread what both sides said to each other; it goes on when the party states something else
 * @param answers why what is unusual in it is right
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
        @Nullable Accepted accepted,
        @Nullable Accepted acceptedBefore,
        List<Entry> thread,
        List<Warning.Answer> answers) {

    public Stated {
        // What was kept before there was a thread knows its last review only.
        thread = thread != null ? List.copyOf(thread) : review == null ? List.of() : review.entries();
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * One thing said between the party and the steward.
     *
     * @param by the party that said it
     * @param statementVersion of the statement it was said about
     */
    public record Entry(
            Kind kind,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            Instant at,
            UUID by,
            long statementVersion) {

        /** What was said. */
        public enum Kind implements Labelled {
            QUESTION("Vraag", "Question"),
            ANSWER("Antwoord", "Answer"),
            DISAGREEMENT("Niet eens", "Disagreement"),
            ACCEPTANCE("Akkoord", "Acceptance"),
            WITHDRAWAL("Teruggenomen", "Taken back");

            private final String dutch;
            private final String english;

            Kind(String dutch, String english) {
                this.dutch = dutch;
                this.english = english;
            }

            static Kind of(Verdict verdict) {
                return switch (verdict) {
                    case ACCEPT -> ACCEPTANCE;
                    case QUESTION -> QUESTION;
                    case DISAGREE -> DISAGREEMENT;
                };
            }

            @Override
            public String label(String language) {
                return "en".equals(language) ? english : dutch;
            }
        }
    }

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

        List<Entry> entries() {
            var entries = new ArrayList<Entry>();
            entries.add(new Entry(Entry.Kind.of(verdict), text, answerBy, at, by, statementVersion));
            answers.forEach(it ->
                    entries.add(new Entry(Entry.Kind.ANSWER, it.text(), null, it.at(), it.by(), statementVersion)));
            return entries;
        }
    }

    /** What the party said back. */
    public record Answer(String text, Instant at, UUID by) {}

    /** The first statement of a party. What the steward itself states needs no review. */
    public static Stated first(UUID party, PartySide side, Planning planning, @Nullable Reason reason, Instant at) {
        return new Stated(
                party, side, 1, initial(side), planning, at, at, reason, null, null, null, null, List.of(), List.of());
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
                accepted,
                acceptedBefore,
                thread,
                answers);
    }

    /** The same statement, with why what is unusual in it is right. */
    public Stated answering(List<Warning.Answer> why) {
        return same(confirmedAt, why);
    }

    public Stated confirmed(Instant at) {
        return same(at, answers);
    }

    private Stated same(Instant confirmed, List<Warning.Answer> why) {
        return new Stated(
                party,
                side,
                version,
                state,
                planning,
                submittedAt,
                confirmed,
                reason,
                previous,
                review,
                accepted,
                acceptedBefore,
                thread,
                why);
    }

    public Stated reviewed(Verdict verdict, @Nullable String text, @Nullable LocalDate answerBy, UUID by, Instant at) {
        var next = switch (verdict) {
            case ACCEPT -> StatementState.ACCEPTED;
            case QUESTION -> StatementState.QUESTIONED;
            case DISAGREE -> StatementState.DISAGREED;
        };
        var said = new Entry(Entry.Kind.of(verdict), text, answerBy, at, by, version);
        return judged(
                next,
                new Review(verdict, text, answerBy, at, by, version, List.of()),
                verdict == Verdict.ACCEPT ? new Accepted(planning, version, at) : accepted,
                verdict == Verdict.ACCEPT ? accepted : acceptedBefore,
                said);
    }

    /** The answer brings the statement back to the steward. */
    public Stated answered(String text, UUID by, Instant at) {
        if (review == null) {
            throw new IllegalStateException("nothing to answer");
        }
        var replies = new ArrayList<>(review.answers());
        replies.add(new Answer(text, at, by));
        return judged(
                StatementState.SUBMITTED,
                new Review(
                        review.verdict(),
                        review.text(),
                        review.answerBy(),
                        review.at(),
                        review.by(),
                        review.statementVersion(),
                        replies),
                accepted,
                acceptedBefore,
                new Entry(Entry.Kind.ANSWER, text, null, at, by, version));
    }

    /** The steward takes its verdict back: the statement waits for it again, and what was agreed before is agreed again. */
    public Stated unreviewed(UUID by, Instant at) {
        if (review == null) {
            throw new IllegalStateException("nothing to take back");
        }
        var wasAccepted = review.verdict() == Verdict.ACCEPT;
        return judged(
                StatementState.SUBMITTED,
                null,
                wasAccepted ? acceptedBefore : accepted,
                wasAccepted ? null : acceptedBefore,
                new Entry(Entry.Kind.WITHDRAWAL, null, null, at, by, version));
    }

    private Stated judged(
            StatementState next,
            @Nullable Review judgement,
            @Nullable Accepted agreed,
            @Nullable Accepted agreedBefore,
            Entry said) {
        var all = new ArrayList<>(thread);
        all.add(said);
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
                judgement,
                agreed,
                agreedBefore,
                all,
                answers);
    }

    private static StatementState initial(PartySide side) {
        return side == PartySide.MUNICIPALITY ? StatementState.ACCEPTED : StatementState.SUBMITTED;
    }
}
