package nl.rits.projects.figure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.rits.foundation.time.DutchDays;
import org.jboss.logging.Logger;

/** Makes the totals of everything once a month; the first ones as soon as there is enough to tell. */
@ApplicationScoped
public class MonthlyFigures {

    private static final Logger LOG = Logger.getLogger(MonthlyFigures.class);

    private final DataSource database;
    private final CountedPlans plans;
    private final PublishedFigures published;
    private final Clock clock;

    MonthlyFigures(DataSource database, CountedPlans plans, PublishedFigures published, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.published = published;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rits.figures.check}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        tell(DutchDays.today(clock).withDayOfMonth(1));
    }

    /** @param period the first day of a month; once told, telling it again changes nothing */
    @Transactional
    public void tell(LocalDate period) {
        try (var connection = database.getConnection()) {
            lock(connection);
            if (published.wereToldIn(connection, period)) {
                return;
            }
            var lines = published.lines(connection);
            var next = Publishing.next(
                    lines, municipalities(connection), regions(connection), plans.all(connection), period);
            // The cells alone would betray nothing; the first ones wait until there is something in them.
            if (next.isEmpty()) {
                return;
            }
            published.replace(connection, next);
            published.remember(connection, period);
            var fresh = next.stream()
                    .filter(it -> it.told().period().equals(period))
                    .count();
            LOG.infof(
                    "Totals of everything for %s: %d areas, of which %d with new numbers", period, next.size(), fresh);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One process at a time, however many run. */
    private static void lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('figures'))")) {
            lock.execute();
        }
    }

    private static List<String> municipalities(Connection connection) throws SQLException {
        var all = new java.util.ArrayList<String>();
        try (var query = connection.prepareStatement("select code from municipality order by code");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** Regions may overlap; here each municipality counts in the first, or else in its province. */
    private static Map<String, String> regions(Connection connection) throws SQLException {
        var regions = new HashMap<String, String>();
        try (var query = connection.prepareStatement("""
                        select m.code, coalesce((select r.id::text from platform r
                                                 where r.kind = 'REGION' and r.municipalities @> array[m.code]
                                                 order by r.id limit 1), m.province)
                        from municipality m""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                regions.put(rows.getString(1), rows.getString(2));
            }
        }
        return regions;
    }
}
