package nl.rits.parties;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the topic as another service would: from its beginning. */
final class Topic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final List<Told> told = new ArrayList<>();

    record Told(String key, Map<String, String> headers, String body) {
        JsonNode data() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    Topic() {
        var kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor("parties").stream()
                .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events of a key so far, once one of them is as expected. */
    List<Told> of(Object key, Predicate<Told> expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> told.add(read(message)));
            return of(key).stream().anyMatch(expected);
        });
        return of(key);
    }

    List<Told> all() {
        consumer.poll(Duration.ofMillis(300)).forEach(message -> told.add(read(message)));
        return List.copyOf(told);
    }

    private List<Told> of(Object key) {
        return told.stream().filter(one -> one.key().equals(key.toString())).toList();
    }

    private static Told read(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Told(message.key(), headers, message.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
