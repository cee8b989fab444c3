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
