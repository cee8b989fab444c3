package nl.rits.foundation.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends parked events to their topic again, once what stood in their way is repaired. The id stays the same, so whoever
 * took the event before takes it no second time; versions keep an older event from undoing a newer one.
 *
 * <p>By hand: {@code java -cp "lib/main/*" nl.rits.foundation.inbox.DeadLetters 127.0.0.1:8380 [KEY]}.
 */
public final class DeadLetters {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OWN_HEADERS = "rits_";

    private final Map<String, Object> kafka;

    public DeadLetters(String bootstrap) {
        this.kafka = Map.of("bootstrap.servers", bootstrap);
    }

    public static void main(String... words) throws InterruptedException, ExecutionException {
        if (words.length == 0) {
            System.err.println("Name the Kafka broker, and maybe the key of what is to be sent again.");
            System.exit(2);
        }
        var sent = new DeadLetters(words[0]).sendAgain(letter -> words.length == 1 || words[1].equals(letter.key()));
        System.out.println(sent + " sent again");
    }

    /** @return how many were sent; each is confirmed by Kafka */
    public int sendAgain(Predicate<ConsumerRecord<String, String>> chosen)
            throws InterruptedException, ExecutionException {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        var sent = 0;
        try (var reader = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
                var sender = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var parts = reader.partitionsFor(Poison.TOPIC, PATIENCE).stream()
                    .map(part -> new TopicPartition(Poison.TOPIC, part.partition()))
                    .toList();
            reader.assign(parts);
            reader.seekToBeginning(parts);
            // Not what is parked from now on, or an event that fails again would go round for ever.
            var ends = reader.endOffsets(parts, PATIENCE);
            while (parts.stream().anyMatch(part -> reader.position(part) < end(ends, part))) {
                for (var letter : reader.poll(Duration.ofMillis(500))) {
                    var part = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() < end(ends, part) && chosen.test(letter)) {
                        sender.send(original(letter)).get();
                        sent++;
                    }
                }
            }
        }
        return sent;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition part) {
        return Objects.requireNonNull(ends.get(part));
    }

    private static ProducerRecord<String, String> original(ConsumerRecord<String, String> letter) {
        var topic = Objects.requireNonNull(Arrival.header(letter, "rits_topic"), "rits_topic");
        var event = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (var header : letter.headers()) {
            if (!header.key().startsWith(OWN_HEADERS)) {
                event.headers().add(header);
            }
        }
        event.headers().add("rits_sent_again", "true".getBytes(UTF_8));
        return event;
    }
}
