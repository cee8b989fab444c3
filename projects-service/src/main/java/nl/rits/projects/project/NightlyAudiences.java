package nl.rits.projects.project;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import org.jboss.logging.Logger;

/**
 * Recomputes every audience each night: facts of the market grow twelve months old by themselves. Of all else there must be
 * no difference, so each one found is told.
 */
@ApplicationScoped
public class NightlyAudiences {

    private static final Logger LOG = Logger.getLogger(NightlyAudiences.class);
    private static final UUID PORTAL = StableId.of("party", "beheer");
    private static final int BATCH = 500;

    private final Projects projects;
    private final ReleaseWriting writing;
    private final Clock clock;

    NightlyAudiences(Projects projects, ReleaseWriting writing, Clock clock) {
        this.projects = projects;
        this.writing = writing;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 30 2 * * ?",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        LOG.infof("%d audiences were recomputed and changed", refresh());
    }

    /** Each project in a transaction of its own. @return how many differed */
    public int refresh() {
        var changed = 0;
        var last = new UUID(0, 0);
        while (true) {
            var after = last;
            var ids = QuarkusTransaction.requiringNew().call(() -> projects.idsAfter(after, BATCH));
            for (var id : ids) {
                if (QuarkusTransaction.requiringNew()
                        .call(() -> writing.reshare(id, new Act(PORTAL, "rits", clock.instant())))) {
                    changed++;
                }
            }
            if (ids.size() < BATCH) {
                return changed;
            }
            last = ids.getLast();
        }
    }
}
