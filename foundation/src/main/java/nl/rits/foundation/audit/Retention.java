package nl.rits.foundation.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes rows that were kept long enough: whole seals, oldest first. The seals themselves stay, so the chain still holds. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final DataSource database;
    private final AuditConfig config;

    Retention(DataSource database, AuditConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            identity = "tidy the audit",
            cron = "{rits.audit.tidy-at}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        try {
            var removed = remove(Instant.now());
            if (removed > 0) {
                LOG.infof("removed %d rows of the audit that were older than %s", removed, config.keep());
            }
        } catch (SQLException failure) {
            LOG.warnf("old rows of the audit go another time: %s", failure.getMessage());
        }
    }

    /** @return how many rows went */
    long remove(Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var removed = remove(connection, now, config.keep());
                connection.commit();
                return removed;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** In the caller's transaction. */
    static long remove(Connection connection, Instant now, Period keep) throws SQLException {
        try (var prepare = connection.createStatement()) {
            prepare.execute("select pg_advisory_xact_lock(" + Sealing.LOCK + ")");
            prepare.execute("set local rits.audit.retention = 'on'");
        }
        var limit = now.atOffset(ZoneOffset.UTC).minus(keep);
        try (var mark = connection.prepareStatement(
                        "update audit_seal set removed_at = ? where sealed_at < ? and removed_at is null");
                var remove = connection.prepareStatement("""
                        delete from audit using audit_seal seal
                        where seal.removed_at = ? and audit.tx >= seal.from_tx and audit.tx < seal.to_tx
                            and audit.id > seal.after_id and audit.id <= coalesce(
                                (select min(after_id) from audit_seal later where later.after_id > seal.after_id),
                                audit.id)""")) {
            var at = now.atOffset(ZoneOffset.UTC);
            mark.setObject(1, at);
            mark.setObject(2, limit);
            mark.executeUpdate();
            remove.setObject(1, at);
            return remove.executeUpdate();
        }
    }
}
