package nl.rits.foundation.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;

/** Events wait here in the transaction of the change itself; {@link OutboxRelay} sends them after the commit. */
@ApplicationScoped
public class Outbox {
    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(DataSource database, ObjectMapper json, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Must be called inside the transaction that makes the event true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Event event) {
        publishAll(List.of(event));
    }

    /** In this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<Event> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (topic, key, event_id, type, subject, data, trace)
                        values (?, ?, ?, ?, ?, ?::json, ?)""")) {
            var trace = Trace.current().parent();
            for (var event : events) {
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setObject(3, UUID.randomUUID());
                insert.setString(4, event.type());
                insert.setString(5, event.subject());
                insert.setString(6, json.writeValueAsString(event.data()));
                insert.setString(7, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(events.size() + " events could not be kept", failure);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("an event is not JSON", failure);
        }
        wakeRelayAfterwards();
    }

    /** Gives a query its values. */
    @FunctionalInterface
    public interface Values {
        /** @param first the number of the first of them */
        void set(PreparedStatement query, int first) throws SQLException;
    }

    /**
     * Events that the database itself composes of what it keeps.
     *
     * @param query for {@code key}, which is the subject too, and {@code data}; one row per key, for it promises no order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishComposed(String topic, String type, String query, Values values) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (topic, key, event_id, type, subject, data, trace)
                        select ?, e.key, gen_random_uuid(), ?, e.key, e.data, ?
                        from (""" + query + ") e")) {
            insert.setString(1, topic);
            insert.setString(2, type);
            insert.setString(3, Trace.current().parent());
            values.set(insert, 4);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("composed events could not be kept", failure);
        }
        wakeRelayAfterwards();
    }

    private void wakeRelayAfterwards() {
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
