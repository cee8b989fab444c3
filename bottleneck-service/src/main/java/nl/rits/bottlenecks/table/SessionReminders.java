package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which party was asked to confirm before which session. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionReminders {
    private final DataSource database;

    SessionReminders(DataSource database) {
        this.database = database;
    }

    /** When each party was last asked. */
    Map<UUID, Instant> last(UUID session) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select party, max(at) from session_reminder where session = ? group by party")) {
            query.setObject(1, session);
            var found = new HashMap<UUID, Instant>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("reminders could not be read", failure);
        }
    }

    /** @return false when it was asked by itself already, maybe by another instance of the service */
    boolean add(UUID id, UUID session, UUID party, int projects, @Nullable UUID by, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into session_reminder (id, session, party, projects, by_party, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, session);
            insert.setObject(3, party);
            insert.setInt(4, projects);
            insert.setObject(5, by);
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a reminder could not be kept", failure);
        }
    }
}
