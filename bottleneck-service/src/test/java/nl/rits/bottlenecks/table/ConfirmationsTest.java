package nl.rits.bottlenecks.table;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.TravellingClock;
import nl.rits.bottlenecks.World;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.PromisedEvents;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of a table confirmed, who sees that, and who is asked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConfirmationsTest {
    private static final Path LETTER = Path.of("../parties-service/contracts/events/letter-asked.schema.json");
    private static final String BEEKVLIET = "beekvliet";

    @Inject
    World world;

    @Inject
    ReminderRound round;

    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("delete from known_statement");
        // Plans of other tests: they have statements only when a test tells so.
        first = UUID.randomUUID();
        second = UUID.randomUUID();
    }

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void the_chair_sees_how_far_each_member_is_and_a_member_only_itself() {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40, "esrand", 3));
        states(second, "IJsselbolder", Map.of(BEEKVLIET, 2, "tijhof", 90));
        var session = aSession(12);

        var chair = confirmations(CHAIR, session);
        assertThat(chair.getList("parties.party.name"))
                .containsExactly("Beekvliet Ontwikkeling", "Woonstichting Esrand");
        assertThat(chair.getList("parties.projects")).containsExactly(2, 1);
        assertThat(chair.getList("parties.confirmed")).containsExactly(1, 1);
        assertThat(chair.getBoolean("may.remind")).isTrue();
        assertThat(chair.prettify()).doesNotContain("Weteringpark");

        var developer = confirmations(DEVELOPER, session);
        assertThat(developer.getList("parties.party.name")).containsExactly("Beekvliet Ontwikkeling");
        assertThat(developer.getBoolean("may.remind")).isFalse();
        assertThat(confirmations(PROVINCE, session).getList("parties")).isEmpty();
        as(COMPETITOR).get("/v1/sessions/" + session + "/confirmations").then().statusCode(404);
    }

    @Test
    void what_the_chair_may_not_know_of_does_not_count() {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40));
        var session = aSession(12);
        var before = confirmations(CHAIR, session).prettify();
        var people = List.of("party:" + party("gm0177"), "party:" + party(BEEKVLIET));
        world.tellProject(
                second,
                "Nog geheim",
                9,
                List.of(BEEKVLIET),
                Map.of("CORE", people, "BOTTLENECKS", people),
                statements(Map.of(BEEKVLIET, 80), Map.of("planningStatus", "3")));

        assertThat(confirmations(CHAIR, session).prettify()).isEqualTo(before);
    }

    @Test
    void a_confirmation_in_the_event_changes_the_overview() {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40));
        var session = aSession(12);
        assertThat(confirmations(CHAIR, session).getInt("parties[0].confirmed")).isZero();
        states(first, "Weteringpark", Map.of(BEEKVLIET, 0));
        assertThat(confirmations(CHAIR, session).getInt("parties[0].confirmed")).isEqualTo(1);
    }

    @Test
    void the_chair_asks_who_is_not_done_once_a_day_by_letter_and_notification() throws IOException {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40, "esrand", 1));
        var session = aSession(12);
        as(DEVELOPER)
                .body(Map.of())
                .post("/v1/sessions/" + session + "/reminders")
                .then()
                .statusCode(403);
        as(COMPETITOR)
                .body(Map.of())
                .post("/v1/sessions/" + session + "/reminders")
                .then()
                .statusCode(404);
        as(CHAIR)
                .body(Map.of())
                .post("/v1/sessions/" + session + "/reminders")
                .then()
                .statusCode(200)
                .body(
                        "parties.findAll { it.remindedAt != null }.party.name",
                        equalTo(List.of("Beekvliet Ontwikkeling")));
        as(CHAIR)
                .body(Map.of())
                .post("/v1/sessions/" + session + "/reminders")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:nobody-to-remind"));

        var letters = letters(session);
        assertThat(letters)
                .extracting(
                        it -> it.path("party").asText(),
                        it -> it.path("count").asInt(),
                        it -> it.path("projects").toString())
                .containsExactly(tuple(party(BEEKVLIET).toString(), 1, "[\"Weteringpark\"]"));
        assertThat(PromisedEvents.faults(LETTER, letters.getFirst().toString())).isEmpty();

        as(DEVELOPER)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .body(
                        "items.findAll { it.link.endsWith('zitting=" + session + "') }.kind",
                        equalTo(List.of("CONFIRMATION_ASKED")));

        TravellingClock.ahead(Duration.ofHours(25));
        as(CHAIR)
                .body(Map.of("parties", List.of(party(BEEKVLIET))))
                .post("/v1/sessions/" + session + "/reminders")
                .then()
                .statusCode(200);
        assertThat(letters(session)).hasSize(2);
    }

    @Test
    void a_reference_date_has_a_name_and_no_agenda_and_asks_for_confirmation_as_a_session_does() {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40));
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(5).toString();
        var planned = Map.of("date", day, "name", "Meting voorjaar 2027");
        as(DEVELOPER)
                .body(planned)
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(403);
        String id = as(CHAIR)
                .body(planned)
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(201)
                .body("name", equalTo("Meting voorjaar 2027"))
                .body("number", nullValue())
                .extract()
                .path("id");
        as(DEVELOPER)
                .get("/v1/tables/" + World.TABLE)
                .then()
                .body("referenceDates.id", hasItem(id))
                .body("sessions.id", not(hasItem(id)));
        as(CHAIR)
                .body(Map.of("bottleneck", UUID.randomUUID(), "urgency", 2, "solvability", 2))
                .post("/v1/sessions/" + id + "/cases")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:no-agenda"));

        round.remind();
        round.remind();
        var letters = letters(UUID.fromString(id));
        assertThat(letters)
                .extracting(
                        it -> it.path("kind").asText(), it -> it.path("subject").asText())
                .containsExactly(tuple("REFERENCE_DATE_ASKED", "Meting voorjaar 2027 (Tafel West-Overijssel)"));
        as(DEVELOPER)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .body(
                        "items.find { it.link.endsWith('zitting=" + id + "') }.text",
                        containsString("is de peildatum van Tafel West-Overijssel: Meting voorjaar 2027."));
    }

    @Test
    void some_days_before_the_session_each_party_is_asked_once_without_anyone_pressing_a_button() {
        states(first, "Weteringpark", Map.of(BEEKVLIET, 40));
        var far = aSession(9);
        round.remind();
        assertThat(letters(far)).isEmpty();
        TravellingClock.ahead(Duration.ofDays(3));
        round.remind();
        round.remind();
        TravellingClock.ahead(Duration.ofDays(5));
        round.remind();
        assertThat(letters(far)).hasSize(1);
    }

    @Test
    void those_who_come_are_invited_and_who_no_longer_does_is_called_off() throws IOException {
        var day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(12).toString();
        var planned = new HashMap<String, Object>(Map.of(
                "date", day,
                "starts", "14:00",
                "ends", "16:30",
                "place", "Raalte",
                "invited", List.of(party(BEEKVLIET), party("esrand"))));
        String id = as(CHAIR)
                .body(planned)
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planned.put("invited", List.of(party("esrand"), party("pv23")));
        planned.put("starts", "13:00");
        as(CHAIR)
                .header("If-Match", "*")
                .body(planned)
                .put("/v1/sessions/" + id)
                .then()
                .statusCode(200);

        var letters = mail("/zittingen/" + id);
        assertThat(letters)
                .extracting(
                        it -> it.path("party").asText(),
                        it -> it.path("kind").asText(),
                        it -> it.path("invitation").path("sequence").asInt())
                .containsExactlyInAnyOrder(
                        tuple(party(BEEKVLIET).toString(), "SESSION_PLANNED", 0),
                        tuple(party("esrand").toString(), "SESSION_PLANNED", 0),
                        tuple(party("esrand").toString(), "SESSION_MOVED", 1),
                        tuple(party("pv23").toString(), "SESSION_MOVED", 1),
                        tuple(party(BEEKVLIET).toString(), "SESSION_WITHDRAWN", 1));
        assertThat(letters)
                .allSatisfy(it ->
                        assertThat(PromisedEvents.faults(LETTER, it.toString())).isEmpty());
    }

    private void states(UUID project, String name, Map<String, Integer> daysAgo) {
        world.tellProject(project, name, 20, List.copyOf(daysAgo.keySet()), Map.of(), statements(daysAgo, Map.of()));
    }

    private static Map<String, Object> statements(Map<String, Integer> daysAgo, Map<String, Object> more) {
        var all = daysAgo.entrySet().stream()
                .map(it -> Map.of(
                        "party",
                        party(it.getKey()),
                        "state",
                        "SUBMITTED",
                        "audience",
                        List.of(),
                        "confirmedAt",
                        Instant.now().minus(Duration.ofDays(it.getValue())).toString()))
                .toList();
        var fields = new HashMap<String, Object>(more);
        fields.put("statements", all);
        return fields;
    }

    private static UUID aSession(int days) {
        return UUID.fromString(as(CHAIR)
                .body(Map.of(
                        "date",
                        LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                                .plusDays(days)
                                .toString()))
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static JsonPath confirmations(Personas viewer, UUID session) {
        return as(viewer)
                .get("/v1/sessions/" + session + "/confirmations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID party(String key) {
        return StableId.of("party", key);
    }

    /** The letters asked because of this session, once the relay had its time. */
    private List<JsonNode> letters(UUID session) {
        return mail("zitting=" + session);
    }

    /** What the post office was asked that leads there. */
    private List<JsonNode> mail(String path) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> world.number("select count(*) from outbox") == 0);
        try (var topic = new Topic("mail")) {
            return topic.toEnd().stream()
                    .map(Topic.Told::data)
                    .filter(it -> it.path("path").asText().endsWith(path))
                    .toList();
        }
    }
}
