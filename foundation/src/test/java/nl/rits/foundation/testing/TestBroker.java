package nl.rits.foundation.testing;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka. */
record TestBroker(String bootstrap, Runnable end) implements AutoCloseable {
    private static final int PARTITIONS = 3;
    private static final int TRIES = 200;

    static TestBroker start() {
        var given = System.getenv("RITS_TEST_KAFKA");
        if (given != null && !given.isBlank()) {
            return new TestBroker(GivenBrokers.ofThisProgram(given), () -> {});
        }
        return Containers.available() ? contained() : embedded();
    }

    /** Topics of an earlier module on the same broker are removed first. */
    void emptyTopics(String... names) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var there = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            var old = Stream.of(names).filter(there::contains).toList();
            admin.deleteTopics(old).all().get(20, TimeUnit.SECONDS);
            create(admin, Stream.of(names).map(TestBroker::topic).toList());
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("topics could not be made", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        end.run();
    }

    /** Compacted, as in production, but for letters, of which each counts. */
    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        "cleanup.policy", name.equals("dead-letters") || name.equals("mail") ? "delete" : "compact"));
    }

    /** A topic that is being removed is in the way for a moment. */
    private static void create(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var topic : topics) {
            for (var left = TRIES; ; left--) {
                try {
                    admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
                    break;
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException) || left == 0) {
                        throw failure;
                    }
                    Thread.sleep(100);
                }
            }
        }
    }

    private static TestBroker embedded() {
        var kafka = new EmbeddedKafkaBroker().withDeleteLogDirsOnClose(true);
        kafka.start();
        return new TestBroker(kafka.getAdvertisedListeners().replaceAll("^.*://", ""), kafka::close);
    }

    private static TestBroker contained() {
        var kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        kafka.start();
        return new TestBroker(kafka.getBootstrapServers(), kafka::stop);
    }
}
