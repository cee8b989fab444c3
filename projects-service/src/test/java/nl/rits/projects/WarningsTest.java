package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static nl.rits.projects.WholePlan.HOUSES;
import static nl.rits.projects.WholePlan.facts;
import static nl.rits.projects.WholePlan.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What is unusual is told to who may change it, who may say why it is right. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WarningsTest {

    @Test
    void what_is_unusual_is_told_and_may_be_answered() {
        Scene.arrive();
        var facts = facts("Opvalveld");
        facts.put("planType", "SMALL_EXPANSION");
        var id = UUID.fromString(as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("EXPANSION_IS_LARGE"))
                .body("warnings[0].pointer", is("/planType"))
                .body("warnings[0].detail", containsString("12 woningen"))
                .extract()
                .path("id"));
        patch(id, 1, Map.of("answers", List.of(Map.of("warning", "EXPANSION_IS_LARGE", "text", " Twee fasen. "))))
                .statusCode(200)
                .body("warnings", empty())
                .body("answeredWarnings[0].text", is("Twee fasen."));
        programme(MUNICIPALITY, id, "2", programme("EXPENSIVE_SALE", "389500.00"))
                .statusCode(200)
                .body("warnings.code", contains("CLASS_DIFFERS"))
                .body("warnings[0].about", is(HOUSES.toString()));
        as(DEVELOPER).get("/v1/projects/" + id).then().body("warnings.code", contains("CLASS_DIFFERS"));
        as(CORPORATION)
                .get("/v1/projects/" + id)
                .then()
                .body("warnings", empty())
                .body("answeredWarnings", empty());
        patch(id, 3, Map.of("planType", "INFILL")).statusCode(200).body("answeredWarnings", empty());
        Scene.states(
                        DEVELOPER,
                        id,
                        Map.of(
                                "milestones",
                                List.of(Scene.milestone("PERMIT_GRANTED", 3), Scene.milestone("FIRST_DELIVERY", 5)),
                                "years",
                                List.of(Map.of("year", 2029, "homes", 30, "line", HOUSES)),
                                "answers",
                                List.of(Map.of("warning", "DELIVERY_SOON", "text", "Uit de fabriek."))))
                .statusCode(201)
                .body("warnings.code", contains("YEARS_DIFFER", "LINE_EXCEEDED"))
                .body("answeredWarnings.warning", contains("DELIVERY_SOON"));
    }
}
