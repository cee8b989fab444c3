package nl.rits.bottlenecks.table;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.foundation.time.DutchDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks by itself, some days before each session, and each party once. */
@ApplicationScoped
class ReminderRound {

    private final SessionRepository sessions;
    private final KnownPlatforms platforms;
    private final Confirmations confirmations;
    private final Clock clock;
    private final int daysBefore;

    ReminderRound(
            SessionRepository sessions,
            KnownPlatforms platforms,
            Confirmations confirmations,
            Clock clock,
            @ConfigProperty(name = "rits.reminders.days-before") int daysBefore) {
        this.sessions = sessions;
        this.platforms = platforms;
        this.confirmations = confirmations;
        this.clock = clock;
        this.daysBefore = daysBefore;
    }

    @Scheduled(
            every = "{rits.reminders.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void scheduled() {
        remind();
    }

    /** @return how many parties were asked */
    @Transactional
    int remind() {
        var today = DutchDays.today(clock);
        var asked = 0;
        for (var session : sessions.between(today, today.plusDays(daysBefore))) {
            var table = platforms.findTable(session.table);
            if (table.isPresent()) {
                asked += confirmations.remind(session, table.get(), null, null);
            }
        }
        return asked;
    }
}
