package nl.rits.foundation.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts an event that cannot be read or applied on the topic {@code dead-letters}, as it came, with headers that tell
 * where it came from, who could not take it and why. What comes after it goes on: each event carries the whole new
 * state, so the next one of the same thing heals it.
 */
@ApplicationScoped
public class Poison {
    public static final String TOPIC = "dead-letters";

    private static final Logger LOG = Logger.getLogger(Poison.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_CAUSE = 2_000;

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, String> producer;

    Poison(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Returns when Kafka has confirmed; until then the event is not done with. */
    public void park(String consumer, ConsumerRecord<String, String> message, Throwable cause) {
        var letter = letter(consumer, message, cause);
        var wait = Duration.ofMillis(100);
        while (!sent(letter)) {
            Inbox.pause(wait);
            wait = Inbox.shorter(wait.multipliedBy(2), LONGEST_WAIT);
        }
        LOG.errorf(cause, "%s parked %s-%d@%d", consumer, message.topic(), message.partition(), message.offset());
    }

    private static ProducerRecord<String, String> letter(
            String consumer, ConsumerRecord<String, String> message, Throwable cause) {
        var letter = new ProducerRecord<>(TOPIC, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        var why = cause.getClass().getName() + ": " + cause.getMessage();
        Map.of(
                        "rits_consumer", consumer,
                        "rits_topic", message.topic(),
                        "rits_partition", String.valueOf(message.partition()),
                        "rits_offset", String.valueOf(message.offset()),
                        "rits_parked_at", Instant.now().toString(),
                        "rits_cause", why.substring(0, Math.min(why.length(), LONGEST_CAUSE)))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        return letter;
    }

    private boolean sent(ProducerRecord<String, String> letter) {
        try {
            producer().send(letter).get(10, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            LOG.warnf("dead letter waits: %s", failure.getMessage());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while parking", interrupted);
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        var current = producer;
        if (current == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            current = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
