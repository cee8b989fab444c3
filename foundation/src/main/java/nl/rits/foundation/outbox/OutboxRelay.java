package nl.rits.foundation.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits in the outbox to Kafka, in the order in which it was written, and removes an event only after Kafka
 * has confirmed it and everything before it. One relay works at a time, in whatever instance of the service: it holds
 * an advisory lock. When Kafka is away it tries again for ever, ever more slowly; writes go on.
 *
 * <p>An event can be sent twice (a crash between confirmation and removal), never lost; consumers have an inbox.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);

    private final DataSource database;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private final Instance<Composer> composers;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxRelay(
            DataSource database,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics,
            @Any Instance<Composer> composers) {
        this.metrics = metrics;
        this.composers = composers;
        this.database = database;
        this.config = config;
        this.kafka = kafka;
    }

    /** Something was committed: send it now rather than at the next tick. */
    public void wake() {
        wake.release();
    }

    /** Events that wait, for the gauge rits.outbox.waiting; not a number while the database is away. */
    private double countWaiting() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from outbox")) {
            return rows.next() ? rows.getDouble(1) : 0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("rits.outbox.waiting", this, OutboxRelay::countWaiting)
                .description("Events that are committed and not yet confirmed by Kafka")
                .register(metrics);
        if (config.relay()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        var running = thread;
        if (running != null) {
            // A send in progress gets the chance to be confirmed; what is not stays in the outbox.
            if (!running.join(Duration.ofSeconds(2))) {
                running.interrupt();
                running.join(Duration.ofSeconds(1));
            }
        }
        closeProducer();
    }

    private void run() {
        var backOff = FIRST_BACK_OFF;
        while (!stopping) {
            try {
                var unexpected = wake.tryAcquire(config.tick().toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                if (unexpected && config.relayPause().isPositive()) {
                    Thread.sleep(config.relayPause());
                }
                while (!stopping && sendBatch() == config.batch()) {
                    // A full batch: there may be more.
                }
                backOff = FIRST_BACK_OFF;
            } catch (InterruptedException | InterruptException interrupted) {
                return;
            } catch (SQLException | KafkaException | NotDelivered failure) {
                if (stopping) {
                    return;
                }
                LOG.warnf("outbox waits %d ms: %s", backOff.toMillis(), failure.getMessage());
                try {
                    Thread.sleep(backOff);
                } catch (InterruptedException interrupted) {
                    return;
                }
                backOff = backOff.multipliedBy(2);
                if (backOff.compareTo(config.longestBackOff()) > 0) {
                    backOff = config.longestBackOff();
                }
            }
        }
    }

    /** @return how many were sent; 0 also when another instance has the lock */
    private int sendBatch() throws SQLException, InterruptedException, NotDelivered {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!OutboxTable.lock(connection)) {
                    return 0;
                }
                var waiting = OutboxTable.first(connection, config.batch());
                if (waiting.isEmpty()) {
                    return 0;
                }
                return send(connection, composed(connection, waiting));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private int send(Connection connection, List<Waiting> waiting)
            throws SQLException, InterruptedException, NotDelivered {
        var sender = producer();
        var until = System.nanoTime() + config.deliveryTimeout().toNanos();
        var confirmations = new ArrayList<Future<RecordMetadata>>();
        for (var event : waiting) {
            var confirmation = sender.send(event.record(config.source()));
            confirmations.add(confirmation);
            if (confirmation.state() == Future.State.FAILED) {
                // Nothing after it may overtake it.
                break;
            }
        }
        var confirmed = 0;
        @Nullable Throwable cause = null;
        for (var confirmation : confirmations) {
            try {
                confirmation.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                confirmed++;
            } catch (ExecutionException failure) {
                cause = failure.getCause();
                break;
            } catch (TimeoutException failure) {
                cause = new TimeoutException("no answer within " + config.deliveryTimeout());
                break;
            }
        }
        if (confirmed > 0) {
            // Only up to the first that failed: what came after it is sent again, so that the order holds.
            OutboxTable.remove(connection, waiting.subList(0, confirmed));
            connection.commit();
        }
        if (cause != null) {
            // A fresh producer: the old one would still deliver what we are about to send again.
            closeProducer();
            throw new NotDelivered(confirmed + " of " + waiting.size() + " confirmed: " + cause.getMessage(), cause);
        }
        return confirmed;
    }

    /** The same events, each with its data. */
    private List<Waiting> composed(Connection connection, List<Waiting> waiting) throws SQLException, NotDelivered {
        var data = new HashMap<Long, String>();
        for (var composer : composers) {
            var recipes = waiting.stream()
                    .filter(it -> it.recipe() && it.type().equals(composer.type()))
                    .collect(Collectors.toMap(Waiting::id, Waiting::data));
            if (!recipes.isEmpty()) {
                try {
                    data.putAll(composer.compose(connection, recipes));
                } catch (RuntimeException failure) {
                    throw new NotDelivered(composer.type() + " cannot be composed: " + failure, failure);
                }
            }
        }
        var composed = new ArrayList<Waiting>();
        for (var event : waiting) {
            var made = event.recipe() ? data.get(event.id()) : event.data();
            if (made == null) {
                throw new NotDelivered("event " + event.id() + " of " + event.type() + " cannot be composed", null);
            }
            composed.add(event.with(made));
        }
        return composed;
    }

    private KafkaProducer<String, byte[]> producer() {
        var current = producer;
        if (current == null) {
            var settings = new HashMap<>(kafka);
            var timeout = Math.toIntExact(config.deliveryTimeout().toMillis());
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay-" + UUID.randomUUID());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
            // The producer itself never gives up on a record, for then a later one could overtake it: we close it
            // instead.
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            current = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private void closeProducer() {
        var old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    private static final class NotDelivered extends Exception {
        NotDelivered(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
