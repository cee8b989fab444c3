package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a person keeps is there for that person, or for the party; and goes with the person. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OwnTest {

    @Inject
    DataSource database;

    @Test
    void a_view_is_ones_own_until_the_party_shares_it_and_never_another_partys() {
        Scene.arrive();
        var colleague = "collega-" + UUID.randomUUID();
        var view = save(as(DEVELOPER), "Hard en groot", false)
                .statusCode(201)
                .body("version", is(1))
                .body("own", is(true))
                .body("query", is("firm=true&sort=-homes"))
                .extract()
                .path("id")
                .toString();
        var path = "/v1/views/" + view;
        person(colleague, DEVELOPER, Role.PLANNER).get(path).then().statusCode(404);

        change(as(DEVELOPER), path, 1, "Hard", true).statusCode(200).body("version", is(2));
        person(colleague, DEVELOPER, Role.READER)
                .get(path)
                .then()
                .statusCode(200)
                .body("own", is(false))
                .body("mayEdit", is(false));
        for (var other : List.of(COMPETITOR, MUNICIPALITY, CORPORATION)) {
            as(other).get(path).then().statusCode(404);
            as(other).get("/v1/views").then().body("items.id", not(hasItem(view)));
            as(other).header("If-Match", "\"2\"").delete(path).then().statusCode(404);
            change(as(other), path, 2, "Van ons", true).statusCode(404);
        }
        change(person(colleague, DEVELOPER, Role.READER), path, 2, "Anders", true)
                .statusCode(403);
        change(person(colleague, DEVELOPER, Role.PLANNER), path, 2, "Anders", false)
                .statusCode(400)
                .body("errors.pointer", contains("/shared"));
        change(person(colleague, DEVELOPER, Role.PLANNER), path, 2, "Anders", true)
                .statusCode(200)
                .body("name", is("Anders"));

        change(as(DEVELOPER), path, 2, "Oud", true).statusCode(412).body("current.name", is("Anders"));
        as(DEVELOPER).delete(path).then().statusCode(428);
        as(DEVELOPER).header("If-Match", "\"3\"").delete(path).then().statusCode(204);
        as(DEVELOPER).get(path).then().statusCode(404);
    }

    @Test
    void views_come_page_by_page_of_one_screen_and_the_same_key_saves_once() {
        Scene.arrive();
        var me = "lijst-" + UUID.randomUUID();
        for (var name : List.of("Bos", "aa", "Cé")) {
            save(person(me, CORPORATION, Role.READER), name, false).statusCode(201);
        }
        var key = UUID.randomUUID().toString();
        var body = Map.of("screen", "COMPARISON", "name", "Kwartaal", "query", "?from=2026-01-01");
        var first = person(me, CORPORATION, key, Role.READER)
                .body(body)
                .post("/v1/views")
                .path("id")
                .toString();
        person(me, CORPORATION, key, Role.READER)
                .body(body)
                .post("/v1/views")
                .then()
                .statusCode(201)
                .body("id", is(first))
                .body("query", is("from=2026-01-01"));

        person(me, CORPORATION, Role.READER)
                .queryParam("screen", "PROJECTS")
                .queryParam("pageSize", 2)
                .get("/v1/views")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.name", contains("aa", "Bos"));
        person(me, CORPORATION, Role.READER)
                .queryParam("sort", "-name")
                .get("/v1/views")
                .then()
                .body("items.name", contains("Kwartaal", "Cé", "Bos", "aa"));
        as(DEVELOPER).queryParam("sort", "colour").get("/v1/views").then().statusCode(400);
        as(DEVELOPER).queryParam("screen", "NOWHERE").get("/v1/views").then().statusCode(not(200));
    }

    @Test
    void every_fault_of_a_view_is_told_at_once_and_a_councillor_shares_nothing() {
        Scene.arrive();
        as(DEVELOPER)
                .body(Map.of("name", " ", "query", "a b#c"))
                .post("/v1/views")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/screen", "/name", "/query"));
        as(DEVELOPER)
                .body(Map.of("screen", "PROJECTS", "name", "n".repeat(81), "query", "q=" + "x".repeat(2000)))
                .post("/v1/views")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/query"));
        save(as(COUNCILLOR), "Voor allen", true).statusCode(400).body("errors.pointer", contains("/shared"));
        var officials = save(as(MUNICIPALITY), "Van ambtenaren", true)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        as(COUNCILLOR).get("/v1/views/" + officials).then().statusCode(404);
    }

    @Test
    void favourites_and_followed_projects_are_found_by_who_marked_them_alone() throws IOException {
        var name = "Sterveld" + UUID.randomUUID().toString().substring(0, 8);
        var one = Scene.aProject(name + " een", "2A", 20, DEVELOPER);
        var two = Scene.aProject(name + " twee", "2A", 30, DEVELOPER);
        as(DEVELOPER).put("/v1/projects/" + one + "/favourite").then().statusCode(204);
        as(DEVELOPER).put("/v1/projects/" + one + "/favourite").then().statusCode(204);
        as(DEVELOPER).put("/v1/projects/" + two + "/follow").then().statusCode(204);

        found(DEVELOPER, name, "favourite")
                .body("items.id", contains(one.toString()))
                .body("total", is(1));
        found(DEVELOPER, name, "following")
                .body("items.id", contains(two.toString()))
                .body("items[0].marks", contains("FOLLOWING"));
        found(MUNICIPALITY, name, "favourite").body("items", empty()).body("total", is(0));
        as(DEVELOPER).get("/v1/projects/" + one).then().body("marks", contains("FAVOURITE"));
        as(MUNICIPALITY).get("/v1/projects/" + one).then().body("marks", empty());
        as(DEVELOPER)
                .queryParam("as", "PROJECT")
                .get("/v1/projects/" + one)
                .then()
                .body("marks", empty());
        person("collega-" + UUID.randomUUID(), DEVELOPER, Role.READER)
                .get("/v1/projects/" + one)
                .then()
                .body("marks", empty());

        as(DEVELOPER).put("/v1/projects/" + one + "/follow").then().statusCode(204);
        as(DEVELOPER).get("/v1/projects/" + one).then().body("marks", containsInAnyOrder("FAVOURITE", "FOLLOWING"));
        as(DEVELOPER).delete("/v1/projects/" + one + "/favourite").then().statusCode(204);
        as(DEVELOPER).delete("/v1/projects/" + one + "/follow").then().statusCode(204);
        as(DEVELOPER).get("/v1/projects/" + one).then().body("marks", empty());
        var told = EventContractTest.events("nl.woningbouw.projecten.project-gevolgd.v1", one, 2);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("\"following\":true");
        assertThat(told.getLast()).contains("\"following\":false");
        for (var event : told) {
            assertThat(EventContractTest.faults("project-followed.schema.json", event))
                    .isEmpty();
        }
    }

    @Test
    void what_is_hidden_cannot_be_marked_and_a_councillor_follows_nothing() {
        var hidden = Scene.aProject("Stil veld", "4A", 20);
        for (var path : List.of("/favourite", "/follow")) {
            as(COMPETITOR).put("/v1/projects/" + hidden + path).then().statusCode(404);
            as(COMPETITOR).delete("/v1/projects/" + hidden + path).then().statusCode(404);
            as(COMPETITOR).get("/v1/projects/" + hidden + path).then().statusCode(405);
            as(COMPETITOR).post("/v1/projects/" + hidden + path).then().statusCode(405);
            as(COMPETITOR)
                    .put("/v1/projects/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
        }
        as(COUNCILLOR).put("/v1/projects/" + hidden + "/follow").then().statusCode(403);
        as(COUNCILLOR).put("/v1/projects/" + hidden + "/favourite").then().statusCode(204);
        as(DEVELOPER).queryParam("favourite", "ja").get("/v1/projects").then().statusCode(400);
    }

    @Test
    void who_is_erased_leaves_nothing_of_his_own_and_what_is_shared_goes_on() throws SQLException {
        var project = Scene.aProject("Wisveld", "2A", 20, DEVELOPER);
        var account = "wis-" + UUID.randomUUID();
        var own = save(person(account, DEVELOPER, Role.PLANNER), "Alleen ik", false)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        person(account, DEVELOPER, Role.PLANNER)
                .put("/v1/views/" + own + "/mail")
                .then()
                .statusCode(204);
        var shared = save(person(account, DEVELOPER, Role.PLANNER), "Wij allen", true)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        person(account, DEVELOPER, Role.PLANNER)
                .put("/v1/projects/" + project + "/follow")
                .then()
                .statusCode(204);
        person(account, DEVELOPER, Role.PLANNER)
                .body(Map.of("savedAt", Instant.now().toString(), "value", Map.of("a", 1)))
                .put("/v1/drafts/proef." + UUID.randomUUID())
                .then()
                .statusCode(200);
        person(account, DEVELOPER, Role.PLANNER)
                .body(Map.of("columns", List.of("homes", "status")))
                .put("/v1/list-columns/projects")
                .then()
                .statusCode(200);
        var comment = person(account, DEVELOPER, Role.PLANNER)
                .body(Map.of("text", "Dit blijft van onze partij"))
                .post("/v1/projects/" + project + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        assertThat(rowsOf(account)).isEqualTo(7);

        try (var producer = Scene.producer()) {
            var erased = Erased.of(UUID.randomUUID(), Tokens.subject(account), Instant.now());
            Scene.send(producer, Erased.TYPE, erased.id(), """
                    {"id": "%s", "account": "%s", "at": "%s"}""".formatted(erased.id(), erased.account(), erased.at()));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rowsOf(account) == 0);
        }
        as(DEVELOPER)
                .get("/v1/views/" + shared)
                .then()
                .statusCode(200)
                .body("own", is(false))
                .body("mayEdit", is(true));
        as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/comments")
                .then()
                .body("items.id", contains(comment))
                .body("items[0].text", is("Dit blijft van onze partij"));
    }

    private static ValidatableResponse save(RequestSpecification who, String name, boolean shared) {
        return who.body(Map.of("screen", "PROJECTS", "name", name, "query", "firm=true&sort=-homes", "shared", shared))
                .post("/v1/views")
                .then();
    }

    private static ValidatableResponse change(
            RequestSpecification who, String path, int version, String name, boolean shared) {
        var body = new HashMap<String, Object>(Map.of("name", name, "query", "firm=true", "shared", shared));
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse found(Personas who, String name, String mark) {
        return as(who).queryParam("q", name)
                .queryParam(mark, true)
                .get("/v1/projects")
                .then()
                .statusCode(200);
    }

    static RequestSpecification person(String account, Personas of, Role... roles) {
        return person(account, of, UUID.randomUUID().toString(), roles);
    }

    private static RequestSpecification person(String account, Personas of, String key, Role... roles) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(
                        account, account, List.of(roles), Map.<String, PartyKind>of(of.partyKey(), of.kind())))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Idempotency-Key", key);
    }

    /** In every table that is kept by account, but for the trails of what was done. */
    private int rowsOf(String account) throws SQLException {
        var rows = 0;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery(
                    "select table_name from information_schema.columns where column_name = 'account' and table_schema = 'public'"
                            + " and table_name not in ('audit', 'idempotency', 'deputyship', 'import')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).contains("draft", "mark", "saved_view", "view_watch", "comment", "list_columns");
            for (var table : tables) {
                try (var query = connection.prepareStatement("select count(*) from " + table + " where account = ?")) {
                    query.setString(1, Tokens.subject(account));
                    try (var found = query.executeQuery()) {
                        found.next();
                        rows += found.getInt(1);
                    }
                }
            }
        }
        return rows;
    }
}
