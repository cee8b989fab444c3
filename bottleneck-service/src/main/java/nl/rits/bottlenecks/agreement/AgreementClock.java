package nl.rits.bottlenecks.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rits.bottlenecks.bottleneck.FreeToRise;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.time.DutchDays;

/**
 * What happens to agreements without anyone asking for it: a reminder before the day, word to both sides and the chair when it
 * has passed, and after the term of the table the way up the ladder. Several instances share the work: each skips the rows that
 * another one holds, and what is done is marked on the row in the same transaction.
 */
@ApplicationScoped
class AgreementClock {

    private static final int AT_ONCE = 50;

    private final AgreementRepository agreements;
    private final Ledger ledger;
    private final Ladders ladders;
    private final FreeToRise free;
    private final Event<AgreementDue> listeners;
    private final Clock clock;

    AgreementClock(
            AgreementRepository agreements,
            Ledger ledger,
            Ladders ladders,
            FreeToRise free,
            Event<AgreementDue> listeners,
            Clock clock) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.ladders = ladders;
        this.free = free;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void remind() {
        agreements.toRemind(today(), AT_ONCE).forEach(agreement -> {
            agreement.remindOn = null;
            tell(agreement, false);
        });
    }

    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellOverdue() {
        agreements.toTellOverdue(today(), AT_ONCE).forEach(agreement -> {
            agreement.overdueTold = true;
            tell(agreement, true);
        });
    }

    @Scheduled(
            every = "{rits.escalation.every}",
            delayed = "{rits.escalation.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void escalate() {
        agreements.toEscalate(today(), AT_ONCE).forEach(this::handOn);
    }

    private void handOn(Agreement agreement) {
        var next = ladders.next(agreement.table, List.of());
        if (next.isEmpty()) {
            agreement.escalateAfter = null;
            keep(agreement, AgreementEvent.NO_HIGHER_TABLE);
        } else if (agreement.bottleneck != null
                && !free.mayRise(agreement.bottleneck)
                && !free.audience(agreement.bottleneck).contains(Principal.table(next.get()))) {
            agreement.waitLonger(ladders.terms(agreement.table, List.of()), clock.instant());
            keep(agreement, AgreementEvent.WAITS_FOR_BOTTLENECK);
        } else {
            agreement.goTo(next.get(), ladders.terms(next.get(), List.of()), clock.instant());
            keep(agreement, AgreementEvent.ESCALATED_BY_ITSELF);
        }
    }

    private void keep(Agreement agreement, AgreementEvent what) {
        ledger.keep(agreement, what, null, null, clock.instant());
    }

    private void tell(Agreement agreement, boolean overdue) {
        listeners.fire(new AgreementDue(agreement.state(), overdue, clock.instant()));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
