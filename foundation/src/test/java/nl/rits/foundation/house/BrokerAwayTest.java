package nl.rits.foundation.house;

import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Kafka is not there at first, and comes. */
@QuarkusTest
@TestProfile(BrokerAwayTest.NoBroker.class)
class BrokerAwayTest {
    private static final int CHANGES = 25;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /** Real parts, but for a port on which no broker listens yet. */
    public static class PartsWithoutBroker extends RealParts {
        @Override
        public Map<String, String> start() {
            var settings = new HashMap<>(super.start());
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                settings.put("kafka.bootstrap.servers", "localhost:" + free.getLocalPort());
                return settings;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public static class NoBroker implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PartsWithoutBroker.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rits.outbox.delivery-timeout", "4s",
                    "rits.outbox.longest-back-off", "1s",
                    "rits.outbox.batch", "7",
                    "mp.messaging.incoming.projects.enabled", "false");
        }
    }

    @Test
    void writes_go_on_without_kafka_and_leave_in_order_when_it_is_there() throws SQLException {
        String id = as(Personas.DEVELOPER).body(plan()).post("/v1/houses").path("id");
        for (var version = 1; version < CHANGES; version++) {
            as(Personas.DEVELOPER)
                    .header("If-Match", "\"" + version + "\"")
                    .body(plan())
                    .put("/v1/houses/" + id)
                    .then()
                    .statusCode(200);
        }
        assertThat(waiting()).isEqualTo(CHANGES);
        anonymous().get("/q/health/ready").then().statusCode(200);

        var port = Integer.parseInt(kafka.substring(kafka.indexOf(':') + 1));
        try (var broker = new EmbeddedKafkaBroker().withKafkaPort(port).withDeleteLogDirsOnClose(true)) {
            broker.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
            var versions = versions();
            // A try that was cut short may have arrived after all; then it arrives again, and never out of order at the
            // end.
            assertThat(versions.stream().distinct().toList())
                    .isEqualTo(IntStream.rangeClosed(1, CHANGES).boxed().toList());
            assertThat(versions.getLast()).isEqualTo(CHANGES);
        }
    }

    private List<Integer> versions() {
        var settings =
                Map.<String, Object>of("bootstrap.servers", kafka, "group.id", "test", "auto.offset.reset", "earliest");
        var found = new ArrayList<Integer>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("projects"));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message ->
                                found.add(JsonPath.from(message.value()).getInt("version")));
                return found.contains(CHANGES);
            });
        }
        return found;
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String plan() {
        return "{\"name\":\"Wachthof\",\"rooms\":1,\"colour\":\"RED\"}";
    }
}
