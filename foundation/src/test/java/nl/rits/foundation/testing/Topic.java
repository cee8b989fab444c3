package nl.rits.foundation.testing;

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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic as another service would: from its beginning. */
public final class Topic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<Told> told = new ArrayList<>();

    /** An event as it came. */
    public record Told(String key, Map<String, String> headers, String body) {
        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public JsonNode data() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    public Topic(String name) {
        var kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events of a key so far, once one of them is as expected. */
    public List<Told> of(Object key, Predicate<Told> expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> told.add(read(message)));
            return of(key).stream().anyMatch(expected);
        });
        return of(key);
    }

    public List<Told> all() {
        consumer.poll(Duration.ofMillis(300)).forEach(message -> told.add(read(message)));
        return List.copyOf(told);
    }

    /** Everything that was sent before this was asked. */
    public List<Told> toEnd() {
        var ends = consumer.endOffsets(partitions);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> told.add(read(message)));
            return partitions.stream().allMatch(it -> consumer.position(it) >= ends.getOrDefault(it, 0L));
        });
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
