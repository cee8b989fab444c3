package nl.rits.foundation.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.rits.foundation.api.Trace;
import nl.rits.foundation.problem.Causes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What arrived before has no effect again. The ordinary use is one method per topic:
 *
 * <pre>{@code
 * @Incoming("projects")
 * @Blocking // in order; not on virtual threads, which would overtake one another
 * void on(ConsumerRecord<String, String> message) {
 *     inbox.receive(message, arrival -> {
 *         if (arrival.type().equals(PROJECT_CHANGED)) {
 *             projects.replaceIfNewer(arrival.data(ProjectChanged.class));
 *         }
 *     });
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DataSource database;
    private final ObjectMapper json;
    private final Poison poison;
    private final String consumer;

    Inbox(
            DataSource database,
            ObjectMapper json,
            Poison poison,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.database = database;
        this.json = json;
        this.poison = poison;
        this.consumer = consumer;
    }

    /** True once per event id for this service. Call it inside the transaction of the effect. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstTime(String id) {
        return firstTime(consumer, id);
    }

    /** As {@link #firstTime(String)}, for a service with several independent readers of one topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstTime(String reader, String id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, reader);
            insert.setString(2, id);
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("inbox could not be written", failure);
        }
    }

    /**
     * Takes an event in: one transaction for the inbox row and the effect. Tries again while the database is away; an
     * event that fails three times for another reason is parked by {@link Poison}, and the next one is taken. A removal
     * (a message without a body) has no effect.
     */
    public void receive(ConsumerRecord<String, String> message, Consumer<Arrival> effect) {
        receive(consumer, message, effect);
    }

    /** As {@link #receive(ConsumerRecord, Consumer)}, for one of several independent readers. */
    public void receive(String reader, ConsumerRecord<String, String> message, Consumer<Arrival> effect) {
        if (message.value() == null) {
            return;
        }
        Trace.take(Arrival.header(message, "traceparent"));
        var failures = 0;
        var wait = FIRST_WAIT;
        while (true) {
            try {
                takeIn(reader, Arrival.of(message, json), effect);
                return;
            } catch (RuntimeException failure) {
                if (Causes.databaseAway(failure)) {
                    LOG.warnf("%s waits %d ms for the database", reader, wait.toMillis());
                } else if (++failures == TRIES || failure instanceof IllegalArgumentException) {
                    poison.park(reader, message, failure);
                    return;
                }
                pause(wait);
                wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
            }
        }
    }

    private void takeIn(String reader, Arrival arrival, Consumer<Arrival> effect) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (firstTime(reader, arrival.id())) {
                effect.accept(arrival);
            }
        });
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", interrupted);
        }
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
