package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What was typed is never lost, and is there for nobody else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DraftTest {

    @Test
    void a_draft_is_there_again_on_another_device_and_for_nobody_else() {
        Scene.arrive();
        var form = "planning." + UUID.randomUUID();
        as(DEVELOPER).get("/v1/drafts/" + form).then().statusCode(200).body("value", nullValue());
        keep(DEVELOPER, form, Instant.now(), Map.of("cells", List.of(List.of("a.2027", 7))))
                .statusCode(200)
                .body("base", is("3"));
        as(DEVELOPER)
                .get("/v1/drafts/" + form)
                .then()
                .statusCode(200)
                .body("value.cells[0][1]", is(7))
                .body("savedAt", notNullValue());
        for (var other : List.of(COMPETITOR, MUNICIPALITY, PROVINCE)) {
            as(other).get("/v1/drafts/" + form).then().statusCode(200).body("value", nullValue());
        }
        keep(DEVELOPER, form, Instant.now().minusSeconds(600), Map.of("cells", List.of()))
                .statusCode(409)
                .body("current.value.cells", hasSize(1));
        as(DEVELOPER).delete("/v1/drafts/" + form).then().statusCode(204);
        as(DEVELOPER).get("/v1/drafts/" + form).then().statusCode(200).body("value", nullValue());
    }

    @Test
    void a_draft_that_is_too_large_or_nameless_is_refused_and_a_clock_that_is_ahead_does_no_harm() {
        Scene.arrive();
        var form = "proef." + UUID.randomUUID();
        keep(DEVELOPER, form, Instant.now(), Map.of("text", "x".repeat(257 * 1024)))
                .statusCode(413)
                .body("type", equalTo("urn:rits:problem:draft-too-large"));
        keep(DEVELOPER, form, Instant.now().plusSeconds(86_400), Map.of("text", "morgen"))
                .statusCode(200);
        keep(DEVELOPER, form, Instant.now().plusSeconds(1), Map.of("text", "nu"))
                .statusCode(200);
        as(DEVELOPER).get("/v1/drafts/" + form).then().body("value.text", is("nu"));
        as(DEVELOPER)
                .body(Map.of())
                .put("/v1/drafts/" + form)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/savedAt", "/value"));
        as(DEVELOPER)
                .body(Map.of("savedAt", Instant.now().toString(), "value", Map.of()))
                .put("/v1/drafts/geen%20naam")
                .then()
                .statusCode(not(200));
    }

    private static ValidatableResponse keep(Personas persona, String form, Instant at, Map<String, Object> value) {
        return as(persona)
                .body(Map.of("base", "3", "savedAt", at.toString(), "value", value))
                .put("/v1/drafts/" + form)
                .then();
    }
}
