package nl.rits.foundation.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;

/** Events wait here in the transaction of the change itself; {@link OutboxRelay} sends them after the commit. */
@ApplicationScoped
public class Outbox {
    /** Stands in no JSON, so nothing needs to be escaped: of many events that was most of the work. */
    private static final String BETWEEN = "\u001e";

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
        keep(events, false);
    }

    /** In this order. What they hold for data is a recipe, from which a {@link Composer} makes the data when they are sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishRecipes(List<Event> recipes) {
        keep(recipes, true);
    }

    private void keep(List<Event> events, boolean recipe) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (topic, key, event_id, type, subject, data, recipe, trace)
                        select topic, key, gen_random_uuid(), type, subject, data::json, ?, ?
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], string_to_array(?, ?))
                            with ordinality as n (topic, key, type, subject, data, place)
                        order by place""")) {
            insert.setBoolean(1, recipe);
            insert.setString(2, Trace.current().parent());
            insert.setArray(3, texts(connection, events, Event::topic));
            insert.setArray(4, texts(connection, events, Event::key));
            insert.setArray(5, texts(connection, events, Event::type));
            insert.setArray(6, texts(connection, events, Event::subject));
            insert.setString(7, events.stream().map(this::json).collect(Collectors.joining(BETWEEN)));
            insert.setString(8, BETWEEN);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(events.size() + " events could not be kept", failure);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private static Array texts(Connection connection, List<Event> events, Function<Event, String> text)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(text).toArray());
    }

    private String json(Event event) {
        if (event.data() instanceof RawValue written && written.rawValue() instanceof String text) {
            return text;
        }
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("an event is not JSON", failure);
        }
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
