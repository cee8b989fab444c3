package nl.rits.foundation.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals the audit about every second, and writes the head of the chain to the log each hour, to be kept elsewhere. */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final DataSource database;
    private final String service;
    private volatile boolean failing;

    Sealer(DataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
    }

    @Scheduled(
            identity = "seal the audit",
            every = "{rits.audit.seal-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sealing.seal(connection);
                connection.commit();
                failing = false;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            if (!failing) {
                LOG.warnf("the audit is sealed later: %s", failure.getMessage());
            }
            failing = true;
        }
    }

    @Scheduled(
            identity = "head of the audit",
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tellHead() {
        try (var connection = database.getConnection()) {
            var head = Seal.last(connection).map(Seal::head).orElse("0:");
            LOG.infof("audit head of %s is %s", service, head);
        } catch (SQLException failure) {
            LOG.warnf("the head of the audit could not be read: %s", failure.getMessage());
        }
    }
}
