package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a report to a place on the agenda, and what each of the cast sees of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StoryTest {

    private static final List<String> WAYS_OUT = List.of(
            "/v1/bottlenecks",
            "/v1/bottlenecks?cause=VIABILITY_GAP",
            "/v1/bottlenecks?q=huur&sort=-homes",
            "/v1/bottlenecks?table=" + World.TABLE,
            "/v1/bottlenecks?status=REPORTED&certainty=POTENTIAL&sort=reported",
            "/v1/tables/" + World.TABLE,
            "/v1/notifications");

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void the_corporation_reports_a_viability_gap_and_the_chair_puts_it_on_the_agenda() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(CORPORATION, project, viabilityGap(World.TABLE));

        assertThat(Api.notificationKinds(CHAIR, gap)).containsExactly("BOTTLENECK_AT_TABLE");
        assertThat(Api.notificationKinds(MUNICIPALITY, gap)).containsExactly("BOTTLENECK_REPORTED");
        as(CHAIR)
                .get("/v1/notifications?unread=true")
                .then()
                .body("items[0].title", equalTo("Knelpunt voor uw tafel: Tekort op sociale huur"))
                .body(
                        "items[0].text",
                        containsString("Woonstichting Esrand brengt dit knelpunt naar Tafel West-Overijssel"))
                .body("items[0].link", equalTo("/knelpunten/" + gap));

        var session = Api.aSession();
        Api.put(session, gap, 3, 3);

        as(CHAIR)
                .get("/v1/sessions/" + session)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("may.edit", equalTo(true))
                .body("agenda.size()", equalTo(1))
                .body("agenda[0].rank", equalTo(1))
                .body("agenda[0].points", equalTo(40 * 3 * 3))
                .body("agenda[0].bottleneck.title", equalTo("Tekort op sociale huur"))
                .body("agenda[0].why[0].text", equalTo("Lost zich op met één besluit."))
                .body("agenda[0].why.code", hasItem("POINTS"));
        as(CHAIR)
                .header("Accept-Language", "en")
                .get("/v1/sessions/" + session)
                .then()
                .body("agenda[0].why[0].text", equalTo("One decision solves it."));
        assertThat(Api.notificationKinds(CORPORATION, gap)).containsExactly("ON_AGENDA");
    }

    @Test
    void a_competitor_sees_nothing_of_it_in_any_way_out() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var session = Api.aSession();
        Map<String, String> before = waysOut(COMPETITOR);
        var sharesBefore = causes(COMPETITOR);

        var gap = Api.reported(CORPORATION, project, viabilityGap(World.TABLE));
        Api.put(session, gap, 3, 3);
        Api.move(MUNICIPALITY, gap, "ACCEPTED", Map.of()).statusCode(200);

        assertThat(waysOut(COMPETITOR)).isEqualTo(before);
        assertThat(causes(COMPETITOR)).isEqualTo(sharesBefore);
        as(COMPETITOR).get("/v1/sessions/" + session).then().statusCode(404);
        var absent = UUID.randomUUID();
        assertThat(refusal(COMPETITOR, gap)).isEqualTo(refusal(COMPETITOR, absent));
        as(COMPETITOR)
                .body(Map.of("to", "SOLVED", "reason", "x", "version", 1))
                .post("/v1/bottlenecks/" + gap + "/transitions")
                .then()
                .statusCode(404);
    }

    @Test
    void a_partner_in_the_project_does_not_see_a_viability_gap_that_stays_away_from_the_table() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(CORPORATION, project, viabilityGap(null));

        as(DEVELOPER).get("/v1/bottlenecks/" + gap).then().statusCode(404);
        as(CHAIR).get("/v1/bottlenecks/" + gap).then().statusCode(404);
        as(PROVINCE).get("/v1/bottlenecks/" + gap).then().statusCode(404);
        as(MUNICIPALITY).get("/v1/bottlenecks/" + gap).then().statusCode(200);
        as(CHAIR)
                .body(Map.of("bottleneck", gap, "decision", "x", "urgency", 1, "solvability", 1))
                .post("/v1/sessions/" + Api.aSession() + "/cases")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/bottleneck"));
    }

    @Test
    void the_province_reads_at_the_table_and_changes_nothing() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(CORPORATION, project, viabilityGap(World.TABLE));
        var session = Api.aSession();
        var agendaCase = Api.put(session, gap, 2, 2).getString("agenda[0].id");

        as(PROVINCE)
                .get("/v1/bottlenecks/" + gap)
                .then()
                .statusCode(200)
                .body("may.size()", equalTo(10))
                .body("may.findAll { it.value }", equalTo(Map.of()));
        as(PROVINCE).get("/v1/sessions/" + session).then().statusCode(200).body("may.edit", equalTo(false));
        as(PROVINCE)
                .body(Api.report(project, Map.of()))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(403);
        Api.move(PROVINCE, gap, "ACCEPTED", Map.of()).statusCode(403);
        as(PROVINCE)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Anders"))
                .patch("/v1/bottlenecks/" + gap)
                .then()
                .statusCode(403);
        as(PROVINCE)
                .body(Map.of("what", "bellen", "owner", World.party("esrand"), "due", "2099-01-02"))
                .post("/v1/bottlenecks/" + gap + "/actions")
                .then()
                .statusCode(403);
        as(PROVINCE)
                .header("If-Match", "*")
                .body(Map.of("decision", "x", "urgency", 1, "solvability", 1))
                .put("/v1/sessions/" + session + "/cases/" + agendaCase)
                .then()
                .statusCode(403);
        as(PROVINCE)
                .body(Map.of("date", "2099-01-01"))
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(403);
    }

    @Test
    void a_project_that_the_viewer_may_not_know_of_is_absent_from_the_bottleneck() {
        var open = world.aProject("Hof van Heeten", 22, "beekvliet");
        var secret = world.aSoftProject("Nog geheim", 30, "beekvliet");
        var shared = Api.reported(DEVELOPER, open, Map.of("projects", List.of(open, secret), "table", World.TABLE));

        assertThat(Api.get(MUNICIPALITY, shared).getList("projects.id")).hasSize(2);
        assertThat(Api.get(PROVINCE, shared).getList("projects.id", String.class))
                .containsExactly(open.toString());
        as(PROVINCE)
                .get("/v1/bottlenecks?project=" + secret)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        as(PROVINCE)
                .get("/v1/bottlenecks?project=" + open)
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void whoever_reported_it_hears_what_became_of_it() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var soil = Api.reported(DEVELOPER, project, Map.of("cause", "SOIL", "title", "Asbest in de grond"));
        Api.move(MUNICIPALITY, soil, "ACCEPTED", Map.of())
                .statusCode(200)
                .body("owner.name", equalTo("Gemeente Raalte"));
        as(MUNICIPALITY)
                .body(Map.of("what", "Onderzoek", "owner", World.party("beekvliet"), "due", "2099-01-02"))
                .post("/v1/bottlenecks/" + soil + "/actions")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_PROGRESS"))
                .body("answerBy", equalTo("2099-01-02"));
        as(DEVELOPER)
                .body(Map.of("done", true))
                .put("/v1/bottlenecks/" + soil + "/actions/1")
                .then()
                .statusCode(200)
                .body("actions[0].done", equalTo(true));
        Api.move(MUNICIPALITY, soil, "SOLVED", Map.of("reason", "De grond is schoon."))
                .statusCode(200);

        assertThat(Api.notificationKinds(DEVELOPER, soil))
                .containsExactlyInAnyOrder(
                        "BOTTLENECK_ACCEPTED", "BOTTLENECK_IN_PROGRESS", "ACTION_ASKED", "BOTTLENECK_SOLVED");
        var story = Api.get(DEVELOPER, soil);
        assertThat(story.getList("story.code"))
                .containsExactly("REPORTED", "ACCEPTED", "ACTION_ADDED", "ACTION_DONE", "SOLVED");
        assertThat(story.getString("story[4].reason")).isEqualTo("De grond is schoon.");
        assertThat(story.getString("story[4].what")).isEqualTo("Opgelost");
    }

    @Test
    void the_chair_moves_a_case_with_a_reason_that_everyone_at_the_table_reads() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var session = Api.aSession();
        var small = Api.reported(DEVELOPER, project, Map.of("title", "Klein", "homes", 5, "table", World.TABLE));
        var large = Api.reported(DEVELOPER, project, Map.of("title", "Groot", "homes", 150, "table", World.TABLE));
        Api.put(session, small, 1, 1);
        var agenda = Api.put(session, large, 2, 2);
        assertThat(agenda.getList("agenda.bottleneck.title")).containsExactly("Groot", "Klein");

        var body = Map.of(
                "decision",
                "Nu",
                "urgency",
                1,
                "solvability",
                1,
                "moved",
                Map.of("to", 1, "reason", "Subsidie verloopt"),
                "admitted",
                "Voor deze proef");
        var path = "/v1/sessions/" + session + "/cases/" + agenda.getString("agenda[1].id");
        as(CHAIR).body(body).put(path).then().statusCode(428);
        as(CHAIR)
                .body(body)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(412)
                .body("current.id", equalTo(session.toString()));
        as(CHAIR)
                .header("If-Match", "\"" + agenda.getLong("version") + "\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);

        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("agenda.bottleneck.title", equalTo(List.of("Klein", "Groot")))
                .body("agenda[0].moved.reason", equalTo("Subsidie verloopt"))
                .body("agenda[0].moved.by.name", equalTo("Tafel West-Overijssel"))
                .body("agenda[0].why[0].text", equalTo("De voorzitter zette deze zaak op plek 1: Subsidie verloopt"));
    }

    @Test
    void a_case_without_a_decision_asked_stands_below_the_line() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var session = Api.aSession();
        var unripe = Api.reported(DEVELOPER, project, Map.of("table", World.TABLE));
        as(CHAIR)
                .body(Map.of("bottleneck", unripe, "urgency", 1, "solvability", 1))
                .post("/v1/sessions/" + session + "/cases")
                .then()
                .statusCode(201)
                .body("agenda.size()", equalTo(0))
                .body("notRipe[0].missing[0].code", equalTo("DECISION"));
        as(CHAIR)
                .body(Map.of("bottleneck", unripe, "urgency", 1, "solvability", 1))
                .post("/v1/sessions/" + session + "/cases")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:already-on-agenda"));
    }

    private static Map<String, Object> viabilityGap(@org.jspecify.annotations.Nullable UUID table) {
        var gap = new HashMap<String, Object>(Map.of(
                "title", "Tekort op sociale huur",
                "cause", "VIABILITY_GAP",
                "homes", 40,
                "needed", "Uitstel van de grondbetaling"));
        if (table != null) {
            gap.put("table", table);
        }
        return gap;
    }

    private static Map<String, String> waysOut(Personas viewer) {
        var seen = new HashMap<String, String>();
        WAYS_OUT.forEach(way -> seen.put(
                way, as(viewer).get(way).then().statusCode(200).extract().asString()));
        return seen;
    }

    private static Object causes(Personas viewer) {
        return as(viewer).get("/v1/shares").then().statusCode(200).extract().path("causes");
    }

    /** What a refusal says, but for the address that was asked and what differs on every answer. */
    private static String refusal(Personas viewer, UUID id) {
        var answer =
                as(viewer).get("/v1/bottlenecks/" + id).then().statusCode(404).extract();
        return answer.asString().replace(id.toString(), "ID") + answer.headers().getValue("Cache-Control");
    }
}
