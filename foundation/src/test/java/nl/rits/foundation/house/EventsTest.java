package nl.rits.foundation.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.rits.foundation.inbox.DeadLetters;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From a change in one transaction, through the outbox and Kafka, to an effect in another. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventsTest {
    @Inject
    DataSource database;

    @Inject
    KnownHouses known;

    @Inject
    Outbox outbox;

    @Inject
    HouseComposer composer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void changes_of_one_thing_arrive_in_order_and_once() throws SQLException {
        var id = create("Volgorde");
        for (var version = 1; version < 30; version++) {
            as(Personas.DEVELOPER)
                    .header("If-Match", "\"" + version + "\"")
                    .body(plan("Volgorde"))
                    .put("/v1/houses/" + id)
                    .then()
                    .statusCode(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> ordered(id).size() >= 30);

        assertThat(ordered(id))
                .isEqualTo(
                        IntStream.rangeClosed(1, 30).mapToObj(v -> id + " " + v).toList());
        assertThat(count("select times from known_house where id = '" + id + "'"))
                .isEqualTo(30);
        await().until(() -> count("select count(*) from outbox") == 0);
    }

    @Test
    void a_change_that_is_rolled_back_says_nothing() throws SQLException {
        create("Terugdraai");
        var before = count("select count(*) from known_house");
        as(Personas.DEVELOPER)
                .body(plan("Terugdraai"))
                .post("/v1/houses")
                .then()
                .statusCode(409);

        var id = create("Daarna");
        await().until(() -> !ordered(id).isEmpty());
        assertThat(count("select count(*) from known_house")).isLessThanOrEqualTo(before + 2);
        assertThat(count("select count(*) from known_house where name = 'Terugdraai'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void what_is_composed_when_it_is_sent_keeps_its_place() throws SQLException {
        var id = create("Recept");
        // What still waits would be held up along with it.
        await().atMost(Duration.ofSeconds(20)).until(() -> count("select count(*) from outbox") == 0);
        composer.able(false);
        try {
            publishRecipe(id, 2);
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.publish(Event.of(
                            "projects",
                            UUID.fromString(id),
                            HouseResource.CHANGED,
                            new House(UUID.fromString(id), 3, "Recept", 3))));
            publishRecipe(id, 4);
            await().during(Duration.ofMillis(500)).until(() -> count("select count(*) from outbox") == 3);
        } finally {
            composer.able(true);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> ordered(id).size() >= 4);
        assertThat(ordered(id)).containsExactly(id + " 1", id + " 2", id + " 3", id + " 4");
    }

    private void publishRecipe(String id, int version) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publishRecipes(List.of(Event.of(
                        "projects",
                        UUID.fromString(id),
                        HouseResource.CHANGED,
                        Map.of("house", id, "version", version)))));
    }

    @Test
    void an_event_is_a_cloud_event_with_the_trace_of_its_request() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var id = id(as(Personas.DEVELOPER)
                .header("traceparent", trace)
                .body(plan("Wolkhof"))
                .post("/v1/houses"));
        var event = find("projects", id);

        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_type")).isEqualTo(HouseResource.CHANGED);
        assertThat(header(event, "ce_source")).isEqualTo("urn:nld:systeem:rits:house-service");
        assertThat(header(event, "ce_subject")).isEqualTo(id);
        assertThat(UUID.fromString(header(event, "ce_id"))).isNotNull();
        assertThat(Instant.parse(header(event, "ce_time")))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(header(event, "ce_datacontenttype")).isEqualTo("application/json");
        assertThat(header(event, "traceparent")).isEqualTo(trace);
        assertThat(event.value()).contains("\"name\":\"Wolkhof\"");
    }

    @Test
    void an_event_that_is_delivered_twice_has_one_effect() throws SQLException {
        var id = UUID.randomUUID();
        var event = event(id, UUID.randomUUID().toString(), house(id, 1, "Dubbel bezorgd"));
        send(event);
        send(event);
        send(event(id, UUID.randomUUID().toString(), house(id, 2, "Dubbel bezorgd")));
        await().until(() -> ordered(id).contains(id + " 2"));

        assertThat(ordered(id)).containsExactly(id + " 1", id + " 2");
        assertThat(count("select times from known_house where id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void an_event_that_cannot_be_taken_is_parked_and_what_follows_is_taken() {
        var id = UUID.randomUUID();
        send(event(id, UUID.randomUUID().toString(), house(id, 1, "onverteerbaar")));
        send(event(id, UUID.randomUUID().toString(), house(id, 2, "Weer goed")));
        await().atMost(Duration.ofSeconds(20)).until(() -> ordered(id).contains(id + " 2"));

        var letter = find("dead-letters", id.toString());
        assertThat(letter.value()).contains("onverteerbaar");
        assertThat(header(letter, "rits_cause")).contains("cannot take this house");
        assertThat(header(letter, "rits_consumer")).isEqualTo("house-service");
        assertThat(header(letter, "rits_topic")).isEqualTo("projects");
        assertThat(header(letter, "ce_type")).isEqualTo(HouseResource.CHANGED);
    }

    @Test
    void a_parked_event_can_be_sent_again_after_a_repair() throws InterruptedException, ExecutionException {
        var id = UUID.randomUUID();
        send(event(id, UUID.randomUUID().toString(), house(id, 1, "onverteerbaar")));
        find("dead-letters", id.toString());
        known.repair(true);
        try {
            assertThat(new DeadLetters(kafka).sendAgain(letter -> id.toString().equals(letter.key())))
                    .isEqualTo(1);
            await().until(() -> ordered(id).contains(id + " 1"));
        } finally {
            known.repair(false);
        }
    }

    @Test
    void what_is_no_event_or_not_readable_is_parked() {
        var nameless = UUID.randomUUID();
        send(new ProducerRecord<>("projects", nameless.toString(), "{}"));
        var broken = UUID.randomUUID();
        send(event(broken, UUID.randomUUID().toString(), "{\"id\":"));

        assertThat(header(find("dead-letters", nameless.toString()), "rits_cause"))
                .contains("ce_id");
        assertThat(header(find("dead-letters", broken.toString()), "rits_cause"))
                .contains("cannot be read");
    }

    @Test
    void unknown_types_fields_and_removals_do_no_harm() {
        var id = UUID.randomUUID();
        send(new ProducerRecord<>("projects", id.toString(), null));
        var unknown = event(id, UUID.randomUUID().toString(), "{\"iets\":1}");
        unknown.headers().remove("ce_type").add("ce_type", "nl.woningbouw.huizen.iets-anders.v1".getBytes(UTF_8));
        send(unknown);
        send(event(id, UUID.randomUUID().toString(), house(id, 1, "Nieuw veld").replace("{", "{\"later\":true,")));
        await().until(() -> ordered(id).contains(id + " 1"));
    }

    private List<String> ordered(Object id) {
        return known.order().stream()
                .filter(seen -> seen.startsWith(id.toString()))
                .toList();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private ConsumerRecord<String, String> find(String topic, String key) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var parts = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var seen = new ArrayList<ConsumerRecord<String, String>>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
                return seen.stream().anyMatch(message -> key.equals(message.key()));
            });
            return seen.stream()
                    .filter(message -> key.equals(message.key()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void send(ProducerRecord<String, String> message) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ProducerRecord<String, String> event(UUID key, String id, String body) {
        var message = new ProducerRecord<>("projects", key.toString(), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "urn:nld:systeem:rits:test",
                        "ce_type",
                        HouseResource.CHANGED,
                        "ce_subject",
                        key.toString(),
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private static String house(UUID id, long version, String name) {
        return "{\"id\":\"%s\",\"version\":%d,\"name\":\"%s\",\"rooms\":1}".formatted(id, version, name);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name), name).value(), UTF_8);
    }

    private static String create(String name) {
        return id(as(Personas.DEVELOPER).body(plan(name)).post("/v1/houses"));
    }

    private static String id(Response made) {
        made.then().statusCode(201);
        return made.path("id");
    }

    private static String plan(String name) {
        return "{\"name\":\"%s\",\"rooms\":3,\"colour\":\"BLUE\"}".formatted(name);
    }
}
