package nl.rits.bottlenecks.bottleneck;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.ProjectBecameKnown;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;

/** What happens to bottlenecks without anyone asking for it. */
@ApplicationScoped
class Escalation {

    private static final int AT_ONCE = 50;

    private final BottleneckRepository bottlenecks;
    private final KnownProjects projects;
    private final Ladders ladders;
    private final Causes causes;
    private final Casebook casebook;
    private final PrincipalNumbers numbers;
    private final Event<TermEnds> reminders;
    private final Clock clock;

    Escalation(
            BottleneckRepository bottlenecks,
            KnownProjects projects,
            Ladders ladders,
            Causes causes,
            Casebook casebook,
            PrincipalNumbers numbers,
            Event<TermEnds> reminders,
            Clock clock) {
        this.bottlenecks = bottlenecks;
        this.projects = projects;
        this.ladders = ladders;
        this.numbers = numbers;
        this.reminders = reminders;
        this.causes = causes;
        this.casebook = casebook;
        this.clock = clock;
    }

    /** Several instances share the work: each skips the rows that another one holds. */
    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void escalateUnanswered() {
        bottlenecks.idsWithoutAnswer(today(), AT_ONCE).forEach(this::handOn);
    }

    /** Who has to act hears it some days before; each instance tells of what the others do not hold. */
    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void remind() {
        for (var id : bottlenecks.idsToRemind(today(), AT_ONCE)) {
            var bottleneck = bottlenecks.findForChange(id).orElseThrow();
            bottleneck.remindOn = null;
            reminders.fire(new TermEnds(bottleneck.state(), numbers.names(bottleneck.audience), clock.instant()));
        }
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }

    private void handOn(UUID id) {
        var bottleneck = bottlenecks.findForChange(id).orElseThrow();
        var next = ladders.next(bottleneck.table, projects.stewards(List.of(bottleneck.projects)));
        if (next.isEmpty()) {
            keep(bottleneck, new Change.NewTerm(), What.NO_HIGHER_TABLE);
        } else if (causes.isConfidential(bottleneck.cause)) {
            keep(bottleneck, new Change.NewTerm(), What.WAITS_FOR_REPORTER);
        } else {
            keep(
                    bottleneck,
                    new Change.Move(BottleneckStatus.ESCALATED, next.get(), false, null),
                    What.ESCALATED_BY_ITSELF);
        }
    }

    private void keep(Bottleneck bottleneck, Change change, What what) {
        casebook.change(bottleneck, change, what, null, null, clock.instant());
    }

    /** Who may see a project may have changed: its bottlenecks follow in the same transaction. */
    void onProject(@Observes ProjectBecameKnown known) {
        bottlenecks
                .idsOf(known.project())
                .forEach(id -> bottlenecks
                        .findForChange(id)
                        .ifPresent(bottleneck -> casebook.reshare(bottleneck, clock.instant())));
    }
}
