package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.rits.foundation.testing.PromisedEvents;
import nl.rits.foundation.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What other services hear is what the schema promises, in order, and without what must stay home. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventContractTest extends PromisedEvents {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_change_is_sent_whole_and_in_order_as_the_schema_says() throws IOException {
        var project = Scene.aProject("Gebeurteniswijk", "2A", 40, DEVELOPER);
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body("""
                        {"subPlans": [{"name": "A", "kind": "NEW_BUILD", "lines":
                          [{"dwellingType": "SINGLE_FAMILY", "priceClass": "SOCIAL_RENT", "care": "REGULAR", "homes": 16}]}]}""")
                .put("/v1/projects/" + project + "/programme")
                .then()
                .statusCode(200);
        Scene.states(MUNICIPALITY, project, Scene.planning(10, 24)).statusCode(201);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        Scene.restates(DEVELOPER, project, 1, Scene.moved(3, 22, "VIABILITY_GAP"))
                .statusCode(200);
        as(MUNICIPALITY)
                .body(Map.of("verdict", "ACCEPT", "statementVersion", 2))
                .post("/v1/projects/" + project + "/statements/" + DEVELOPER.party() + "/reviews")
                .then()
                .statusCode(200);

        var events = events(project, 6);

        // As an example to promise, when the event is meant to change: contracts/events/examples.
        Files.writeString(
                Path.of("target/project-changed.example.json"),
                read(events.getLast().value()).toPrettyString());

        assertThat(events).allSatisfy(it -> assertThat(faults(it.value())).isEmpty());
        assertThat(events.stream().map(it -> read(it.value()).get("version").asLong()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events.stream().map(it -> read(it.value()).at("/change/kind").asText()))
                .containsExactly("CREATED", "CHANGED", "STATED", "STATED", "STATED", "REVIEWED");
        assertThat(header(events.getFirst(), "ce_type")).isEqualTo("nl.woningbouw.projecten.project-gewijzigd.v1");
        var last = read(events.getLast().value());
        assertThat(last.at("/agreed/milestones")).hasSize(2);
        assertThat(last.at("/audience").has("FINANCE")).isFalse();
        var moved = read(events.get(4).value());
        assertThat(moved.at("/change").has("reason"))
                .as("a reason about money stays home")
                .isFalse();
        assertThat(texts(moved.at("/statements").findValues("audience").getLast()))
                .as("who hears what the developer states")
                .noneMatch(it -> it.endsWith(":market"))
                .doesNotContain("public");
    }

    static List<String> faults(String data) throws IOException {
        return faults("project-changed.schema.json", data);
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What was sent last of a project, once everything was. */
    static String last(UUID project) throws SQLException {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.prepareStatement("select sequence from project where id = ?")) {
            query.setObject(1, project);
            try (var rows = query.executeQuery()) {
                rows.next();
                return events(project, rows.getInt(1)).getLast().value();
            }
        }
    }

    /** The events of one project, when there are this many. */
    private static List<ConsumerRecord<String, String>> events(UUID project, int many) {
        return events(it -> it.key().equals(project.toString()), many);
    }

    /** What was sent of this type about a project, when there is this much; not the changes of its facts. */
    static List<String> events(String type, UUID project, int many) {
        return events(it -> header(it, "ce_type").equals(type) && it.value().contains(project.toString()), many)
                .stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private static List<ConsumerRecord<String, String>> events(
            Predicate<ConsumerRecord<String, String>> wanted, int many) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("projects"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    if (wanted.test(it)) {
                        found.add(it);
                    }
                });
                return found.size() >= many;
            });
        }
        return found;
    }
}
