package nl.rits.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is on a topic now. */
record Events(List<Sent> sent) {

    /** @param id of the event, by which a second delivery is known; @param trace of the write that caused it */
    record Sent(String key, String id, String trace, String body) {}

    static Events on(Portal portal, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", portal.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic, Duration.ofSeconds(20)).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, Duration.ofSeconds(20));
            var found = new ArrayList<Sent>();
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part) < Objects.requireNonNull(ends.get(part)))) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> found.add(read(message)));
            }
            return new Events(found);
        }
    }

    private static Sent read(ConsumerRecord<String, String> message) {
        return new Sent(message.key(), header(message, "ce_id"), header(message, "traceparent"), message.value());
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
