package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WritingTest {

    @Test
    void of_two_editors_the_second_is_told_what_the_first_made_of_it() {
        var project = Scene.aProject("Dubbelveld", "2A", 20);
        patch(project, 1, Map.of("homes", 24))
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("homes", is(24));
        patch(project, 1, Map.of("homes", 30))
                .statusCode(412)
                .body("type", is("urn:rits:problem:version-changed"))
                .body("current.homes", is(24))
                .body("current.version", is(2));
        as(MUNICIPALITY)
                .body(Map.of("homes", 30))
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(428);
    }

    @Test
    void the_tag_of_a_project_changes_with_what_others_state_and_a_change_needs_only_the_version() {
        var project = Scene.aProject("Tagveld", "2A", 20, DEVELOPER);
        var before = as(MUNICIPALITY).get("/v1/projects/" + project).header("ETag");
        assertThat(as(MUNICIPALITY).get("/v1/projects/" + project).header("ETag"))
                .isEqualTo(before);
        var competitor = as(COMPETITOR).get("/v1/projects/" + project);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);

        assertThat(as(MUNICIPALITY).get("/v1/projects/" + project).header("ETag"))
                .isNotEqualTo(before);
        var later = as(COMPETITOR).get("/v1/projects/" + project);
        assertThat(later.asString()).as("not one byte for who may not see it").isEqualTo(competitor.asString());
        assertThat(later.header("ETag")).isEqualTo(competitor.header("ETag"));
        as(MUNICIPALITY)
                .header("If-Match", before)
                .body(Map.of("homes", 21))
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
    }

    @Test
    void of_many_editors_at_once_exactly_one_changes_a_version() throws InterruptedException {
        var project = Scene.aProject("Drukveld", "2A", 20);
        var answers = new ConcurrentLinkedQueue<Integer>();
        var editors = IntStream.range(0, 6)
                .mapToObj(it -> Thread.ofPlatform()
                        .start(() -> answers.add(patch(project, 1, Map.of("homes", 30 + it))
                                .extract()
                                .statusCode())))
                .toList();
        for (var editor : editors) {
            editor.join();
        }

        assertThat(answers).hasSize(6).filteredOn(it -> it == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it == 412).hasSize(5);
        as(MUNICIPALITY).get("/v1/projects/" + project).then().body("version", is(2));
    }

    @Test
    void the_same_request_twice_makes_one_project() {
        Scene.arrive();
        var key = UUID.randomUUID().toString();
        var name = "Eenmaal" + key.substring(0, 8);
        var first = as(MUNICIPALITY, key).body(Scene.project(name, "3", 5)).post("/v1/projects");
        var second = as(MUNICIPALITY, key).body(Scene.project(name, "3", 5)).post("/v1/projects");

        assertThat(first.header("Location"))
                .endsWith("/v1/projects/" + first.jsonPath().getString("id"));
        assertThat(first.statusCode()).isEqualTo(201).isEqualTo(second.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        as(MUNICIPALITY).queryParam("q", name).get("/v1/projects").then().body("total", is(1));
        as(MUNICIPALITY, key)
                .body(Scene.project(name, "3", 6))
                .post("/v1/projects")
                .then()
                .statusCode(422);
        as(MUNICIPALITY, "")
                .body(Scene.project(name, "3", 6))
                .post("/v1/projects")
                .then()
                .statusCode(400);
    }

    @Test
    void every_fault_of_a_project_is_told_at_once() {
        Scene.arrive();
        as(MUNICIPALITY)
                .body("""
                        {"name": " ", "place": "Raalte", "municipality": "GM0177", "homes": -4, "feasibility": 3,
                         "location": {"type": "Point", "coordinates": [100.5, 13.7]},
                         "involved": ["00000000-0000-0000-0000-000000000001"]}""")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/name", "/homes", "/feasibility", "/location", "/involved/0"));
        as(MUNICIPALITY)
                .queryParam("status", "9Z")
                .queryParam("minHomes", "veel")
                .queryParam("sort", "geld")
                .get("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("status", "minHomes", "sort"));
    }

    @Test
    void a_field_that_the_steward_may_not_change_is_refused() {
        var project = Scene.aProject("Vastveld", "2A", 20);
        patch(project, 1, Map.of("municipality", "GM1773", "steward", "x"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/municipality", "/steward"));
    }

    @Test
    void who_takes_part_is_changed_with_the_other_facts() {
        var project = Scene.aProject("Meedoeveld", "2A", 20, DEVELOPER);
        patch(project, 1, Map.of("involved", List.of(CORPORATION.party()), "environment", "VILLAGE"))
                .statusCode(200)
                .body("involved.name", contains("Woonstichting Esrand"))
                .body("environment", is("VILLAGE"));
        patch(project, 2, Map.of("involved", List.of(UUID.randomUUID())))
                .statusCode(400)
                .body("errors.pointer", contains("/involved/0"));
        patch(project, 2, Map.of("involved", Collections.singletonList(null))).statusCode(400);
        patch(project, 2, Map.of("involved", "iedereen")).statusCode(400);
    }

    @Test
    void what_a_developer_proposes_takes_part_when_the_steward_takes_it_up() {
        Scene.arrive();
        var id = as(DEVELOPER)
                .body(Scene.project("Voorstelveld", "4B", 12))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .body("proposed", is(true))
                .extract()
                .<String>path("id");
        as(nl.rits.foundation.testing.Personas.PROVINCE)
                .get("/v1/projects/" + id)
                .then()
                .statusCode(404);
        patch(UUID.fromString(id), 1, Map.of("proposed", false))
                .statusCode(200)
                .body("proposed", nullValue())
                .body("involved.name", contains("Beekvliet Ontwikkeling"));
        as(nl.rits.foundation.testing.Personas.PROVINCE)
                .get("/v1/projects/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_location_in_the_dutch_grid_comes_back_in_degrees_and_in_the_grid() throws JsonProcessingException {
        Scene.arrive();
        var name = "Torenveld" + UUID.randomUUID().toString().substring(0, 8);
        var body = Scene.project(name, "2A", 5);
        body.put("location", Map.of("type", "Point", "coordinates", java.util.List.of(155000.0, 463000.0)));
        var made = as(MUNICIPALITY)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .body(body)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        var degrees = new ObjectMapper().readTree(made).at("/location/coordinates");
        assertThat(degrees.get(0).asDouble()).isCloseTo(5.387203657, offset(1e-6));
        assertThat(degrees.get(1).asDouble()).isCloseTo(52.155172897, offset(1e-6));
        var grid = as(MUNICIPALITY)
                .accept("application/geo+json")
                .queryParam("q", name)
                .queryParam("crs", "http://www.opengis.net/def/crs/EPSG/0/28992")
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .extract()
                .jsonPath();
        assertThat(grid.getDouble("features[0].geometry.coordinates[0]")).isCloseTo(155000, offset(0.1));
    }

    @Test
    void a_list_at_a_reference_date_shows_the_facts_of_then() {
        var name = "Toenveld" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 20);
        Scene.states(MUNICIPALITY, project, Scene.planning(3, 20)).statusCode(201);
        var then = java.time.Instant.now().toString();
        patch(project, 1, Map.of("homes", 90)).statusCode(200);
        as(MUNICIPALITY)
                .queryParam("q", name)
                .queryParam("asOf", then)
                .queryParam("maxHomes", 20)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items[0].homes", is(20))
                .body("items[0].sides", hasSize(1))
                .body("homes", is(20));
        as(MUNICIPALITY).queryParam("q", name).get("/v1/projects").then().body("items[0].homes", is(90));
    }

    @Test
    void figures_count_what_the_viewer_may_see() {
        var name = "Telveld" + UUID.randomUUID().toString().substring(0, 8);
        Scene.aProject(name + " a", "2A", 7);
        Scene.aProject(name + " b", "3", 5);
        as(MUNICIPALITY)
                .queryParam("q", name)
                .queryParam("by", "status")
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .body("figures.key", contains("2A", "3"))
                .body("figures.homes", contains(7, 5));
        as(nl.rits.foundation.testing.Personas.COMPETITOR)
                .queryParam("q", name)
                .queryParam("by", "status")
                .get("/v1/figures")
                .then()
                .body("figures.key", contains("2A"));
    }

    @Test
    void the_code_lists_name_every_code_in_two_languages() {
        as(MUNICIPALITY)
                .get("/v1/code-lists")
                .then()
                .statusCode(200)
                .body("lists.planningStatus.code", hasItem("2A"))
                .body("lists.milestone.find { it.code == 'FIRST_DELIVERY' }.nl", is("Eerste oplevering"))
                .body("municipalities", hasSize(342));
    }
}
