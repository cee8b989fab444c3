package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bottlenecks of one cause weigh more together. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LobbyTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
        clear();
    }

    @AfterEach
    void clear() {
        world.execute("truncate outbox, bottleneck, session, notification, lobby_point cascade");
    }

    @Test
    void a_bundle_counts_what_the_viewer_sees_and_no_home_twice() {
        var shared = world.aProject("Samenveld", 50, "beekvliet", "esrand");
        var other = world.aProject("Andersveld", 30, "tijhof");
        reported(Personas.DEVELOPER, shared, 40, 6, true);
        reported(Personas.CORPORATION, shared, 40, 12, true);
        reported(Personas.COMPETITOR, other, 10, 24, false);
        Api.move(Personas.MUNICIPALITY, reported(Personas.DEVELOPER, shared, 5, 1, true), "ACCEPTED", Map.of());

        // Of several that hold the same homes, the largest counts.
        var seen = bundle(Personas.DEVELOPER);
        assertThat(seen)
                .containsEntry("bottlenecks", 3)
                .containsEntry("projects", 1)
                .containsEntry("homes", 40);
        assertThat(seen).containsEntry("months", 12).containsEntry("parties", 2);
        assertThat(bundle(Personas.COMPETITOR))
                .isEqualTo(Map.of("bottlenecks", 1, "projects", 1, "homes", 10, "months", 24, "parties", 1));
        assertThat(bundle(Personas.MUNICIPALITY))
                .containsEntry("bottlenecks", 4)
                .containsEntry("homes", 50)
                .containsEntry("parties", 3);
        assertThat(as(Personas.COUNCILLOR).get("/v1/lobby-bundles").jsonPath().getList(""))
                .isEmpty();
        assertThat(as(Personas.COMPETITOR).get("/v1/lobby-bundles").jsonPath().getList("[0].tables"))
                .isEmpty();
        assertThat(as(Personas.DEVELOPER).get("/v1/lobby-bundles").jsonPath().getList("[0].tables.name"))
                .contains("Tafel West-Overijssel");
    }

    @Test
    void a_point_is_signed_submitted_with_the_figures_of_that_day_and_answered() {
        var project = world.aProject("Netveld", 80, "beekvliet", "esrand");
        reported(Personas.DEVELOPER, project, 30, 6, true);
        reported(Personas.CORPORATION, project, 20, 6, true);
        var id = drafted(Personas.DEVELOPER);
        get(Personas.CORPORATION, id)
                .statusCode(200)
                .body("signatures", hasSize(1))
                .body("now.homes", equalTo(30))
                .body("frozen", nullValue());
        get(Personas.COMPETITOR, id).statusCode(404);
        sign(Personas.CORPORATION, id, 7).statusCode(409).body("current.wording", equalTo(1));
        sign(Personas.CORPORATION, id, 1).statusCode(200).body("signatures", hasSize(2));
        sign(Personas.CORPORATION, id, 1).statusCode(200).body("signatures", hasSize(2));
        reword(Personas.CORPORATION, id, 2).statusCode(409);
        reword(Personas.DEVELOPER, id, 1).statusCode(412);
        reword(Personas.DEVELOPER, id, 2)
                .statusCode(200)
                .body("wording", equalTo(2))
                .body("signatures.party.name", equalTo(List.of("Beekvliet Ontwikkeling")));
        sign(Personas.CORPORATION, id, 2).statusCode(200);
        step(Personas.DEVELOPER, id, 4, Map.of("to", "SUBMITTED")).statusCode(409);
        step(Personas.CHAIR, id, 4, Map.of("to", "ANSWERED", "answer", "Ja")).statusCode(409);
        step(Personas.CHAIR, id, 4, Map.of("to", "SUBMITTED"))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("frozen.homes", equalTo(30))
                .body("frozen.parties", equalTo(2));

        reported(Personas.MUNICIPALITY, project, 60, 6, true);
        get(Personas.CHAIR, id)
                .body("frozen.homes", equalTo(30))
                .body("now.homes", equalTo(60))
                .body("now.parties", equalTo(3));
        as(Personas.CORPORATION)
                .delete("/v1/lobby/" + id + "/signature")
                .then()
                .statusCode(200)
                .body("signatures", hasSize(1));
        step(Personas.CHAIR, id, 6, Map.of("to", "ANSWERED"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/answer")));
        step(Personas.CHAIR, id, 6, Map.of("to", "ANSWERED", "answer", "De batterij komt er."))
                .statusCode(200)
                .body("answer", equalTo("De batterij komt er."));
        step(Personas.CHAIR, id, 7, Map.of("to", "CLOSED")).statusCode(200).body("may.close", equalTo(false));
        assertThat(list(Personas.CHAIR, Map.of("status", "CLOSED", "cause", "GRID"))
                        .getInt("total"))
                .isOne();
        assertThat(list(Personas.COMPETITOR, Map.of()).getInt("total")).isZero();
        // Who signed hears what becomes of it; who did it, and who took its name back, does not.
        assertThat(told(Personas.CORPORATION, id)).containsExactly("LOBBY_SUBMITTED", "LOBBY_REWORDED");
        assertThat(told(Personas.DEVELOPER, id)).containsExactly("LOBBY_CLOSED", "LOBBY_ANSWERED", "LOBBY_SUBMITTED");
        assertThat(told(Personas.CHAIR, id)).isEmpty();
        assertThat(told(Personas.COMPETITOR, id)).isEmpty();
        assertThat(world.text("select string_agg(what, ' ' order by version) from lobby_point_version"))
                .isEqualTo("DRAFTED SIGNED REWORDED SIGNED SUBMITTED SIGNATURE_WITHDRAWN ANSWERED CLOSED");
    }

    @Test
    void a_government_away_from_the_table_reads_what_was_submitted_and_figures_of_three_parties_or_more() {
        var project = world.aProject("Verveld", 80, "beekvliet", "esrand");
        reported(Personas.DEVELOPER, project, 30, 6, true);
        reported(Personas.CORPORATION, project, 20, 6, true);
        var id = drafted(Personas.DEVELOPER);
        var province = World.party("pv23");
        var table = Principal.table(World.TABLE);
        world.execute("update known_party set principals = array_remove(principals, '%s') where id = '%s'"
                .formatted(table, province));
        try {
            get(Personas.PROVINCE, id).statusCode(404);
            step(Personas.CHAIR, id, 1, Map.of("to", "SUBMITTED")).statusCode(200);
            get(Personas.PROVINCE, id)
                    .statusCode(200)
                    .body("title", equalTo("Een batterij bij het onderstation"))
                    .body("frozen", nullValue())
                    .body("now", nullValue());
            reported(Personas.MUNICIPALITY, project, 60, 6, true);
            get(Personas.PROVINCE, id).body("frozen", nullValue()).body("now.homes", equalTo(60));
            get(Personas.CHAIR, id).body("frozen.homes", equalTo(30));
        } finally {
            world.execute("update known_party set principals = array_append(principals, '%s') where id = '%s'"
                    .formatted(table, province));
        }
    }

    @Test
    void only_a_member_makes_a_point_of_a_cause_that_its_table_sees() {
        var project = world.aProject("Leegveld", 80, "beekvliet");
        draft(Personas.DEVELOPER, Map.of()).statusCode(400).body("errors.pointer", equalTo(List.of("/cause")));
        reported(Personas.DEVELOPER, project, 30, 6, false);
        draft(Personas.DEVELOPER, Map.of()).statusCode(400).body("errors.pointer", equalTo(List.of("/cause")));
        reported(Personas.DEVELOPER, project, 30, 6, true);
        draft(Personas.COMPETITOR, Map.of()).statusCode(400).body("errors.pointer", equalTo(List.of("/table")));
        draft(Personas.PROVINCE, Map.of()).statusCode(403);
        draft(Personas.DEVELOPER, Map.of("title", " ", "table", UUID.randomUUID(), "cause", "GRID"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/title")));
        draft(Personas.DEVELOPER, Map.of("asked", "a\0b", "table", UUID.randomUUID()))
                .statusCode(400);
        draft(Personas.CHAIR, Map.of()).statusCode(201).body("may.submit", equalTo(true));
        as(Personas.DEVELOPER)
                .queryParams(Map.of("sort", "x", "status", "NO"))
                .get("/v1/lobby")
                .then()
                .statusCode(400);
    }

    @Test
    void the_list_is_taken_along_as_a_file_with_what_its_reader_may_read() {
        var project = world.aProject("Meeneemveld", 50, "beekvliet", "esrand");
        reported(Personas.DEVELOPER, project, 40, 6, true);
        drafted(Personas.DEVELOPER);
        assertThat(file(Personas.CORPORATION, Map.of("format", "csv")))
                .contains("Een batterij bij het onderstation", "In voorbereiding", "Beekvliet Ontwikkeling");
        assertThat(file(Personas.CORPORATION, Map.of("format", "csv", "status", "CLOSED")))
                .doesNotContain("Een batterij");
        assertThat(file(Personas.COMPETITOR, Map.of("format", "csv"))).doesNotContain("Een batterij");
        assertThat(file(Personas.CORPORATION, Map.of())).startsWith("PK");
        as(Personas.CORPORATION)
                .accept("*/*")
                .queryParams(Map.of("format", "docx", "sort", "x"))
                .get("/v1/lobby/_export")
                .then()
                .statusCode(400);
    }

    private static String file(Personas who, Map<String, ?> query) {
        return as(who).accept("*/*")
                .queryParams(query)
                .get("/v1/lobby/_export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> told(Personas who, String point) {
        return as(who).queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/lobby/" + point + "' }.kind");
    }

    private static UUID reported(Personas who, UUID project, int homes, int months, boolean atTable) {
        var more = new HashMap<String, Object>(Map.of("cause", "GRID", "homes", homes, "months", months));
        if (atTable) {
            more.put("table", World.TABLE);
        }
        return Api.reported(who, project, more);
    }

    private static Map<String, Object> bundle(Personas who) {
        return as(who).get("/v1/lobby-bundles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0].weight");
    }

    private static ValidatableResponse draft(Personas who, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "table", World.TABLE,
                "cause", "GRID",
                "title", "Een batterij bij het onderstation",
                "asked", "Betaal mee aan een tijdelijke batterij.",
                "addressee", "PROVINCE"));
        body.putAll(more);
        return as(who).body(body).post("/v1/lobby").then();
    }

    private static String drafted(Personas who) {
        return draft(who, Map.of()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse get(Personas who, String id) {
        return as(who).get("/v1/lobby/" + id).then();
    }

    private static ValidatableResponse sign(Personas who, String id, int wording) {
        return as(who).body(Map.of("wording", wording))
                .put("/v1/lobby/" + id + "/signature")
                .then();
    }

    private static ValidatableResponse reword(Personas who, String id, int version) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(Map.of("title", "Een batterij", "asked", "Betaal de helft.", "addressee", "PROVINCE"))
                .put("/v1/lobby/" + id)
                .then();
    }

    private static ValidatableResponse step(Personas who, String id, int version, Map<String, ?> body) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/lobby/" + id + "/steps")
                .then();
    }

    private static JsonPath list(Personas who, Map<String, ?> query) {
        return as(who).queryParams(query)
                .get("/v1/lobby")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
