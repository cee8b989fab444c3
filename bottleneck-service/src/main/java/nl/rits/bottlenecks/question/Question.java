package nl.rits.bottlenecks.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** One question to one party. Changes only through its methods, each of which the {@link QuestionBook} keeps. */
@Entity
public class Question {

    @Id
    UUID id;

    long version;
    UUID bottleneck;

    @Column(name = "table_id")
    UUID table;

    UUID party;
    String text;
    LocalDate due;

    @Enumerated(EnumType.STRING)
    QuestionStatus status = QuestionStatus.OPEN;

    @Nullable
    String answer;

    @Nullable
    String link;

    @Column(name = "answered_on")
    @Nullable
    LocalDate answeredOn;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    /** Why there is more time than there was first. */
    @Column(name = "extended_reason")
    @Nullable
    String extendedReason;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** When the party is reminded; absent: done, or the term is too short for it. */
    @Column(name = "remind_on")
    @Nullable
    LocalDate remindOn;

    /** Both heard that it is too late. */
    @Column(name = "overdue_told")
    boolean overdueTold;

    protected Question() {}

    /** @param remind so many business days before the day; 0: not */
    static Question asked(UUID id, UUID bottleneck, UUID table, UUID party, Asked asked, int remind, Instant at) {
        var question = new Question();
        question.id = id;
        question.bottleneck = bottleneck;
        question.table = table;
        question.party = party;
        question.text = asked.text();
        question.due = asked.due();
        question.askedAt = at;
        question.changedAt = at;
        question.startClock(remind, at);
        return question;
    }

    /** The clock begins anew: a reminder before the new day, and word when that has passed. */
    void extend(LocalDate until, String reason, int remind, Instant at) {
        due = until;
        extendedReason = reason;
        overdueTold = false;
        startClock(remind, at);
    }

    private void startClock(int remind, Instant at) {
        var warning = BusinessDays.before(due, remind);
        remindOn = remind > 0 && warning.isAfter(day(at)) ? warning : null;
    }

    /** What is asked, and the last day for an answer. */
    public record Asked(String text, LocalDate due) {}

    /** Also in the place of an earlier answer. */
    void answer(String said, @Nullable String where, Instant at) {
        status = QuestionStatus.ANSWERED;
        answer = said;
        link = where;
        answeredOn = answeredOn == null ? day(at) : answeredOn;
        remindOn = null;
    }

    void withdraw(String reason) {
        status = QuestionStatus.WITHDRAWN;
        withdrawnReason = reason;
        remindOn = null;
    }

    void lapse() {
        status = QuestionStatus.LAPSED;
        remindOn = null;
    }

    private static LocalDate day(Instant at) {
        return DutchDays.of(at);
    }

    public QuestionState state() {
        return new QuestionState(
                id,
                version,
                bottleneck,
                table,
                party,
                text,
                due,
                status,
                answer,
                link,
                answeredOn,
                withdrawnReason,
                extendedReason,
                askedAt,
                changedAt);
    }
}
