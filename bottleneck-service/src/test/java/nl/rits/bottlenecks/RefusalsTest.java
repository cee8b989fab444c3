package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

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

/** What is not accepted, and how clearly that is said. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalsTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void all_faults_of_form_are_told_at_once() {
        as(Personas.DEVELOPER)
                .body(Map.of(
                        "title",
                        " ",
                        "cause",
                        "SOIL",
                        "certainty",
                        "POTENTIAL",
                        "projects",
                        List.of(),
                        "homes",
                        -1,
                        "months",
                        999))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/title", "/projects", "/homes", "/months"));
    }

    @Test
    void all_faults_of_content_are_told_at_once_in_the_language_of_the_asker() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var wrong = Api.report(
                project,
                Map.of(
                        "cause",
                        "WEATHER",
                        "certainty",
                        "CONFIRMED",
                        "homes",
                        23,
                        "owner",
                        UUID.randomUUID(),
                        "table",
                        UUID.randomUUID()));
        as(Personas.DEVELOPER)
                .body(wrong)
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/cause", "/evidence", "/homes", "/owner", "/table"))
                .body("errors.find { it.pointer == '/homes' }.detail", containsString("samen 22 woningen"));
        as(Personas.DEVELOPER)
                .header("Accept-Language", "en")
                .body(wrong)
                .post("/v1/bottlenecks")
                .then()
                .body("errors.find { it.pointer == '/homes' }.detail", containsString("22 homes together"));
    }

    @Test
    void a_project_that_is_not_yours_to_see_is_refused_like_one_that_is_not_there() {
        var secret = world.aSoftProject("Nog geheim", 30, "tijhof");
        var hidden = as(Personas.DEVELOPER)
                .body(Api.report(secret, Map.of()))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .extract();
        var absent = as(Personas.DEVELOPER)
                .body(Api.report(UUID.randomUUID(), Map.of()))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .extract();

        assertThat(hidden.asString()).isEqualTo(absent.asString());
    }

    @Test
    void a_project_of_a_competitor_that_is_open_to_all_is_not_one_to_report_on() {
        var project = world.aProject("De Enkweide", 64, "tijhof");
        as(Personas.DEVELOPER)
                .body(Api.report(project, Map.of()))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:rits:problem:not-involved"));
    }

    @Test
    void two_people_at_once_do_not_overwrite_each_other() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of());
        var patch = Map.of("title", "Bezwaar, met beroep");

        amend(Personas.DEVELOPER, id, null, patch).statusCode(428);
        amend(Personas.DEVELOPER, id, "\"7\"", patch).statusCode(412).body("current.version", equalTo(1));
        amend(Personas.DEVELOPER, id, "\"1\"", patch)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Bezwaar, met beroep"));
        as(Personas.MUNICIPALITY)
                .body(Map.of("to", "ACCEPTED", "version", 1))
                .post("/v1/bottlenecks/" + id + "/transitions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:bottleneck-changed"))
                .body("current.title", equalTo("Bezwaar, met beroep"));
    }

    @Test
    void only_the_reporter_rewrites_and_nobody_patches_what_has_its_own_way() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of());

        amend(Personas.MUNICIPALITY, id, "\"1\"", Map.of("title", "Anders")).statusCode(403);
        amend(Personas.DEVELOPER, id, "\"1\"", Map.of("status", "SOLVED", "reporter", World.party("tijhof")))
                .statusCode(400)
                .body("errors.pointer", hasItems("/status", "/reporter"));
        amend(Personas.DEVELOPER, id, "\"1\"", Map.of("homes", "veel"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/homes"));
        amend(Personas.MUNICIPALITY, id, "\"1\"", Map.of("owner", World.party("gm0177")))
                .statusCode(200)
                .body("owner.name", equalTo("Gemeente Raalte"));
    }

    @Test
    void a_bottleneck_ends_with_a_reason_and_then_stays_ended() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of());

        Api.move(Personas.DEVELOPER, id, "SOLVED", Map.of("reason", "klaar")).statusCode(403);
        Api.move(Personas.MUNICIPALITY, id, "SOLVED", Map.of())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        Api.move(Personas.MUNICIPALITY, id, "SOLVED", Map.of("reason", "klaar")).statusCode(200);
        Api.move(Personas.MUNICIPALITY, id, "ACCEPTED", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:status-not-possible"));
    }

    @Test
    void the_steward_does_not_take_the_price_of_another_to_a_table() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of("cause", "COST_MARKET"));

        Api.move(Personas.MUNICIPALITY, id, "ESCALATED", Map.of())
                .statusCode(403)
                .body("type", equalTo("urn:rits:problem:only-reporter-to-table"));
    }

    @Test
    void the_same_request_twice_reports_once() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var key = UUID.randomUUID().toString();
        var first = keyed(key, Api.report(project, Map.of()))
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(keyed(key, Api.report(project, Map.of()))
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .isEqualTo(first);
        keyed(key, Api.report(project, Map.of("title", "Iets anders"))).statusCode(422);
        assertThat(world.number("select count(*) from bottleneck where projects @> array['" + project + "'::uuid]"))
                .isEqualTo(1);
        assertThat(world.number("select count(*) from audit where object like '%" + first + "'"))
                .isEqualTo(1);
    }

    @Test
    void history_has_no_gaps_and_is_only_added_to() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of());
        Api.move(Personas.MUNICIPALITY, id, "ACCEPTED", Map.of()).statusCode(200);
        Api.move(Personas.MUNICIPALITY, id, "LIVED_WITH", Map.of("reason", "het is zo"))
                .statusCode(200);

        assertThat(world.text(
                        "select string_agg(version::text, ',' order by version) from bottleneck_version where bottleneck = '"
                                + id + "'"))
                .isEqualTo("1,2,3");
        assertThat(world.number("select count(*) from bottleneck_version a join bottleneck_version b"
                        + " on a.bottleneck = b.bottleneck and b.version = a.version + 1"
                        + " where a.bottleneck = '" + id + "' and a.recorded_until <> b.recorded_from"))
                .isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> world.execute("delete from bottleneck_version where bottleneck = '" + id + "'"))
                .hasStackTraceContaining("history is only added to");
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        world.execute("update bottleneck_version set reason = 'x' where bottleneck = '" + id + "'"))
                .hasStackTraceContaining("history is only added to");
    }

    @Test
    void a_notification_is_read_per_person_and_never_by_another_party() {
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of("table", World.TABLE));
        String told = as(Personas.CHAIR)
                .get("/v1/notifications?unread=true&pageSize=200")
                .then()
                .extract()
                .path("items.find { it.link == '/knelpunten/" + id + "' }.id");

        mark(Personas.COMPETITOR, told).statusCode(404);
        mark(Personas.MUNICIPALITY, told).statusCode(404);
        mark(Personas.CHAIR, told).statusCode(200).body("read", equalTo(true));
        assertThat(as(Personas.CHAIR)
                        .get("/v1/notifications?unread=true&pageSize=200")
                        .then()
                        .extract()
                        .<List<String>>path("items.id"))
                .doesNotContain(told);
        as(Personas.CHAIR).post("/v1/notifications/_read-all").then().statusCode(204);
        as(Personas.CHAIR).get("/v1/notifications?unread=true").then().body("total", equalTo(0));
    }

    @Test
    void what_cannot_be_understood_in_an_address_is_400() {
        for (var query : List.of(
                "sort=price", "status=OPEN", "certainty=SURE", "project=42", "owner=them", "page=0", "pageSize=1000")) {
            as(Personas.DEVELOPER)
                    .get("/v1/bottlenecks?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        for (var place : List.of("shares", "shares/groups", "shares/series")) {
            for (var query : List.of(
                    "asOf=2199-01-01",
                    "asOf=1999-12-31",
                    "asOf=%2B999999999-12-31",
                    "asOf=-999999999-01-01",
                    "asOf=gisteren",
                    "cause=grid",
                    "municipality=Raalte",
                    "municipality=GM0177%00")) {
                as(Personas.DEVELOPER)
                        .urlEncodingEnabled(false)
                        .get("/v1/" + place + "?" + query)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
            }
        }
        for (var query : List.of("groups?by=COLOUR", "series?quarters=0", "series?quarters=41", "series?quarters=x")) {
            as(Personas.DEVELOPER).get("/v1/shares/" + query).then().statusCode(400);
        }
        as(Personas.DEVELOPER)
                .get("/v1/bottlenecks?q=100%25_")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void every_persona_gets_an_answer_from_every_way_in_and_strangers_get_none() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var id = Api.reported(Personas.DEVELOPER, project, Map.of("table", World.TABLE));
        var session = Api.aSession();
        for (var way : List.of(
                "bottlenecks",
                "bottlenecks/" + id,
                "tables",
                "tables/" + World.TABLE,
                "sessions/" + session,
                "notifications",
                "shares",
                "causes")) {
            for (var persona : World.everyone()) {
                var status = as(persona).get("/v1/" + way).then().extract().statusCode();
                assertThat(status).as(persona + " " + way).isIn(200, 404);
            }
            nl.rits.foundation.testing.Requests.anonymous()
                    .get("/v1/" + way)
                    .then()
                    .statusCode(401);
        }
        for (var persona : List.of(Personas.COMPETITOR, Personas.COUNCILLOR, Personas.ADMINISTRATOR)) {
            as(persona).get("/v1/bottlenecks/" + id).then().statusCode(404);
            as(persona).get("/v1/sessions/" + session).then().statusCode(404);
        }
    }

    private static io.restassured.response.ValidatableResponse amend(
            Personas viewer, UUID id, @org.jspecify.annotations.Nullable String ifMatch, Map<String, ?> patch) {
        var headers = new HashMap<String, String>();
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return as(viewer)
                .headers(headers)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/bottlenecks/" + id)
                .then();
    }

    private static io.restassured.response.ValidatableResponse keyed(String key, Map<String, ?> body) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(nl.rits.foundation.testing.Tokens.of(Personas.DEVELOPER))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/bottlenecks")
                .then();
    }

    private static io.restassured.response.ValidatableResponse mark(Personas viewer, String id) {
        return as(viewer)
                .contentType("application/merge-patch+json")
                .body(Map.of("read", true))
                .patch("/v1/notifications/" + id)
                .then();
    }
}
