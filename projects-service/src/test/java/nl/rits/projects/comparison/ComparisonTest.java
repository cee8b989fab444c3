package nl.rits.projects.comparison;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import org.junit.jupiter.api.Test;

/** Two dates beside each other: what came, went, grew, shrank and moved, by whom and why. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComparisonTest {

    @Test
    void totals_add_up_and_each_difference_names_who_and_why() {
        var name = "Vergelijk" + UUID.randomUUID().toString().substring(0, 8);
        var grows = Scene.aProject(name + " a", "2A", 40, DEVELOPER);
        var lapses = Scene.aProject(name + " b", "2A", 25);
        Scene.aProject(name + " c", "2A", 7);
        Scene.states(MUNICIPALITY, grows, Scene.planning(3, 20)).statusCode(201);
        var then = Instant.now().toString();
        patch(grows, Map.of("homes", 52));
        patch(lapses, Map.of("phase", "CANCELLED"));
        Scene.aProject(name + " d", "2A", 11);
        var moved = new HashMap<String, Object>(Scene.planning(5, 29));
        moved.put("reason", Map.of("cause", "GRID"));
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(moved)
                .put("/v1/projects/" + grows + "/statements/" + MUNICIPALITY.party())
                .then()
                .statusCode(200);

        compare(MUNICIPALITY, name, then)
                .body("totals.then.projects", is(3))
                .body("totals.then.homes", is(72))
                .body("totals.now.projects", is(3))
                .body("totals.now.homes", is(70))
                .body("totals.added.homes", is(11))
                .body("totals.dropped.homes", is(25))
                .body("totals.grown.homes", is(12))
                .body("totals.shrunk.projects", is(0))
                .body("totals.later.projects", is(1))
                .body("totals.later.homeMonths", is(52 * 9))
                .body("totals.unchanged.projects", is(1))
                .body("total", is(3))
                .body("items[0].id", is(grows.toString()))
                .body("items[0].kinds", hasItems("GROWN", "LATER"))
                .body("items[0].months", is(9))
                .body("items[0].measuredBy.id", is(MUNICIPALITY.party().toString()))
                .body("items[0].differences.find { it.milestone == 'FIRST_DELIVERY' }.difference", is(9))
                .body("items[0].differences.find { it.milestone == 'FIRST_DELIVERY' }.reason.cause", is("GRID"))
                .body("items[0].differences.find { it.field == 'homes' }.difference", is(12))
                .body(
                        "items[0].differences.find { it.field == 'homes' }.party.id",
                        is(MUNICIPALITY.party().toString()));
        as(MUNICIPALITY)
                .queryParam("q", name)
                .queryParam("from", then)
                .queryParam("kind", "DROPPED")
                .get("/v1/comparisons")
                .then()
                .body("items.id", contains(lapses.toString()));
    }

    @Test
    void lists_and_codes_are_written_in_words_in_the_file() {
        var name = "Woord" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 40);
        var then = Instant.now().toString();
        patch(
                project,
                Map.of(
                        "phase",
                        "REALISATION",
                        "environment",
                        "VILLAGE",
                        "planIds",
                        List.of("NL.IMRO.0177.a-1", "NL.IMRO.0177.b-1"),
                        "documents",
                        List.of(Map.of("title", "Raadsbesluit", "url", "https://voorbeeld.example/b")),
                        "gates",
                        List.of(Map.of("phase", "DESIGN", "official", "projectleider"))));
        assertThat(as(MUNICIPALITY)
                        .accept("*/*")
                        .queryParam("q", name)
                        .queryParam("from", then)
                        .queryParam("format", "csv")
                        .get("/v1/comparisons/_export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(";woonmilieu;", ";Dorps;", "planidentificaties", "NL.IMRO.0177.a-1; NL.IMRO.0177.b-1")
                .contains("documenten", "Raadsbesluit", "poorten", "Ontwerp, projectleider")
                .doesNotContain("op de kaart");
    }

    @Test
    void a_correction_shows_as_a_difference_between_what_was_known() {
        var name = "Weten" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 40);
        var then = Instant.now().toString();
        var tag = as(MUNICIPALITY)
                .queryParam("asOf", then)
                .get("/v1/projects/" + project)
                .header("ETag");
        as(MUNICIPALITY)
                .header("If-Match", tag)
                .body(Map.of("from", then, "facts", Map.of("homes", 33), "reason", "Dubbel geteld"))
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(200);

        as(MUNICIPALITY)
                .queryParam("project", project)
                .queryParam("from", then)
                .queryParam("fromKnownAt", then)
                .queryParam("to", then)
                .get("/v1/comparisons")
                .then()
                .statusCode(200)
                .body("items[0].homesThen", is(40))
                .body("items[0].homesNow", is(33));
    }

    @Test
    void what_is_not_shared_is_not_compared_and_that_is_said() {
        var name = "Stil" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(3, 20)).statusCode(201);
        var then = Instant.now().toString();
        var moved = new HashMap<String, Object>(Scene.planning(5, 29));
        moved.put("reason", Map.of("cause", "GRID"));
        as(DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(moved)
                .put("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .statusCode(200);

        compare(COMPETITOR, name, then)
                .body("total", is(0))
                .body("leftOut", is(true))
                .body("totals.later.projects", is(0));
        compare(DEVELOPER, name, then).body("items[0].months", is(9));
    }

    @Test
    void a_comparison_of_a_hidden_project_does_not_exist() {
        var project = Scene.aProject("Onzichtveld", "5A", 40);
        as(COMPETITOR)
                .queryParam("project", project)
                .queryParam("from", "2026-01-01")
                .get("/v1/comparisons")
                .then()
                .statusCode(404);
    }

    @Test
    void several_projects_are_compared_and_one_that_is_hidden_is_just_not_there() {
        var open = Scene.aProject("Openveld", "2A", 40);
        var other = Scene.aProject("Anderveld", "2A", 50);
        var hidden = Scene.aProject("Onzichtveld", "5A", 60);
        var then = Instant.now().toString();
        for (var each : List.of(open, other, hidden)) {
            patch(each, Map.of("homes", 70));
        }
        var ids = open + "," + other + "," + hidden;
        as(MUNICIPALITY)
                .queryParam("project", ids)
                .queryParam("from", then)
                .queryParam("sort", "homes")
                .get("/v1/comparisons")
                .then()
                .statusCode(200)
                .body("items.id", contains(hidden.toString(), other.toString(), open.toString()))
                .body("totals.grown.homes", is(60));
        as(COMPETITOR)
                .queryParam("project", open + "," + hidden)
                .queryParam("project", other)
                .queryParam("from", then)
                .queryParam("sort", "name")
                .get("/v1/comparisons")
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.id", contains(other.toString(), open.toString()));
        as(COMPETITOR)
                .queryParam("project", "x," + "00000000-0000-0000-0000-000000000000,".repeat(3) + open)
                .queryParam("from", then)
                .get("/v1/comparisons")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("project"));
    }

    @Test
    void every_fault_of_a_question_is_told_at_once() {
        Scene.arrive();
        as(MUNICIPALITY)
                .queryParam("to", "2999-01-01")
                .queryParam("kind", "GONE")
                .queryParam("sort", "money")
                .queryParam("status", "9Z")
                .queryParam("asOf", "2026-01-01")
                .get("/v1/comparisons")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("to", "kind", "sort", "status", "asOf"));
    }

    @Test
    void a_file_of_projects_has_only_what_the_viewer_sees_and_runs_no_formula() throws IOException {
        var name = "=Meeveld" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 44);
        patch(project, Map.of("notes", "Stille notitie"));
        var csv = text(MUNICIPALITY, name, "csv");
        assertThat(csv).contains("'" + name).contains(";44;").contains("Stille notitie");
        var others = text(COMPETITOR, name, "csv");
        assertThat(others)
                .contains("'" + name)
                .contains(";40;ja;")
                .doesNotContain("Stille notitie")
                .contains("Notities");

        var bytes = as(MUNICIPALITY)
                .accept("*/*")
                .queryParam("q", name)
                .queryParam("format", "xlsx")
                .get("/v1/projects/_export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", not(org.hamcrest.Matchers.containsString("Meeveld")))
                .extract()
                .asByteArray();
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains(name)
                .contains("<v>44</v>")
                .doesNotContain("<f>");
    }

    private static String text(Personas who, String name, String format) {
        return as(who).accept("*/*")
                .queryParam("q", name)
                .queryParam("format", format)
                .get("/v1/projects/_export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse compare(Personas who, String name, String from) {
        return as(who).queryParam("q", name)
                .queryParam("from", from)
                .get("/v1/comparisons")
                .then()
                .statusCode(200);
    }

    private static void patch(UUID project, Map<String, ?> patch) {
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
    }
}
