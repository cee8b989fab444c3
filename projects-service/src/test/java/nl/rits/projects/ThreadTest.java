package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.WholePlan.create;
import static nl.rits.projects.WholePlan.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What a party and the steward say to each other, and how each takes back what it said. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ThreadTest {

    @Test
    void a_thread_goes_on_over_restatements_and_everything_can_be_taken_back() throws Exception {
        Scene.arrive();
        var id = create("Draadveld");
        var theirs = "/v1/projects/" + id + "/statements/" + DEVELOPER.party();
        Scene.states(DEVELOPER, id, Scene.planning(4, 20)).statusCode(201);
        review(theirs, 1, "ACCEPT", null).statusCode(200).body("state", is("ACCEPTED"));
        Scene.restates(DEVELOPER, id, 1, Scene.moved(6, 22, "GRID")).statusCode(200);
        review(theirs, 2, "QUESTION", "Waarom?").statusCode(200);
        as(DEVELOPER)
                .body(Map.of("text", "Het net."))
                .post(theirs + "/answers")
                .then()
                .statusCode(200);
        Scene.restates(DEVELOPER, id, 2, Scene.moved(7, 23, "GRID"))
                .statusCode(200)
                .body("thread.kind", contains("ACCEPTANCE", "QUESTION", "ANSWER"))
                .body("thread.statementVersion", contains(1, 2, 2));
        as(CORPORATION).get(theirs).then().body("thread", nullValue());
        review(theirs, 3, "ACCEPT", null).statusCode(200);
        var agreed = as(MUNICIPALITY)
                .get("/v1/projects/" + id)
                .path("agreed.milestones.date")
                .toString();
        as(DEVELOPER)
                .header("If-Match", "\"3\"")
                .delete(theirs + "/reviews")
                .then()
                .statusCode(403);
        as(MUNICIPALITY)
                .header("If-Match", "\"3\"")
                .delete(theirs + "/reviews")
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("thread.kind", hasItem("WITHDRAWAL"));
        assertThat(as(MUNICIPALITY)
                        .get("/v1/projects/" + id)
                        .path("agreed.milestones.date")
                        .toString())
                .as("what was agreed before is agreed again")
                .isNotEqualTo(agreed)
                .contains(Scene.inMonths(4).toString());

        as(MUNICIPALITY).header("If-Match", "\"3\"").delete(theirs).then().statusCode(403);
        as(DEVELOPER).header("If-Match", "\"1\"").delete(theirs).then().statusCode(412);
        as(DEVELOPER).header("If-Match", "\"3\"").delete(theirs).then().statusCode(204);
        as(DEVELOPER).get(theirs).then().statusCode(404);
        assertThat(state(id).get("statements")).isEmpty();
        for (var persona : List.of(DEVELOPER, MUNICIPALITY)) {
            as(persona)
                    .get("/v1/projects/" + id + "/changes")
                    .then()
                    .body("items[0].kind", is("WITHDRAWN"))
                    .body("items[0].subject.id", is(DEVELOPER.party().toString()))
                    .body("items[0].what.find { it.milestone == 'FIRST_DELIVERY' }.from", notNullValue())
                    .body("items[0].what.find { it.milestone == 'FIRST_DELIVERY' }.to", nullValue())
                    .body("items.kind", hasItems("REVIEW_WITHDRAWN", "STATED"));
        }
        for (var persona : List.of(CORPORATION, PROVINCE)) {
            as(persona).get("/v1/projects/" + id + "/changes").then().body("items.kind", not(hasItem("WITHDRAWN")));
        }
    }

    private static ValidatableResponse review(
            String theirs, int version, String verdict, @org.jspecify.annotations.Nullable String text) {
        var body = new HashMap<String, Object>(Map.of("verdict", verdict, "statementVersion", version));
        if (text != null) {
            body.put("text", text);
        }
        return as(MUNICIPALITY).body(body).post(theirs + "/reviews").then();
    }
}
