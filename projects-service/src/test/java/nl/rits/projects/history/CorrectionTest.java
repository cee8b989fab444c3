package nl.rits.projects.history;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import org.junit.jupiter.api.Test;

/** The past can be corrected; what was believed before can still be read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectionTest {

    @Test
    void a_correction_changes_what_was_so_and_keeps_what_was_believed() {
        var project = Scene.aProject("Dwaalveld", "2A", 40, DEVELOPER);
        var then = Instant.now().toString();
        patch(project, 1, Map.of("homes", 60));
        var later = Instant.now().toString();

        correct(MUNICIPALITY, project, then, Map.of("from", then, "until", later, "facts", Map.of("homes", 44)))
                .statusCode(200)
                .body("homes", is(44));

        at(project, then).body("homes", is(44));
        at(project, later).body("homes", is(60));
        as(MUNICIPALITY)
                .queryParam("asOf", then)
                .queryParam("knownAt", later)
                .get("/v1/projects/" + project)
                .then()
                .body("homes", is(40))
                .body("knownAt", notNullValue());
        as(MUNICIPALITY).get("/v1/projects/" + project).then().body("homes", is(60));
        as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/changes")
                .then()
                .body("items[0].kind", is("CORRECTED"))
                .body("items[0].correction.reason", is("Verkeerd overgenomen"))
                .body("items[0].what.field", hasItem("homes"))
                .body("items", hasSize(3))
                .body("more", is(false));
    }

    @Test
    void what_comes_after_a_correction_goes_on_from_the_present() {
        var project = Scene.aProject("Vervolgveld", "2A", 40);
        var then = Instant.now().toString();
        correct(MUNICIPALITY, project, then, Map.of("from", then, "facts", Map.of("homes", 41)))
                .statusCode(200);
        var between = Instant.now().toString();
        patch(project, 1, Map.of("homes", 70));

        at(project, then).body("homes", is(41));
        at(project, between).body("homes", is(40));
        as(MUNICIPALITY)
                .queryParam("asOf", then)
                .queryParam("knownAt", then)
                .get("/v1/projects/" + project)
                .then()
                .body("homes", is(40));
    }

    @Test
    void a_party_corrects_its_own_statement_and_no_other() {
        var project = Scene.aProject("Opgaveveld", "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(3, 20)).statusCode(201);
        var then = Instant.now().toString();
        var planning = Map.of("from", then, "planning", Scene.planning(5, 24));

        correct(DEVELOPER, project, then, planning)
                .statusCode(200)
                .body("statements[0].milestones.date", hasItem(date(24)));
        as(DEVELOPER).get("/v1/projects/" + project).then().body("statements[0].milestones.date", hasItem(date(20)));
        as(DEVELOPER)
                .get("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .body("warnings.code", hasItem("YEARS_DIFFER"));
        as(DEVELOPER)
                .queryParam("asOf", then)
                .get("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .statusCode(200)
                .body("milestones.date", hasItem(date(24)))
                .body("warnings", nullValue());
        as(DEVELOPER)
                .queryParam("asOf", then)
                .queryParam("project", project)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .body("items[0].milestones.date", hasItem(date(24)));
        var others = new HashMap<String, Object>(planning);
        others.put("party", DEVELOPER.party());
        correct(MUNICIPALITY, project, then, others).statusCode(403);
        correct(DEVELOPER, project, then, Map.of("from", then, "facts", Map.of("homes", 1)))
                .statusCode(403);
        as(DEVELOPER)
                .get("/v1/projects/" + project + "/changes")
                .then()
                .body("items[0].kind", is("CORRECTED"))
                .body("items[0].subject.id", is(DEVELOPER.party().toString()));
        as(COMPETITOR).get("/v1/projects/" + project + "/changes").then().body("items.kind", not(hasItem("CORRECTED")));
    }

    @Test
    void nobody_corrects_what_they_have_not_seen() {
        var project = Scene.aProject("Tweemaalveld", "2A", 40);
        var then = Instant.now().toString();
        var correction = body(Map.of("from", then, "facts", Map.of("homes", 42)));
        as(MUNICIPALITY)
                .body(correction)
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(428);
        var tag = tag(MUNICIPALITY, project, then);
        correct(MUNICIPALITY, project, then, Map.of("from", then, "facts", Map.of("homes", 43)))
                .statusCode(200);
        as(MUNICIPALITY)
                .header("If-Match", tag)
                .body(correction)
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(412)
                .body("current.homes", is(43));
    }

    @Test
    void every_fault_of_a_correction_is_told_at_once() {
        var project = Scene.aProject("Foutveld", "2A", 40);
        as(MUNICIPALITY)
                .body(Map.of("from", "gisteren", "until", "2999-01-01", "facts", Map.of("steward", "x")))
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/from", "/until", "/reason", "/facts/steward"));
        as(MUNICIPALITY)
                .body(body(Map.of("from", "2020-01-01", "facts", Map.of("homes", 3))))
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
        var then = Instant.now().toString();
        correct(MUNICIPALITY, project, then, Map.of("from", then, "facts", Map.of("homes", -3)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/facts/homes"));
    }

    @Test
    void a_correction_that_corrects_nothing_leaves_no_trace() {
        var project = Scene.aProject("Zelfdeveld", "2A", 40);
        var then = Instant.now().toString();
        correct(MUNICIPALITY, project, then, Map.of("from", then, "facts", Map.of("homes", 40)))
                .statusCode(200);
        as(MUNICIPALITY).get("/v1/projects/" + project + "/changes").then().body("items", hasSize(1));
    }

    @Test
    void a_list_and_its_totals_know_both_times() {
        var name = "Lijstveld" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 40);
        var then = Instant.now().toString();
        correct(MUNICIPALITY, project, then, Map.of("from", then, "facts", Map.of("homes", 47, "planningStatus", "3")))
                .statusCode(200);

        list(name, then, null).body("homes", is(47)).body("items[0].planningStatus", is("3"));
        list(name, then, then).body("homes", is(40)).body("items[0].planningStatus", is("2A"));
        as(MUNICIPALITY)
                .queryParam("q", name)
                .queryParam("by", "status")
                .queryParam("asOf", then)
                .get("/v1/figures")
                .then()
                .body("figures.key", is(List.of("3")));
    }

    private static ValidatableResponse list(
            String name, String asOf, @org.jspecify.annotations.Nullable String knownAt) {
        var request = as(MUNICIPALITY).queryParam("q", name).queryParam("asOf", asOf);
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get("/v1/projects").then().statusCode(200);
    }

    private static ValidatableResponse at(UUID project, String asOf) {
        return as(MUNICIPALITY)
                .queryParam("asOf", asOf)
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200);
    }

    private static String tag(Personas who, UUID project, String asOf) {
        var tag =
                as(who).queryParam("asOf", asOf).get("/v1/projects/" + project).header("ETag");
        assertThat(tag).isNotNull();
        return tag;
    }

    private static ValidatableResponse correct(Personas who, UUID project, String from, Map<String, ?> correction) {
        return as(who).header("If-Match", tag(who, project, from))
                .body(body(correction))
                .post("/v1/projects/" + project + "/corrections")
                .then();
    }

    private static Map<String, Object> body(Map<String, ?> correction) {
        var body = new HashMap<String, Object>(correction);
        body.put("reason", "Verkeerd overgenomen");
        return body;
    }

    private static void patch(UUID project, long version, Map<String, ?> patch) {
        as(MUNICIPALITY)
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
    }

    private static String date(int months) {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                .plusMonths(months)
                .withDayOfMonth(15)
                .toString();
    }
}
