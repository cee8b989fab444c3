package nl.rits.bottlenecks.question;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.rits.foundation.time.DutchDays;

/**
 * A reminder before the last day for an answer, and word to both when it has passed. Several instances share the work: each
 * skips the rows that another one holds, and what is done is marked on the row in the same transaction.
 */
@ApplicationScoped
class QuestionClock {

    private static final int AT_ONCE = 50;

    private final QuestionRepository questions;
    private final Event<QuestionDue> listeners;
    private final Clock clock;

    QuestionClock(QuestionRepository questions, Event<QuestionDue> listeners, Clock clock) {
        this.questions = questions;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void remind() {
        questions.toRemind(today(), AT_ONCE).forEach(question -> {
            question.remindOn = null;
            listeners.fire(new QuestionDue(question.state(), false, clock.instant()));
        });
    }

    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellOverdue() {
        questions.toTellOverdue(today(), AT_ONCE).forEach(question -> {
            question.overdueTold = true;
            listeners.fire(new QuestionDue(question.state(), true, clock.instant()));
        });
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
