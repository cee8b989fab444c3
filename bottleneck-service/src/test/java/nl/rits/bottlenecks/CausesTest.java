package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of causes is kept by an administrator; what was reported with one stays readable. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CausesTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void a_new_cause_can_be_chosen_until_its_last_day_and_stays_readable_after_it() {
        var code = code("CABLE");
        put(ADMINISTRATOR, code, null, cause(Map.of())).statusCode(201).body("label", equalTo("Kabels"));
        var project = world.aProject("Hof van Heeten", 22, "beekvliet");
        var old = Api.reported(DEVELOPER, project, Map.of("cause", code));

        var yesterday = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2).toString();
        put(ADMINISTRATOR, code, "1", cause(Map.of("validUntil", yesterday))).statusCode(200);

        as(DEVELOPER)
                .body(Api.report(project, Map.of("cause", code)))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cause"));
        assertThat(Api.get(DEVELOPER, old).getString("cause")).isEqualTo(code);
        as(DEVELOPER)
                .get("/v1/causes")
                .then()
                .body("find { it.code == '" + code + "' }.validUntil", equalTo(yesterday));
        put(ADMINISTRATOR, code, "1", cause(Map.of())).statusCode(412).body("current.version", equalTo(2));
        put(ADMINISTRATOR, code, null, cause(Map.of())).statusCode(412);
    }

    @Test
    void a_cause_in_use_is_not_removed_and_one_never_used_is() {
        var used = code("USED");
        var unused = code("UNUSED");
        put(ADMINISTRATOR, used, null, cause(Map.of())).statusCode(201);
        put(ADMINISTRATOR, unused, null, cause(Map.of())).statusCode(201);
        var project = world.aProject("Lindenerf", 40, "beekvliet");
        var id = Api.reported(DEVELOPER, project, Map.of("cause", used));
        // Also when no bottleneck has it any more: its history does.
        as(DEVELOPER)
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("cause", "SOIL"))
                .patch("/v1/bottlenecks/" + id)
                .then()
                .statusCode(200);

        remove(ADMINISTRATOR, used)
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:cause-in-use"))
                .body("detail", containsString("laatste dag"));
        remove(MUNICIPALITY, unused).statusCode(403);
        remove(ADMINISTRATOR, unused).statusCode(204);
        remove(ADMINISTRATOR, unused).statusCode(404);
        remove(ADMINISTRATOR, "no such code").statusCode(404);
    }

    @Test
    void a_cause_that_becomes_confidential_closes_its_bottlenecks_at_once_and_opens_them_again() {
        var code = code("SECRET");
        put(ADMINISTRATOR, code, null, cause(Map.of())).statusCode(201);
        var project = world.aProject("De Enkweide", 60, "beekvliet", "esrand");
        var id = Api.reported(DEVELOPER, project, Map.of("cause", code));
        Api.get(CORPORATION, id);

        put(ADMINISTRATOR, code, "1", cause(Map.of("confidential", true))).statusCode(200);

        as(CORPORATION).get("/v1/bottlenecks/" + id).then().statusCode(404);
        Api.get(DEVELOPER, id);
        Api.get(MUNICIPALITY, id);
        assertThat(world.number("select count(*) from bottleneck_version where what = 'AUDIENCE' and bottleneck = '"
                        + id + "'"))
                .isEqualTo(1);

        put(ADMINISTRATOR, code, "2", cause(Map.of())).statusCode(200);
        Api.get(CORPORATION, id);
    }

    @Test
    void everything_wrong_with_a_cause_is_told_at_once_and_only_to_an_administrator() {
        var wrong = new HashMap<String, Object>(Map.of(
                "nl",
                " ",
                "en",
                "x".repeat(101),
                "firstTable",
                "MOON",
                "validFrom",
                "2026-05-01",
                "validUntil",
                "2026-04-01"));
        put(ADMINISTRATOR, "lower case", null, wrong)
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "not-a-code",
                                "value-missing",
                                "text-too-long",
                                "not-in-list",
                                "value-missing",
                                "before-start"));
        put(ADMINISTRATOR, code("X"), null, cause(Map.of("validUntil", "+999999999-12-31")))
                .statusCode(400);
        put(CHAIR, code("X"), null, cause(Map.of())).statusCode(403);
        put(ADMINISTRATOR, "GRID", null, cause(Map.of())).statusCode(412);
    }

    private static String code(String start) {
        return start + "_" + World.nextVersion();
    }

    private static Map<String, Object> cause(Map<String, ?> more) {
        var cause = new HashMap<String, Object>(
                Map.of("nl", "Kabels", "en", "Cables", "firstTable", "LOCAL", "confidential", false));
        cause.putAll(more);
        return cause;
    }

    private static ValidatableResponse put(
            Personas who, String code, @Nullable String version, Map<String, Object> cause) {
        var headers = version == null ? Map.of("If-None-Match", "*") : Map.of("If-Match", "\"" + version + "\"");
        return as(who).headers(headers).body(cause).put("/v1/causes/" + code).then();
    }

    private static ValidatableResponse remove(Personas who, String code) {
        return as(who).header("If-Match", "\"1\"").delete("/v1/causes/" + code).then();
    }
}
