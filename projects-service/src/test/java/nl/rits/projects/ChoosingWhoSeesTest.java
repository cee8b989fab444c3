package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** An owner chooses who sees its facts, knows it beforehand, and can take it back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChoosingWhoSeesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void a_rise_to_firm_says_beforehand_what_it_opens_and_opens_on_its_day() {
        var project = Scene.aProject("Stijgveld" + tag(), "3", 41, DEVELOPER);
        var path = "/v1/projects/" + project;
        as(COMPETITOR).get(path).then().statusCode(404);

        as(MUNICIPALITY)
                .body(Map.of("planningStatus", "2A"))
                .post(path + "/_preview-status")
                .then()
                .statusCode(200)
                .body("becomesFirm", is(true))
                .body("opensOn", is(TODAY.plusDays(7).toString()))
                .body("changes.find { it.group == 'CORE' && it.circle == 'MARKET' }.to", is("about"))
                .body("changes.find { it.group == 'CORE' && it.circle == 'MARKET' }.parties", is(1));
        as(DEVELOPER)
                .body(Map.of("planningStatus", "2A"))
                .post(path + "/_preview-status")
                .then()
                .statusCode(403);

        patch(project, 1, Map.of("planningStatus", "2A")).statusCode(200);
        as(COMPETITOR).get(path).then().statusCode(404);
        as(DEVELOPER)
                .get(path)
                .then()
                .body("opening.on", is(TODAY.plusDays(7).toString()))
                .body("opening.opens.circle", hasItem("MARKET"));

        patch(project, 2, Map.of("opensOn", TODAY.minusDays(1).toString()))
                .statusCode(400)
                .body("errors[0].pointer", is("/opensOn"));
        patch(project, 2, Map.of("opensOn", TODAY.toString())).statusCode(200);
        as(COMPETITOR).get(path).then().statusCode(200);
        as(DEVELOPER).get(path).then().body("opening", nullValue());

        patch(project, 3, Map.of("planningStatus", "3")).statusCode(200);
        as(COMPETITOR).get(path).then().statusCode(404);
    }

    @Test
    void a_competitor_sees_homes_in_tens_in_every_way_out() {
        var name = "Tientalveld" + tag();
        var project = Scene.aProject(name, "2A", 184, DEVELOPER);

        as(COMPETITOR)
                .get("/v1/projects/" + project)
                .then()
                .body("homes", is(180))
                .body("homesAbout", is(true))
                .body("demolition", nullValue())
                .body("net", nullValue())
                .body("version", nullValue());
        list(COMPETITOR, Map.of("q", name)).body("homes", is(180)).body("items[0].homes", is(180));
        list(COMPETITOR, Map.of("q", name, "minHomes", "181")).body("total", is(0));
        list(COMPETITOR, Map.of("q", name, "maxHomes", "180")).body("total", is(1));
        as(COMPETITOR)
                .accept("application/geo+json")
                .queryParam("q", name)
                .get("/v1/projects")
                .then()
                .body("features[0].properties.homes", is(180));
        for (var persona : List.of(DEVELOPER, CORPORATION, PROVINCE, CHAIR, MUNICIPALITY)) {
            as(persona)
                    .get("/v1/projects/" + project)
                    .then()
                    .body("homes", is(184))
                    .body("homesAbout", nullValue());
        }
        patch(project, 1, Map.of("phase", "REALISATION")).statusCode(200);
        as(COMPETITOR).get("/v1/projects/" + project).then().body("homes", is(184));
    }

    @Test
    void a_party_looks_at_its_project_with_the_eyes_of_another_and_learns_no_more_than_it_knows() {
        var name = "Kijkveld" + tag();
        var project = Scene.aProject(name, "2A", 64, DEVELOPER, CORPORATION);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        var path = "/v1/projects/" + project;

        var real = as(COMPETITOR).get(path).then().extract().jsonPath();
        var seen = as(DEVELOPER)
                .queryParam("as", "MARKET")
                .get(path)
                .then()
                .extract()
                .jsonPath();
        for (var field : List.of("name", "homes", "homesAbout", "planningStatus", "statements", "hidden", "sides")) {
            assertThat(seen.<Object>get(field)).as(field).isEqualTo(real.get(field));
        }
        assertThat(seen.getString("viewedAs")).isEqualTo("MARKET");
        assertThat(seen.getBoolean("may.state")).isFalse();

        // The province sees what the developer states. The corporation too, but not what the developer keeps from it.
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of("choices", List.of(Map.of("group", "MARKET_PLANNING", "circles", List.of("GOVERNMENT")))))
                .put(path + "/releases")
                .then()
                .statusCode(200);
        as(PROVINCE)
                .get(path)
                .then()
                .body("statements.party.id", hasItem(DEVELOPER.party().toString()));
        as(CORPORATION)
                .queryParam("as", "GOVERNMENT")
                .get(path)
                .then()
                .statusCode(200)
                .body("statements", empty());
        as(PROVINCE).queryParam("as", "MARKET").get(path).then().statusCode(403);
        as(COMPETITOR).queryParam("as", "PROJECT").get(path).then().statusCode(403);
        as(DEVELOPER)
                .queryParam("as", "MARKET")
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("STATED")));
    }

    @Test
    void a_preview_counts_who_gains_sight() {
        var project = Scene.aProject("Telveld" + tag(), "3", 30, DEVELOPER);

        as(MUNICIPALITY)
                .body(Map.of(
                        "choices",
                        List.of(Map.of("group", "CORE", "circles", List.of("PROJECT", "CORPORATIONS", "MARKET")))))
                .post("/v1/projects/" + project + "/releases/_preview")
                .then()
                .statusCode(200)
                .body("changes.find { it.circle == 'MARKET' }.to", is("about"))
                .body("changes.find { it.circle == 'MARKET' }.parties", is(1))
                .body("changes.find { it.circle == 'CORPORATIONS' }.parties", is(1))
                .body("changes.find { it.circle == 'GOVERNMENT' }.to", is("none"))
                .body("audience.find { it.group == 'MARKET_PLANNING' && it.circle == 'REGION' }.sees", is("total"));
        as(COMPETITOR).get("/v1/projects/" + project).then().statusCode(404);
    }

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
    void everyone_reads_what_can_be_chosen_at_most_and_what_is_usual() {
        as(CORPORATION)
                .get("/v1/release-scope")
                .then()
                .statusCode(200)
                .body("groups", hasSize(9))
                .body("groups.find { it.group == 'FINANCE' }.ceiling", containsInAnyOrder("OWN", "PROJECT", "TABLE"))
                .body("groups.find { it.group == 'MARKET_PLANNING' }.ceiling", hasItem("PUBLIC"))
                .body("groups.find { it.group == 'MARKET_PLANNING' }.ceiling", not(hasItem("COUNCIL")))
                .body("groups.find { it.group == 'CORE' }.standard", not(hasItem("MARKET")));
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

    @Test
    void a_release_is_confirmed_as_still_right() {
        var project = Scene.aProject("Klopveld" + tag(), "3", 30, DEVELOPER);
        var path = "/v1/projects/" + project + "/releases";

        as(DEVELOPER).get(path).then().body("confirmedAt", nullValue()).body("reviewDue", is(false));
        as(DEVELOPER).post(path + "/confirmations").then().statusCode(200).body("confirmedAt", notNullValue());
        as(COMPETITOR).post(path + "/confirmations").then().statusCode(404);
    }

    @Test
    void a_hidden_change_moves_no_version_time_or_tag_that_another_sees() {
        var project = Scene.aProject("Stilveld" + tag(), "2A", 184, DEVELOPER);
        var before = as(COMPETITOR).get("/v1/projects/" + project);

        patch(project, 1, Map.of("notes", "alleen voor wie meedoet", "homes", 183))
                .statusCode(200);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        var after = as(COMPETITOR).get("/v1/projects/" + project);

        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    private static ValidatableResponse list(Personas persona, Map<String, String> query) {
        return as(persona).queryParams(query).get("/v1/projects").then().statusCode(200);
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
