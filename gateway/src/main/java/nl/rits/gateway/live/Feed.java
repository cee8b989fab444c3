package nl.rits.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the events for the streams, in one thread and without a consumer group, for every instance needs all of them: parties
 * from the beginning, changes from now on. When Kafka is away it waits and goes on where it was.
 */
@ApplicationScoped
public class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final String PARTIES = "parties";
    private static final List<String> CHANGES = List.of("bottlenecks", "projects");

    private final String bootstrapServers;
    private final Streams streams;
    private final EventReader reader;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean stopping;
    private volatile boolean caughtUp;
    private volatile Optional<Consumer<String, byte[]>> current = Optional.empty();

    Feed(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Streams streams,
            EventReader reader) {
        this.bootstrapServers = bootstrapServers;
        this.streams = streams;
        this.reader = reader;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("live-feed").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        current.ifPresent(Consumer::wakeup);
    }

    /** True once all parties known at the start were read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    private void run() {
        while (!stopping) {
            try (var consumer = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                            ConsumerConfig.METADATA_MAX_AGE_CONFIG, "30000",
                            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer())) {
                current = Optional.of(consumer);
                read(consumer);
            } catch (WakeupException _) {
                LOG.debug("feed stops");
            } catch (RuntimeException e) {
                LOG.warnf("feed of live updates broken off, again in a second: %s", e.toString());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        var parties = partitions(consumer, PARTIES);
        var changes = new ArrayList<TopicPartition>();
        CHANGES.forEach(topic -> changes.addAll(partitions(consumer, topic)));
        if (parties.isEmpty()
                || changes.stream().map(TopicPartition::topic).distinct().count() < CHANGES.size()) {
            LOG.info("topics are not there yet");
            pause();
            return;
        }
        var all = new ArrayList<>(parties);
        all.addAll(changes);
        consumer.assign(all);
        var ends = consumer.endOffsets(all);
        consumer.seekToBeginning(parties);
        changes.forEach(partition -> positions.putIfAbsent(partition, Objects.requireNonNull(ends.get(partition))));
        positions.forEach(consumer::seek);
        streams.startAt(new Positions(changes.stream().mapToLong(positions::get).toArray()));
        while (!stopping) {
            for (var event : consumer.poll(Duration.ofSeconds(1))) {
                take(event, changes);
            }
            if (!caughtUp) {
                caughtUp = parties.stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> event, List<TopicPartition> changes) {
        var partition = new TopicPartition(event.topic(), event.partition());
        if (event.topic().equals(PARTIES)) {
            reader.party(event);
        } else {
            streams.advance(changes.indexOf(partition), event.offset(), reader.notice(event));
        }
        positions.put(partition, event.offset() + 1);
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        var found = consumer.partitionsFor(topic, Duration.ofSeconds(10));
        return found == null
                ? List.of()
                : found.stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
