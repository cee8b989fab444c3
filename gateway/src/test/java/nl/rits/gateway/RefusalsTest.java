package nl.rits.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is refused again and again is counted, shown to the operator, and slowed down. */
@QuarkusTest
@QuarkusTestResource(value = GatewayParts.class)
class RefusalsTest {
    private static final String THERE = "/api/projects/v1/projects";
    private static final String ABSENT = THERE + "/absent";

    @Test
    void who_guesses_on_is_slowed_down_and_nobody_else_is() {
        var guesser = Browser.signedIn("concurrent");
        for (var guess = 0; guess < GatewayParts.REFUSALS; guess++) {
            assertThat(guesser.get(ABSENT).statusCode()).isEqualTo(404);
        }

        var started = System.nanoTime();
        assertThat(guesser.get(ABSENT).statusCode()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(Browser.signedIn("ontwikkelaar").get(THERE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_operator_sees_refusals_by_party_and_kind_and_no_person() {
        Browser.signedIn("corporatie").get(ABSENT);
        new Browser().get(THERE);

        var answer = Browser.signedIn("beheerder").get("/refusals");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        var items = new JsonObject(answer.body()).getJsonArray("items");
        assertThat(items.stream().map(JsonObject.class::cast)).allSatisfy(item -> {
            assertThat(item.fieldNames()).containsExactlyInAnyOrder("party", "kind", "count");
            assertThat(item.getLong("count")).isPositive();
        });
        assertThat(items.stream().map(JsonObject.class::cast))
                .anyMatch(item -> item.getString("kind").equals("NOT_FOUND") && item.getString("party") != null)
                .anyMatch(item -> item.getString("kind").equals("SIGN_IN_REQUIRED") && item.getString("party") == null);
    }

    @Test
    void nobody_else_sees_refusals() {
        assertThat(new Browser().get("/refusals").statusCode()).isEqualTo(401);
        for (var account : List.of("gemeente", "voorzitter")) {
            assertThat(Browser.signedIn(account).get("/refusals").statusCode()).isEqualTo(403);
        }
    }
}
