package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Comments are read by who takes part and sees the remarks, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommentsTest {

    @Inject
    DataSource database;

    @Test
    void who_takes_part_reads_and_answers_and_others_do_not_even_hear_of_it() throws IOException {
        var project = Scene.aProject("Praatveld", "2A", 20, DEVELOPER, CORPORATION);
        var first = post(
                        DEVELOPER,
                        project,
                        "Het net komt later.",
                        List.of(Map.of("party", MUNICIPALITY.party(), "role", "REVIEWER")))
                .statusCode(201)
                .body("own", is(true))
                .body("editableUntil", notNullValue())
                .body("mentions.party.name", contains("Gemeente Raalte"))
                .extract()
                .path("id")
                .toString();
        post(MUNICIPALITY, project, "Dank, we zoeken het uit.").statusCode(201);

        list(CORPORATION, project)
                .statusCode(200)
                .body("total", is(2))
                .body("items.text", contains("Dank, we zoeken het uit.", "Het net komt later."))
                .body("items.party.name", contains("Gemeente Raalte", "Beekvliet Ontwikkeling"))
                .body("items.own", contains(false, false))
                .body("readers.name", contains("Beekvliet Ontwikkeling", "Gemeente Raalte", "Woonstichting Esrand"))
                .body("mayWrite", is(true));
        as(CORPORATION)
                .queryParam("pageSize", 1)
                .queryParam("page", 2)
                .get("/v1/projects/" + project + "/comments")
                .then()
                .body("items.id", contains(first))
                .body("total", is(2));
        as(CORPORATION)
                .queryParam("sort", "at")
                .queryParam("party", DEVELOPER.party())
                .get("/v1/projects/" + project + "/comments")
                .then()
                .body("items.id", contains(first));
        for (var other : List.of(COMPETITOR, PROVINCE, COUNCILLOR)) {
            list(other, project).statusCode(403);
            post(other, project, "Mag ik?").statusCode(403);
        }
        as(DEVELOPER).get("/v1/projects/" + project).then().body("may.readComments", is(true));
        as(PROVINCE).get("/v1/projects/" + project).then().body("may.readComments", is(false));
        as(PROVINCE)
                .queryParam("sort", "';drop table project;--")
                .get("/v1/projects/" + project + "/comments")
                .then()
                .statusCode(400);
        as(DEVELOPER).put("/v1/projects/" + project + "/comments").then().statusCode(405);
        as(DEVELOPER)
                .get("/v1/projects/" + project + "/comments/" + first)
                .then()
                .statusCode(405);
        var hidden = Scene.aProject("Stilte", "4A", 20);
        list(COMPETITOR, hidden).statusCode(404);
        post(COMPETITOR, hidden, "Mag ik?").statusCode(404);

        var told = EventContractTest.events("nl.woningbouw.projecten.opmerking-gewijzigd.v1", project, 2);
        assertThat(told).hasSize(2).noneMatch(it -> it.contains("Het net") || it.contains("Dank"));
        for (var event : told) {
            assertThat(EventContractTest.faults("comment-changed.schema.json", event))
                    .isEmpty();
        }
    }

    @Test
    void what_the_steward_keeps_to_itself_closes_the_talk() {
        var project = Scene.aProject("Slotveld", "2A", 20, DEVELOPER);
        post(DEVELOPER, project, "Nu nog open.").statusCode(201);
        var path = "/v1/projects/" + project + "/releases";
        as(MUNICIPALITY)
                .header("If-Match", "*")
                .body(Map.of("choices", List.of(Map.of("group", "NOTES", "circles", List.of("OWN")))))
                .put(path)
                .then()
                .statusCode(200);
        list(DEVELOPER, project).statusCode(403);
        post(DEVELOPER, project, "En nu?").statusCode(403);
        list(MUNICIPALITY, project).statusCode(200).body("readers.name", contains("Gemeente Raalte"));
        post(MUNICIPALITY, project, "Hoort u mij?", List.of(Map.of("party", DEVELOPER.party())))
                .statusCode(400)
                .body("errors.pointer", contains("/mentions/0/party"));
    }

    @Test
    void a_comment_is_changed_by_its_writer_for_a_quarter_of_an_hour_and_withdrawn_by_its_party() throws SQLException {
        var project = Scene.aProject("Wijzigveld", "2A", 20, DEVELOPER);
        var id = post(DEVELOPER, project, "Eerste versie").extract().path("id").toString();
        var path = "/v1/projects/" + project + "/comments/" + id;
        put(DEVELOPER, path, 1, "Tweede versie")
                .statusCode(200)
                .body("version", is(2))
                .body("editedAt", notNullValue());
        put(DEVELOPER, path, 1, "Derde").statusCode(412).body("current.text", is("Tweede versie"));
        as(DEVELOPER).body(Map.of("text", "Zonder")).put(path).then().statusCode(428);
        put(MUNICIPALITY, path, 2, "Van een ander").statusCode(403);
        put(COMPETITOR, path, 2, "Van een ander").statusCode(403);

        run("update comment set at = at - interval '16 minutes' where id = '" + id + "'");
        put(DEVELOPER, path, 2, "Te laat").statusCode(409).body("type", is("urn:rits:problem:comment-settled"));
        list(DEVELOPER, project).body("items[0].editableUntil", nullValue());

        as(MUNICIPALITY).header("If-Match", "\"2\"").delete(path).then().statusCode(403);
        var reader = OwnTest.person("lezer-" + UUID.randomUUID(), DEVELOPER, Role.READER);
        reader.header("If-Match", "\"2\"").delete(path).then().statusCode(403);
        as(DEVELOPER).header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        as(DEVELOPER).header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        as(DEVELOPER).header("If-Match", "\"3\"").delete(path).then().statusCode(204);
        list(MUNICIPALITY, project)
                .body("total", is(1))
                .body("items[0].text", nullValue())
                .body("items[0].mentions", empty())
                .body("items[0].withdrawnAt", notNullValue());
    }

    @Test
    void every_fault_of_a_comment_is_told_at_once_and_a_reader_only_reads() {
        var project = Scene.aProject("Foutveld", "2A", 20, DEVELOPER);
        var mentions = new ArrayList<Map<String, Object>>();
        mentions.add(null);
        mentions.add(Map.of("role", "PLANNER"));
        mentions.add(Map.of("party", COMPETITOR.party()));
        mentions.add(Map.of("party", MUNICIPALITY.party(), "role", "COUNCILLOR"));
        var body = new HashMap<String, Object>(Map.of("text", "x".repeat(4001)));
        body.put("mentions", mentions);
        as(DEVELOPER)
                .body(body)
                .post("/v1/projects/" + project + "/comments")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/text", "/mentions/0", "/mentions/1/party", "/mentions/2/party", "/mentions/3/role"));
        post(DEVELOPER, project, " ").statusCode(400).body("errors.pointer", contains("/text"));
        OwnTest.person("lezer-" + UUID.randomUUID(), DEVELOPER, Role.READER)
                .body(Map.of("text", "Ik lees alleen"))
                .post("/v1/projects/" + project + "/comments")
                .then()
                .statusCode(403);
        OwnTest.person("lezer-" + UUID.randomUUID(), DEVELOPER, Role.READER)
                .get("/v1/projects/" + project + "/comments")
                .then()
                .statusCode(200)
                .body("mayWrite", is(false));
    }

    private static ValidatableResponse post(Personas who, UUID project, String text) {
        return post(who, project, text, List.of());
    }

    private static ValidatableResponse post(Personas who, UUID project, String text, List<?> mentions) {
        return as(who).body(Map.of("text", text, "mentions", mentions))
                .post("/v1/projects/" + project + "/comments")
                .then();
    }

    private static ValidatableResponse put(Personas who, String path, int version, String text) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(Map.of("text", text))
                .put(path)
                .then();
    }

    private static ValidatableResponse list(Personas who, UUID project) {
        return as(who).get("/v1/projects/" + project + "/comments").then();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
