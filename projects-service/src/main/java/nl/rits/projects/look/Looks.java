package nl.rits.projects.look;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.look.Tally.Key;
import org.jboss.logging.Logger;

/**
 * Records that a party was shown facts of another; people of the owner itself do not count. One project is recorded before
 * it is shown, or not shown. What lists and maps show is gathered in memory and written within a second or so, and when the
 * service stops; if it is killed that second is lost.
 */
@ApplicationScoped
public class Looks {

    private static final Logger LOG = Logger.getLogger(Looks.class);

    private final LookTable table;
    private final LookConfig config;
    private final Clock clock;
    private final Object lock = new Object();
    private Map<Key, Tally> waiting = new HashMap<>();

    Looks(LookTable table, LookConfig config, Clock clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /** One project, by itself; one statement, so it needs no transaction. */
    public void viewed(Viewer viewer, Shown shown) {
        var tallies = tallies(viewer, Kind.VIEWED, List.of(shown));
        if (tallies.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.suspendingExisting().run(() -> table.add(tallies));
        } catch (RuntimeException failure) {
            LOG.warnf("a project is not shown, because that could not be recorded: %s", failure.getMessage());
            throw new ProblemException(503, "unavailable").header("Retry-After", "5");
        }
    }

    /** Projects in a list. */
    public void listed(Viewer viewer, Collection<Shown> shown) {
        gather(tallies(
                viewer,
                Kind.VIEWED,
                shown.stream().filter(Shown::isMoreThanCore).toList()));
    }

    /** Projects that left as a file or a layer of a map. */
    public void exported(Viewer viewer, Collection<Shown> shown) {
        gather(tallies(
                viewer,
                Kind.EXPORTED,
                shown.stream().filter(Shown::isMoreThanCore).toList()));
    }

    /** That a party was sent facts, on the day that it was; in the transaction of the caller. */
    void received(UUID party, UUID project, UUID owner, int groups, Instant at) {
        if (groups != 0
                && !owner.equals(party)
                && !day(at).isBefore(day(clock.instant()).minus(config.keep()))) {
            table.add(Map.of(new Key(project, owner, party, day(at), Kind.RECEIVED), new Tally(groups, 1, at)));
        }
    }

    @Scheduled(identity = "write looks", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void flush() {
        Map<Key, Tally> ready;
        synchronized (lock) {
            if (waiting.isEmpty()) {
                return;
            }
            ready = waiting;
            waiting = new HashMap<>();
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> table.add(ready));
        } catch (RuntimeException failure) {
            LOG.warnf("%d looks are written later: %s", ready.size(), failure.getMessage());
            keep(ready);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        flush();
    }

    @Scheduled(identity = "tidy looks", every = "24h", delayed = "30m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        remove(clock.instant());
    }

    int remove(Instant now) {
        return table.removeBefore(day(now).minus(config.keep()));
    }

    private Map<Key, Tally> tallies(Viewer viewer, Kind kind, Collection<Shown> shown) {
        var now = clock.instant();
        var day = day(now);
        var tallies = new HashMap<Key, Tally>();
        for (var one : shown) {
            one.owners().forEach((owner, groups) -> {
                if (groups != 0 && !owner.equals(viewer.party())) {
                    tallies.merge(
                            new Key(one.project(), owner, viewer.party(), day, kind),
                            new Tally(groups, 1, now),
                            Tally::and);
                }
            });
        }
        return tallies;
    }

    private void gather(Map<Key, Tally> tallies) {
        boolean full;
        synchronized (lock) {
            tallies.forEach((key, tally) -> waiting.merge(key, tally, Tally::and));
            full = waiting.size() > config.mostWaiting();
        }
        if (full) {
            flush();
        }
    }

    /** While the database is away there is a limit to what is remembered. */
    private void keep(Map<Key, Tally> tallies) {
        synchronized (lock) {
            if (waiting.size() + tallies.size() > 2 * config.mostWaiting()) {
                LOG.errorf("%d looks are lost: the database is away for too long", tallies.size());
            } else {
                tallies.forEach((key, tally) -> waiting.merge(key, tally, Tally::and));
            }
        }
    }

    private static LocalDate day(Instant instant) {
        return DutchDays.of(instant);
    }
}
