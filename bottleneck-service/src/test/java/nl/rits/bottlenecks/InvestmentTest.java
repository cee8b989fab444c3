package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where money and people help most. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InvestmentTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("delete from investment");
    }

    @AfterEach
    void clear() {
        world.execute("delete from investment");
    }

    @Test
    void the_list_begins_with_the_fewest_euros_for_each_home_and_the_means_go_to_most_homes() {
        var dear = reported("Duur");
        var cheap = reported("Goedkoop");
        var after = reported("Daarna");
        put(Personas.DEVELOPER, dear, "new", Map.of("euros", 900_000, "homes", 30))
                .statusCode(201);
        put(Personas.DEVELOPER, cheap, "new", Map.of("euros", 100_000, "homes", 40))
                .statusCode(201);
        put(Personas.DEVELOPER, after, "new", Map.of("euros", 100_000, "homes", 80, "after", dear))
                .statusCode(201);

        var list = list(Personas.DEVELOPER, "/v1/investments", Map.of());
        assertThat(list.getList("items.bottleneck.title")).containsExactly("Daarna", "Goedkoop", "Duur");
        assertThat(list.getList("items.eurosPerHome")).containsExactly(1250, 2500, 30_000);
        assertThat(list.getString("items[0].after.title")).isEqualTo("Duur");

        var little = list(Personas.DEVELOPER, "/v1/investments/what-if", Map.of("euros", 500_000));
        assertThat(little.getList("chosen.bottleneck.title")).containsExactly("Goedkoop");
        var much = list(Personas.DEVELOPER, "/v1/investments/what-if", Map.of("euros", 1_000_000));
        assertThat(much.getList("chosen.bottleneck.title")).containsExactly("Duur", "Daarna");
        assertThat(much.getInt("homes")).isEqualTo(110);
        assertThat(much.getBoolean("exact")).isTrue();
        assertThat(much.getList("perYear.homes", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(110);

        // What is solved stands in nobody's way, and asks nothing any more.
        Api.move(Personas.MUNICIPALITY, dear, "ACCEPTED", Map.of()).statusCode(200);
        Api.move(Personas.MUNICIPALITY, dear, "SOLVED", Map.of("reason", "Betaald"))
                .statusCode(200);
        assertThat(list(Personas.DEVELOPER, "/v1/investments/what-if", Map.of("euros", 200_000))
                        .getList("chosen.bottleneck.title"))
                .containsExactly("Daarna", "Goedkoop");
    }

    @Test
    void only_who_sees_the_bottleneck_sees_what_it_asks() {
        var mine = reported("Van mij");
        put(Personas.DEVELOPER, mine, "new", Map.of()).statusCode(201);
        assertThat(list(Personas.COMPETITOR, "/v1/investments", Map.of()).getInt("total"))
                .isZero();
        assertThat(list(Personas.COMPETITOR, "/v1/investments/what-if", Map.of("euros", 1_000_000_000))
                        .getInt("candidates"))
                .isZero();
        as(Personas.COMPETITOR)
                .get("/v1/bottlenecks/" + mine + "/investment")
                .then()
                .statusCode(404);
        put(Personas.COMPETITOR, mine, "\"1\"", Map.of()).statusCode(404);
        put(Personas.PROVINCE, mine, "\"1\"", Map.of()).statusCode(404);

        var rival = Api.reported(Personas.COMPETITOR, world.aProject("Rivaal", 30, "tijhof"), Map.of());
        put(Personas.COMPETITOR, rival, "new", Map.of("after", mine))
                .statusCode(400)
                .body("errors.find { it.pointer == '/after' }.code", equalTo("unknown-bottleneck"));
    }

    @Test
    void every_fault_is_told_and_nothing_comes_after_itself() {
        var one = reported("Een");
        var two = reported("Twee");
        put(Personas.DEVELOPER, one, "new", Map.of("euros", -1, "homes", 0, "firstYear", 1999, "years", 21))
                .statusCode(400)
                .body("errors.pointer", hasItems("/euros", "/homes", "/firstYear", "/years"));
        put(Personas.DEVELOPER, one, "new", Map.of("euros", 0, "hours", 0, "after", one))
                .statusCode(400)
                .body("errors.code", hasItems("nothing-asked", "after-itself"));
        put(Personas.DEVELOPER, one, "new", Map.of("after", two)).statusCode(201);
        put(Personas.DEVELOPER, two, "new", Map.of("after", one))
                .statusCode(400)
                .body("errors.code", hasItems("after-itself"));
        put(Personas.DEVELOPER, one, "\"4\"", Map.of()).statusCode(412).body("current.version", equalTo(1));
        as(Personas.DEVELOPER)
                .header("If-Match", "\"1\"")
                .delete("/v1/bottlenecks/" + one + "/investment")
                .then()
                .statusCode(204);
        assertThat(Api.get(Personas.DEVELOPER, one).getList("story.code"))
                .containsExactly("REPORTED", "INVESTMENT_SAID", "INVESTMENT_TAKEN_BACK");
    }

    private UUID reported(String title) {
        return Api.reported(
                Personas.DEVELOPER, world.aProject(title + "veld", 90, "beekvliet"), Map.of("title", title));
    }

    /** @param tag "new" for the first time */
    private static ValidatableResponse put(Personas who, UUID bottleneck, @Nullable String tag, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("euros", 250_000, "hours", 0, "homes", 20, "firstYear", 2028, "years", 2));
        body.putAll(more);
        var request = as(who).body(body);
        if (tag != null) {
            request = tag.equals("new") ? request.header("If-None-Match", "*") : request.header("If-Match", tag);
        }
        return request.put("/v1/bottlenecks/" + bottleneck + "/investment").then();
    }

    private static JsonPath list(Personas who, String path, Map<String, ?> query) {
        return as(who).queryParams(query)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
