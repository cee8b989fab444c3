package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** A steward gives many projects other facts at once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EditsTest {

    @Inject
    DataSource database;

    @Test
    void what_would_change_is_told_first_then_done_and_undone_but_for_what_was_changed_since() throws SQLException {
        var ids = IntStream.range(0, 3)
                .mapToObj(it -> Scene.aProject("Reeksveld " + it, "3", 20))
                .toList();
        patch(ids.get(2), Map.of("phase", "INITIATIVE"));
        var facts = Map.of("phase", "INITIATIVE", "feasibility", 60, "keyProject", true);
        preview(chosen(ids), facts)
                .body("projects", hasSize(3))
                .body("projects.find { it.project == '" + ids.getFirst() + "' }.before.phase", equalTo("PREPARATION"))
                .body("projects.find { it.project == '" + ids.getFirst() + "' }.after.phase", equalTo("INITIATIVE"))
                .body("projects.find { it.project == '" + ids.getFirst() + "' }.before.feasibility", nullValue())
                .body("projects.find { it.project == '" + ids.get(2) + "' }.before.phase", equalTo("INITIATIVE"))
                .body("refused", hasSize(0));
        get(ids.getFirst()).body("phase", equalTo("PREPARATION"));

        var made = as(MUNICIPALITY)
                .body(Map.of("projects", chosen(ids), "facts", facts))
                .post("/v1/edits")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("changed", is(3))
                .body("refused", hasSize(0))
                .extract()
                .<String>path("id");
        ids.forEach(it -> get(it).body("phase", equalTo("INITIATIVE")).body("feasibility", is(60)));
        as(MUNICIPALITY)
                .get("/v1/projects/" + ids.getFirst() + "/changes")
                .then()
                .body("items[0].kind", equalTo("CHANGED"));
        as(MUNICIPALITY).get("/v1/edits").then().body("items.id", hasItem(made));
        as(NEIGHBOUR).get("/v1/edits").then().body("items.id", not(hasItem(made)));
        as(NEIGHBOUR).get("/v1/edits/" + made).then().statusCode(404);
        as(NEIGHBOUR).post("/v1/edits/" + made + "/_undo").then().statusCode(404);

        patch(ids.get(1), Map.of("feasibility", 90));
        as(MUNICIPALITY)
                .post("/v1/edits/" + made + "/_undo")
                .then()
                .statusCode(200)
                .body("kept", is(1))
                .body("undoneAt", notNullValue());
        get(ids.getFirst()).body("phase", equalTo("PREPARATION")).body("feasibility", nullValue());
        get(ids.get(1)).body("phase", equalTo("INITIATIVE")).body("feasibility", is(90));
        get(ids.get(2)).body("phase", equalTo("INITIATIVE")).body("feasibility", nullValue());
        as(MUNICIPALITY)
                .post("/v1/edits/" + made + "/_undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:edit-undone"));
    }

    @Test
    void after_a_day_an_edit_stands() throws SQLException {
        var id = Scene.aProject("Dagveld", "3", 20);
        var made = as(MUNICIPALITY)
                .body(Map.of("projects", chosen(List.of(id)), "facts", Map.of("feasibility", 50)))
                .post("/v1/edits")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update batch set at = at - interval '25 hours' where id = '" + made + "'");
        }
        as(MUNICIPALITY)
                .post("/v1/edits/" + made + "/_undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:edit-too-old"));
    }

    @Test
    void what_may_not_be_changed_is_told_and_the_rest_is_changed() {
        var own = Scene.aProject("Eigenveld", "3", 20, DEVELOPER);
        var changed = Scene.aProject("Intussenveld", "3", 20);
        var items = new ArrayList<>(chosen(List.of(own, changed)));
        patch(changed, Map.of("feasibility", 90));
        items.add(Map.of("project", UUID.randomUUID(), "version", 1));
        as(MUNICIPALITY)
                .body(Map.of("projects", items, "facts", Map.of("landPosition", "INTENTION")))
                .post("/v1/edits")
                .then()
                .statusCode(201)
                .body("changed", is(1))
                .body("refused.code", containsInAnyOrder("project-changed", "not-found"));
        get(own).body("landPosition", equalTo("INTENTION"));
        // Who takes part sees the plan, and decides nothing of it; who does not see it learns nothing.
        for (var other : List.of(DEVELOPER, NEIGHBOUR, COMPETITOR)) {
            as(other)
                    .body(Map.of("projects", chosen(List.of(own)), "facts", Map.of("feasibility", 40)))
                    .post("/v1/edits/_preview")
                    .then()
                    .statusCode(200)
                    .body("projects", hasSize(0))
                    .body("refused", hasSize(1));
        }
        as(COMPETITOR)
                .body(Map.of("projects", chosen(List.of(own)), "facts", Map.of("feasibility", 40)))
                .post("/v1/edits/_preview")
                .then()
                .body("refused[0].name", nullValue());
    }

    @Test
    void a_planning_status_is_changed_only_when_what_it_opens_was_looked_at() {
        var ids = Stream.of("Hardveld a", "Hardveld b")
                .map(it -> Scene.aProject(it, "3", 20))
                .toList();
        var facts = Map.of("planningStatus", "1A");
        var body = new HashMap<String, Object>(Map.of("projects", chosen(ids), "facts", facts));
        as(MUNICIPALITY)
                .body(body)
                .post("/v1/edits")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:status-not-previewed"));
        var seal = preview(chosen(ids), facts)
                .body("becomesFirm", is(2))
                .body("opensOn", notNullValue())
                .body("changes.size()", greaterThan(0))
                .extract()
                .<String>path("preview");
        patch(ids.getFirst(), Map.of("feasibility", 90));
        body.put("preview", seal);
        as(MUNICIPALITY).body(body).post("/v1/edits").then().statusCode(409);
        body.put("projects", chosen(ids));
        body.put("preview", preview(chosen(ids), facts).extract().path("preview"));
        var made = as(MUNICIPALITY)
                .body(body)
                .post("/v1/edits")
                .then()
                .statusCode(201)
                .body("changed", is(2))
                .extract()
                .<String>path("id");
        get(ids.getFirst()).body("firm", is(true));
        as(MUNICIPALITY)
                .post("/v1/edits/" + made + "/_undo")
                .then()
                .statusCode(200)
                .body("kept", is(0));
        get(ids.getFirst()).body("firm", is(false));
    }

    @Test
    void without_a_choice_the_filters_choose_among_ones_own() {
        var id = Scene.aProject("Filterveld uniek", "3", 20);
        as(MUNICIPALITY)
                .queryParam("q", "filterveld uniek")
                .body(Map.of("facts", Map.of("feasibility", 80)))
                .post("/v1/edits/_preview")
                .then()
                .statusCode(200)
                .body("projects.project", hasItems(id.toString()))
                .body("projects", hasSize(1));
        as(NEIGHBOUR)
                .queryParam("q", "filterveld uniek")
                .body(Map.of("facts", Map.of("feasibility", 80)))
                .post("/v1/edits/_preview")
                .then()
                .statusCode(400);
    }

    @Test
    void a_fact_is_emptied_and_a_rule_refuses_what_is_meaningless() {
        var id = Scene.aProject("Leegveld", "3", 20);
        patch(id, Map.of("feasibility", 90, "commissioning", "DEVELOPER"));
        as(MUNICIPALITY)
                .body(Map.of("projects", chosen(List.of(id)), "emptied", List.of("FEASIBILITY", "COMMISSIONING")))
                .post("/v1/edits")
                .then()
                .statusCode(201);
        get(id).body("feasibility", nullValue()).body("commissioning", nullValue());
        preview(chosen(List.of(id)), Map.of("feasibility", 400))
                .body("projects", hasSize(0))
                .body("refused[0].code", notNullValue())
                .body("refused[0].detail", notNullValue());
    }

    @Test
    void every_fault_of_an_edit_is_told_at_once() {
        var id = UUID.randomUUID();
        as(MUNICIPALITY)
                .body(Map.of(
                        "projects", Arrays.asList(null, Map.of("project", id), Map.of("project", id)),
                        "facts", Map.of("feasibility", 50),
                        "emptied", Arrays.asList(null, "FEASIBILITY")))
                .post("/v1/edits")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/projects/0", "/projects/2", "/emptied/0", "/emptied"));
        as(MUNICIPALITY)
                .body(Map.of("projects", List.of()))
                .post("/v1/edits")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/projects", "/facts"));
    }

    private static List<Map<String, Object>> chosen(List<UUID> ids) {
        return ids.stream()
                .map(it -> Map.<String, Object>of(
                        "project",
                        it,
                        "version",
                        as(MUNICIPALITY).get("/v1/projects/" + it).jsonPath().getLong("version")))
                .toList();
    }

    private static ValidatableResponse preview(List<Map<String, Object>> projects, Map<String, ?> facts) {
        return as(MUNICIPALITY)
                .body(Map.of("projects", projects, "facts", facts))
                .post("/v1/edits/_preview")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(UUID id) {
        return as(MUNICIPALITY).get("/v1/projects/" + id).then().statusCode(200);
    }
}
