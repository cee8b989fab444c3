package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was solved once helps who has the same. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SolutionTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @AfterEach
    void clear() {
        world.execute("delete from solution");
    }

    @Test
    void what_was_solved_is_told_in_five_answers_and_helps_who_has_the_same() {
        var solved = solved("Woordenwal", "Bezwaar over schaduw");
        put(Personas.DEVELOPER, solved, null, Map.of()).statusCode(428).body("title", equalTo("De versie ontbreekt"));
        put(Personas.DEVELOPER, solved, "new", Map.of())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("may.edit", equalTo(true));
        put(Personas.DEVELOPER, solved, "\"7\"", Map.of()).statusCode(412).body("current.version", equalTo(1));
        put(Personas.DEVELOPER, solved, "\"1\"", Map.of("lesson", "Begin er een jaar eerder mee."))
                .statusCode(200)
                .body("lesson", equalTo("Begin er een jaar eerder mee."));
        assertThat(Api.get(Personas.DEVELOPER, solved).getList("story.code"))
                .endsWith("SOLVED", "SOLUTION_TOLD", "SOLUTION_TOLD");

        var open = Api.reported(Personas.DEVELOPER, world.aProject("Elders", 30, "beekvliet"), Map.of());
        var found = list(Personas.DEVELOPER, Map.of("for", open));
        assertThat(found.getString("items[0].bottleneck.id")).isEqualTo(solved.toString());
        assertThat(found.getList("items[0].why"))
                .contains("SAME_CAUSE", "SAME_MUNICIPALITY", "AS_LARGE")
                .doesNotContain("HELPED_OTHERS");
        // Its own solution is no example for itself, and another cause with other words is none either.
        assertThat(list(Personas.DEVELOPER, Map.of("for", solved)).getInt("total"))
                .isZero();
        var other = Api.reported(
                Personas.DEVELOPER,
                world.aProject("Zandweg", 30, "beekvliet"),
                Map.of("cause", "SOIL", "title", "Asbest gevonden"));
        assertThat(list(Personas.DEVELOPER, Map.of("for", other)).getInt("total"))
                .isZero();
    }

    @Test
    void for_everyone_is_without_the_bottleneck_and_else_it_is_for_who_sees_that() {
        var solved = solved("Geheimveld", "Bezwaar van een buurman");
        put(Personas.DEVELOPER, solved, "new", Map.of()).statusCode(201);
        as(Personas.COMPETITOR)
                .get("/v1/bottlenecks/" + solved + "/solution")
                .then()
                .statusCode(404);
        assertThat(list(Personas.COMPETITOR, Map.of()).getInt("total")).isZero();

        put(Personas.DEVELOPER, solved, "\"1\"", Map.of("wide", true)).statusCode(200);
        var seen = list(Personas.COMPETITOR, Map.of("q", "buurtavond"));
        assertThat(seen.getInt("total")).isOne();
        assertThat(seen.getString("items[0].approach")).isEqualTo("Een buurtavond met een maquette");
        assertThat(seen.getMap("items[0]")).doesNotContainKeys("bottleneck", "teller");
        var rival = Api.reported(Personas.COMPETITOR, world.aProject("Rivaal", 30, "tijhof"), Map.of());
        var why = list(Personas.COMPETITOR, Map.of("for", rival)).getList("items[0].why");
        assertThat(why).contains("SAME_CAUSE").doesNotContain("SAME_MUNICIPALITY", "SAME_PHASE");
        as(Personas.COMPETITOR)
                .get("/v1/bottlenecks/" + solved + "/solution")
                .then()
                .statusCode(404);
        put(Personas.COMPETITOR, solved, "\"2\"", Map.of()).statusCode(404);
    }

    @Test
    void a_party_says_once_whether_it_helped_and_may_take_that_back() {
        var solved = solved("Duimveld", "Bezwaar over verkeer");
        put(Personas.DEVELOPER, solved, "new", Map.of("wide", true)).statusCode(201);
        var id = list(Personas.COMPETITOR, Map.of()).getString("items[0].id");
        thumb(Personas.DEVELOPER, id, true).statusCode(409);
        thumb(Personas.COMPETITOR, id, true).statusCode(200).body("helped", equalTo(1));
        thumb(Personas.COMPETITOR, id, true).body("helped", equalTo(1)).body("mine", equalTo(true));
        thumb(Personas.CORPORATION, id, false).body("helped", equalTo(1)).body("notHelped", equalTo(1));
        thumb(Personas.CORPORATION, id, null).body("notHelped", equalTo(0)).body("mine", nullValue());
        assertThat(list(Personas.CORPORATION, Map.of()).getList("items[0].why")).containsExactly("HELPED_OTHERS");
        thumb(Personas.COMPETITOR, UUID.randomUUID().toString(), true).statusCode(404);
    }

    @Test
    void every_fault_is_told_and_only_what_is_solved_has_a_solution() {
        var open = Api.reported(Personas.DEVELOPER, world.aProject("Open", 30, "beekvliet"), Map.of());
        put(Personas.DEVELOPER, open, "new", Map.of())
                .statusCode(409)
                .body("title", equalTo("Dit knelpunt is nog niet opgelost"));
        var solved = solved("Foutveld", "Bezwaar");
        var body = body(Map.of("links", List.of(Map.of("title", "Handreiking", "url", "ftp://x"))));
        body.put("who", " ");
        body.remove("wide");
        put(Personas.DEVELOPER, solved, "new", body).statusCode(400).body("errors.pointer", hasItems("/who", "/wide"));
        put(
                        Personas.DEVELOPER,
                        solved,
                        "new",
                        Map.of("links", List.of(Map.of("title", "Handreiking", "url", "ftp://x"))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/links/0/url"));
        as(Personas.DEVELOPER)
                .delete("/v1/bottlenecks/" + solved + "/solution")
                .then()
                .statusCode(428);
        put(Personas.DEVELOPER, solved, "new", Map.of()).statusCode(201);
        as(Personas.DEVELOPER)
                .header("If-Match", "\"1\"")
                .delete("/v1/bottlenecks/" + solved + "/solution")
                .then()
                .statusCode(204);
        as(Personas.DEVELOPER)
                .get("/v1/bottlenecks/" + solved + "/solution")
                .then()
                .statusCode(404);
    }

    private UUID solved(String project, String title) {
        var id = Api.reported(Personas.DEVELOPER, world.aProject(project, 30, "beekvliet"), Map.of("title", title));
        Api.move(Personas.MUNICIPALITY, id, "ACCEPTED", Map.of()).statusCode(200);
        Api.move(Personas.MUNICIPALITY, id, "IN_PROGRESS", Map.of());
        Api.move(Personas.MUNICIPALITY, id, "SOLVED", Map.of("reason", "Het bezwaar is ingetrokken"))
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "problem", "De buurt vreesde schaduw in de tuinen.",
                "approach", "Een buurtavond met een maquette",
                "who", "Ontwikkelaar, gemeente en de wijkraad",
                "effort", "Drie maanden en twee avonden",
                "lesson", "Begin er eerder mee.",
                "wide", false));
        body.putAll(more);
        return body;
    }

    /** @param tag "new" for the first time */
    private static ValidatableResponse put(Personas who, UUID bottleneck, @Nullable String tag, Map<String, ?> more) {
        var request = as(who).body(more.containsKey("problem") ? more : body(more));
        if (tag != null) {
            request = tag.equals("new") ? request.header("If-None-Match", "*") : request.header("If-Match", tag);
        }
        return request.put("/v1/bottlenecks/" + bottleneck + "/solution").then();
    }

    private static JsonPath list(Personas who, Map<String, ?> query) {
        return as(who).queryParams(query)
                .get("/v1/solutions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse thumb(Personas who, String id, @Nullable Boolean helped) {
        var body = new HashMap<String, Object>();
        body.put("helped", helped);
        return as(who).body(body).put("/v1/solutions/" + id + "/thumb").then();
    }
}
