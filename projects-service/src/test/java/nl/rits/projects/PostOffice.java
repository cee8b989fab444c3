package nl.rits.projects;

import static nl.rits.foundation.testing.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.PromisedEvents;
import nl.rits.foundation.testing.Tokens;
import nl.rits.foundation.testing.Topic;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Stands where parties-service does: asks for somebody, and reads what is answered. */
final class PostOffice {

    private static final Path CONTRACTS = Path.of("../parties-service/contracts/events");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private PostOffice() {}

    /** Somebody who wants mail. */
    record Reader(String account, Personas of, Role role, UUID person) {
        static Reader of(Personas persona, Role role) {
            return new Reader("lezer-" + UUID.randomUUID(), persona, role, UUID.randomUUID());
        }

        RequestSpecification request() {
            return OwnTest.person(account, of, role);
        }

        /** Keeps a list of what has this word, and wants mail about it. */
        String watches(String word) {
            var view = view(word, false);
            request().put("/v1/views/" + view + "/mail").then().statusCode(204);
            return view;
        }

        String view(String word, boolean shared) {
            return request()
                    .body(Map.of("screen", "PROJECTS", "name", "Rond " + word, "query", "q=" + word, "shared", shared))
                    .post("/v1/views")
                    .then()
                    .statusCode(201)
                    .body("mailed", is(false))
                    .extract()
                    .path("id");
        }
    }

    /** @return the question */
    static UUID ask(Reader reader, @Nullable UUID told) {
        var question = UUID.randomUUID();
        send(reader, question, question, told, Instant.now());
        return question;
    }

    static void send(Reader reader, UUID event, UUID question, @Nullable UUID told, Instant at) {
        try (var producer = Scene.producer()) {
            Scene.send(producer, "mail", event, "nl.woningbouw.post.nieuws-gevraagd.v1", reader.person(), """
                    {"id": "%s", "person": "%s", "account": "%s", "party": "%s", "councillor": %s, %s "at": "%s"}""".formatted(
                            question,
                            reader.person(),
                            Tokens.subject(reader.account()),
                            reader.of().party(),
                            reader.role() == Role.COUNCILLOR,
                            told == null ? "" : "\"told\": \"" + told + "\",",
                            at));
        }
    }

    /** What was answered, once the question was taken in and everything was sent. */
    static List<JsonNode> answers(Reader reader, UUID question) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> number("select count(*) from inbox where event_id = '" + question + "'") == 1
                        && number("select count(*) from outbox where topic = 'mail'") == 0);
        return mail("nl.woningbouw.post.brief-gevraagd.v1").stream()
                .filter(it -> it.get("answers").asText().equals(question.toString()))
                .peek(it -> assertThat(it.get("person").asText())
                        .isEqualTo(reader.person().toString()))
                .toList();
    }

    /** Everything of this type that the post office heard until now. */
    static List<JsonNode> mail(String type) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> number("select count(*) from outbox where topic = 'mail'") == 0);
        try (var topic = new Topic("mail")) {
            return topic.toEnd().stream()
                    .filter(it -> it.type().equals(type))
                    .map(Topic.Told::data)
                    .toList();
        }
    }

    static List<String> faults(String schema, JsonNode event) throws IOException {
        return PromisedEvents.faults(CONTRACTS.resolve(schema), event.toString());
    }

    static long watched(Reader reader) throws SQLException {
        return number("select count(*) from view_watch where account = '" + Tokens.subject(reader.account()) + "'");
    }

    static JsonNode example(String name) throws IOException {
        return JSON.readTree(CONTRACTS.resolve("examples").resolve(name).toFile());
    }
}
