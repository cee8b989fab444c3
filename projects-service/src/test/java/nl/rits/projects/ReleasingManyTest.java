package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** An owner chooses who sees its facts of many projects at once, and takes it back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReleasingManyTest {

    @Test
    void many_projects_are_released_in_one_go_and_taken_back_but_for_what_changed_since() {
        var one = Scene.aProject("Bundelveld" + tag(), "3", 30);
        var two = Scene.aProject("Bundelveld" + tag(), "3", 31);
        var three = Scene.aProject("Bundelveld" + tag(), "3", 32);
        var body = Map.of(
                "projects",
                List.of(one, two, three),
                "choices",
                List.of(Map.of("group", "CORE", "circles", List.of("PROJECT", "MARKET"))));

        as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases/_preview")
                .then()
                .statusCode(200)
                .body("projects", is(3))
                .body("refused", empty())
                .body("changes.find { it.group == 'CORE' && it.circle == 'MARKET' }.gains", is(3))
                .body("changes.find { it.group == 'CORE' && it.circle == 'GOVERNMENT' }.loses", is(3));
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(404);

        String batch = as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("changed", is(3))
                .extract()
                .path("id");
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(200).body("homes", is(30));
        as(PROVINCE).get("/v1/projects/" + one).then().statusCode(404);

        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(Map.of("choices", List.of(Map.of("group", "CORE", "circles", List.of("CORPORATIONS")))))
                .put("/v1/projects/" + three + "/releases")
                .then()
                .statusCode(200);
        as(DEVELOPER).post("/v1/releases/" + batch + "/_undo").then().statusCode(404);
        as(MUNICIPALITY)
                .post("/v1/releases/" + batch + "/_undo")
                .then()
                .statusCode(200)
                .body("kept", is(1))
                .body("undoneAt", notNullValue());
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(404);
        as(PROVINCE).get("/v1/projects/" + one).then().statusCode(200);
        as(CORPORATION).get("/v1/projects/" + three).then().statusCode(200);
        as(MUNICIPALITY).post("/v1/releases/" + batch + "/_undo").then().statusCode(409);
        as(MUNICIPALITY).get("/v1/releases").then().statusCode(200).body("items.id", hasItem(batch));
    }

    @Test
    void many_projects_get_the_default_of_a_group_again_and_go_to_a_table_and_all_of_it_is_taken_back() {
        var one = Scene.aProject("Standaardveld" + tag(), "3", 30);
        var two = Scene.aProject("Standaardveld" + tag(), "3", 31);
        var open = List.of(Map.of("group", "CORE", "circles", List.of("PROJECT", "MARKET")));
        as(MUNICIPALITY)
                .body(Map.of("projects", List.of(one, two), "choices", open))
                .post("/v1/releases")
                .then()
                .statusCode(201);
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(200);
        String table = as(MUNICIPALITY)
                .get("/v1/projects/" + one + "/releases")
                .then()
                .body("choices.find { it.group == 'CORE' }.chosen", is(true))
                .body("choices.find { it.group == 'CORE' }.standard", hasItem("GOVERNMENT"))
                .body("choices.find { it.group == 'CORE' }.standard", not(hasItem("MARKET")))
                .extract()
                .path("availableTables[0].id");
        var until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(30).toString();
        var body = Map.of(
                "projects", List.of(one, two),
                "defaults", List.of("CORE"),
                "grants", List.of(Map.of("table", table, "until", until)),
                "publications", List.of(Map.of("group", "PROGRAMME", "source", "https://raalte.example/plan")));

        as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases/_preview")
                .then()
                .statusCode(200)
                .body("tables.id", hasItem(table))
                .body("changes.find { it.group == 'CORE' && it.circle == 'MARKET' }.loses", is(2))
                .body("changes.find { it.group == 'CORE' && it.circle == 'GOVERNMENT' }.gains", is(2));
        String batch = as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .body("changed", is(2))
                .extract()
                .path("id");
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(404);
        as(PROVINCE).get("/v1/projects/" + one).then().statusCode(200);
        as(MUNICIPALITY)
                .get("/v1/projects/" + two + "/releases")
                .then()
                .body("choices.find { it.group == 'CORE' }.chosen", is(false))
                .body("grants.table", contains(table))
                .body("grants.until", contains(until))
                .body("publications.source", contains("https://raalte.example/plan"));

        as(MUNICIPALITY)
                .post("/v1/releases/" + batch + "/_undo")
                .then()
                .statusCode(200)
                .body("kept", is(0));
        as(COMPETITOR).get("/v1/projects/" + one).then().statusCode(200);
        as(MUNICIPALITY)
                .get("/v1/projects/" + two + "/releases")
                .then()
                .body("grants", empty())
                .body("publications", empty());
    }

    @Test
    void a_group_is_chosen_or_has_the_default_and_not_both() {
        var project = Scene.aProject("Standaardveld" + tag(), "3", 30);
        as(MUNICIPALITY)
                .body(Map.of(
                        "projects", List.of(project),
                        "defaults", List.of("STATUS", "CORE"),
                        "choices", List.of(Map.of("group", "CORE", "circles", List.of("MARKET")))))
                .post("/v1/releases/_preview")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/defaults/1"));
    }

    @Test
    void nothing_is_released_when_one_of_many_is_not_the_own_partys() {
        var own = Scene.aProject("Deelbundel" + tag(), "3", 30);
        var nobodys = UUID.randomUUID();
        var body = Map.of(
                "projects",
                List.of(own, nobodys),
                "choices",
                List.of(Map.of("group", "CORE", "circles", List.of("MARKET"))));

        as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases/_preview")
                .then()
                .body("projects", is(1))
                .body("refused", hasSize(1))
                .body("refused.project", contains(nobodys.toString()));
        as(MUNICIPALITY)
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/projects/1"));
        as(COMPETITOR).get("/v1/projects/" + own).then().statusCode(404);
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
