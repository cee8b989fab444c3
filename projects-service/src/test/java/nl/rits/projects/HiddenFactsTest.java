package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
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
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Nobody sees, finds, counts or sorts by what is not shared with him. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HiddenFactsTest {

    @Test
    void a_competitor_sees_that_a_firm_plan_is_there_and_neither_its_dates_nor_its_price_classes() {
        var name = "Zwartveld" + UUID.randomUUID().toString().substring(0, 8);
        var project = withEverything(name);

        as(COMPETITOR)
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("planningStatus", is("2A"))
                .body("sides", empty())
                .body("statements", empty())
                .body("programme", nullValue())
                .body("involved", nullValue())
                .body("agreed", nullValue())
                .body("forecast", nullValue())
                .body("mismatches", empty())
                .body("hidden", hasItems("MUNICIPAL_PLANNING", "MARKET_PLANNING", "PROGRAMME", "FINANCE"))
                .body("hiddenOwners.find { it.group == 'MARKET_PLANNING' }.owner.name", is("Gemeente Raalte"));

        list(COMPETITOR, Map.of("q", name)).body("total", is(1)).body("items[0].sides", empty());
        list(COMPETITOR, Map.of("q", name, "priceClass", "AFFORDABLE_SALE"))
                .body("total", is(0))
                .body("homes", is(0));
        list(COMPETITOR, Map.of("q", name, "startAfter", "2020-01-01")).body("total", is(0));
        list(COMPETITOR, Map.of("q", name, "mismatch", "true")).body("total", is(0));
        list(DEVELOPER, Map.of("q", name, "priceClass", "AFFORDABLE_SALE"))
                .body("total", is(1))
                .body("homes", is(64));
        list(DEVELOPER, Map.of("q", name, "startAfter", "2020-01-01")).body("total", is(1));
        list(DEVELOPER, Map.of("q", name, "mismatch", "true")).body("total", is(1));

        as(COMPETITOR)
                .accept("application/geo+json")
                .queryParam("q", name)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features", hasSize(1))
                .body("features[0].properties.keySet()", not(hasItem("start")))
                .body("features[0].properties.firm", is(true));
    }

    @Test
    void sorting_by_a_hidden_field_tells_nothing() {
        var mark = "Sorteer" + UUID.randomUUID().toString().substring(0, 8);
        var late = Scene.aProject(mark + " a", "2A", 10, DEVELOPER);
        var early = Scene.aProject(mark + " b", "2A", 10, DEVELOPER);
        Scene.states(MUNICIPALITY, late, Scene.planning(30, 40)).statusCode(201);
        Scene.states(MUNICIPALITY, early, Scene.planning(3, 20)).statusCode(201);

        var up = list(COMPETITOR, Map.of("q", mark, "sort", "start")).extract().<List<String>>path("items.id");
        var down =
                list(COMPETITOR, Map.of("q", mark, "sort", "-start")).extract().<List<String>>path("items.id");

        assertThat(up).hasSize(2).isEqualTo(down);
        list(DEVELOPER, Map.of("q", mark, "sort", "start"))
                .body("items.id", contains(early.toString(), late.toString()));
        list(DEVELOPER, Map.of("q", mark, "sort", "-start"))
                .body("items.id", contains(late.toString(), early.toString()));
    }

    @Test
    void a_project_that_is_hidden_answers_as_one_that_is_not_there() {
        var hidden = Scene.aProject("Geheimveld", "5A", 30, DEVELOPER);
        var absent = UUID.randomUUID();
        for (var persona :
                List.of(DEVELOPER, COMPETITOR, CORPORATION, NEIGHBOUR, PROVINCE, COUNCILLOR, CHAIR, ADMINISTRATOR)) {
            var one = as(persona).get("/v1/projects/" + hidden);
            var other = as(persona).get("/v1/projects/" + absent);
            assertThat(one.statusCode()).as(persona.account()).isEqualTo(404).isEqualTo(other.statusCode());
            assertThat(one.asString().replace(hidden.toString(), ""))
                    .isEqualTo(other.asString().replace(absent.toString(), ""));
            list(persona, Map.of("q", "Geheimveld")).body("total", is(0));
        }
        as(MUNICIPALITY).get("/v1/projects/" + hidden).then().statusCode(200);
    }

    @Test
    void a_soft_plan_is_for_governments_and_not_for_the_market_outside_it() {
        var project = Scene.aProject("Zachtveld", "3", 30, DEVELOPER);
        for (var persona : List.of(MUNICIPALITY, DEVELOPER, NEIGHBOUR, PROVINCE, COUNCILLOR, CHAIR)) {
            as(persona).get("/v1/projects/" + project).then().statusCode(200);
        }
        for (var persona : List.of(COMPETITOR, ADMINISTRATOR)) {
            as(persona).get("/v1/projects/" + project).then().statusCode(404);
        }
    }

    @Test
    void the_province_reads_what_is_stated_and_cannot_change_anything() {
        var project = withEverything("Leesveld");
        as(PROVINCE)
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("statements", hasSize(2))
                .body("programme", notNullValue())
                .body("may.values()", everyItem(is(false)));
        writes(PROVINCE, project).forEach(it -> it.statusCode(403));
    }

    @Test
    void who_does_not_take_part_cannot_change_anything() {
        var project = withEverything("Vreemdveld");
        for (var persona : List.of(COMPETITOR, NEIGHBOUR, COUNCILLOR, CHAIR)) {
            // 404 where what would be changed is itself hidden.
            writes(persona, project).forEach(it -> it.statusCode(anyOf(is(403), is(404))));
        }
        writes(ADMINISTRATOR, project).forEach(it -> it.statusCode(404));
    }

    @Test
    void a_release_shows_the_planning_to_a_table_and_its_withdrawal_hides_it_at_once() {
        var project = withEverything("Deelveld");
        as(CHAIR).get("/v1/projects/" + project).then().body("statements.party.kind", not(hasItem("DEVELOPER")));
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "choices",
                        List.of(Map.of("group", "MARKET_PLANNING", "circles", List.of("PROJECT", "TABLE", "MARKET"))),
                        "grants",
                        List.of(Map.of("table", Scene.TABLE))))
                .put("/v1/projects/" + project + "/releases")
                .then()
                .statusCode(200)
                .body("choices[0].circles", not(hasItem("MARKET")));
        as(CHAIR).get("/v1/projects/" + project).then().body("statements.party.kind", hasItem("DEVELOPER"));
        as(COMPETITOR).get("/v1/projects/" + project).then().body("statements", empty());

        as(DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(Map.of("choices", List.of(), "grants", List.of()))
                .put("/v1/projects/" + project + "/releases")
                .then()
                .statusCode(200);
        as(CHAIR).get("/v1/projects/" + project).then().body("statements.party.kind", not(hasItem("DEVELOPER")));
        as(DEVELOPER)
                .get("/v1/projects/" + project + "/audience")
                .then()
                .statusCode(200)
                .body("find { it.group == 'MARKET_PLANNING' && it.circle == 'MARKET' }.sees", is("after-12-months"))
                .body("find { it.group == 'CORE' && it.circle == 'REGION' }.sees", is("always"));
    }

    private static UUID withEverything(String name) {
        var project = Scene.aProject(name, "2A", 64, DEVELOPER);
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body("""
                        {"subPlans": [{"name": "Zuid", "kind": "NEW_BUILD", "lines":
                          [{"dwellingType": "SINGLE_FAMILY", "priceClass": "AFFORDABLE_SALE", "care": "REGULAR", "homes": 40}]}]}""")
                .put("/v1/projects/" + project + "/programme")
                .then()
                .statusCode(200);
        Scene.states(MUNICIPALITY, project, Scene.planning(12, 24)).statusCode(201);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        return project;
    }

    private static ValidatableResponse list(Personas persona, Map<String, String> query) {
        return as(persona).queryParams(query).get("/v1/projects").then().statusCode(200);
    }

    /** Every way to change a project, tried by someone. */
    private static List<ValidatableResponse> writes(Personas persona, UUID project) {
        var path = "/v1/projects/" + project;
        var theirs = path + "/statements/" + DEVELOPER.party();
        return List.of(
                change(persona, Map.of("homes", 1)).patch(path).then(),
                change(persona, Map.of("subPlans", List.of()))
                        .put(path + "/programme")
                        .then(),
                change(persona, Map.of("involved", List.of()))
                        .put(path + "/involved-parties")
                        .then(),
                change(persona, Map.of("choices", List.of()))
                        .put(path + "/releases")
                        .then(),
                change(persona, Scene.planning(1, 2)).put(theirs).then(),
                change(persona, Scene.planning(1, 2))
                        .put(path + "/statements/" + persona.party())
                        .then(),
                change(persona, Map.of("verdict", "ACCEPT", "statementVersion", 1))
                        .post(path + "/statements/" + MUNICIPALITY.party() + "/reviews")
                        .then());
    }

    private static RequestSpecification change(Personas persona, Map<String, ?> body) {
        return as(persona).header("If-Match", "\"1\"").body(body);
    }
}
