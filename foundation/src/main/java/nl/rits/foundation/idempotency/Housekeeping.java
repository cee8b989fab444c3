package nl.rits.foundation.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes what was kept long enough: answers after 24 hours, inbox rows after 30 days (versions fence older events). */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final DataSource database;

    Housekeeping(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var answers = statement.executeUpdate(
                    "delete from idempotency where made_at < clock_timestamp() - interval '24 hours'");
            var events = statement.executeUpdate(
                    "delete from inbox where received_at < clock_timestamp() - interval '30 days'");
            LOG.debugf("removed %d answers and %d inbox rows", answers, events);
        } catch (SQLException failure) {
            LOG.warnf("tidying waits an hour: %s", failure.getMessage());
        }
    }
}
