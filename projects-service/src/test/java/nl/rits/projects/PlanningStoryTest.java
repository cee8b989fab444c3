package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.aProject;
import static nl.rits.projects.Scene.inMonths;
import static nl.rits.projects.Scene.moved;
import static nl.rits.projects.Scene.planning;
import static nl.rits.projects.Scene.restates;
import static nl.rits.projects.Scene.states;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanningStoryTest {

    @Test
    void a_statement_that_the_steward_accepts_becomes_the_agreed_planning_and_history_keeps_what_was() {
        var project = aProject("Weteringpark", "2A", 184, DEVELOPER);
        states(MUNICIPALITY, project, planning(10, 24)).statusCode(201).header("ETag", startsWith("\"1."));
        states(DEVELOPER, project, planning(2, 20)).statusCode(201).body("state", is("SUBMITTED"));
        as(MUNICIPALITY)
                .get("/v1/projects/" + project)
                .then()
                .body("agreed", nullValue())
                .body("mismatches.milestone", contains("START_OF_BUILDING"))
                .body("mismatches[0].months", is(8))
                .body("closes.of", is(2))
                .body("closes.close", is(1));

        review(project, Map.of("verdict", "ACCEPT", "statementVersion", 1))
                .statusCode(200)
                .body("state", is("ACCEPTED"));
        as(DEVELOPER)
                .get("/v1/projects/" + project)
                .then()
                .body(
                        "agreed.milestones.find { it.milestone == 'FIRST_DELIVERY' }.date",
                        is(inMonths(20).toString()));
        var then = Instant.now();

        restates(DEVELOPER, project, 1, moved(4, 26, "GRID")).statusCode(200).body("version", is(2));
        review(project, Map.of("verdict", "ACCEPT", "statementVersion", 2)).statusCode(200);

        for (var persona : List.of(DEVELOPER, MUNICIPALITY)) {
            as(persona)
                    .get("/v1/projects/" + project)
                    .then()
                    .body(
                            "agreed.milestones.find { it.milestone == 'FIRST_DELIVERY' }.date",
                            is(inMonths(26).toString()));
            as(persona)
                    .queryParam("asOf", then.toString())
                    .get("/v1/projects/" + project)
                    .then()
                    .statusCode(200)
                    .body(
                            "agreed.milestones.find { it.milestone == 'FIRST_DELIVERY' }.date",
                            is(inMonths(20).toString()))
                    .body("statements.find { it.party.id == '" + DEVELOPER.party() + "' }.version", is(1));
        }
        as(COMPETITOR)
                .queryParam("asOf", then.toString())
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("agreed", nullValue())
                .body("statements", empty());
    }

    @Test
    void a_date_that_moves_later_needs_a_reason() {
        var project = aProject("Redenveld", "2A", 20, DEVELOPER);
        states(DEVELOPER, project, planning(2, 20)).statusCode(201);
        restates(DEVELOPER, project, 1, planning(2, 26))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("urn:rits:problem:invalid-input"))
                .body("errors.pointer", contains("/reason"))
                .body("errors[0].detail", is("\"Eerste oplevering\" schuift naar later. Geef aan waarom."));
        restates(DEVELOPER, project, 1, moved(2, 26, "GRID")).statusCode(200).body("reason.cause", is("GRID"));
    }

    @Test
    void every_fault_of_a_statement_is_told_at_once_in_the_language_of_the_reader() {
        var project = aProject("Foutenveld", "2A", 20, DEVELOPER);
        as(DEVELOPER)
                .header("If-None-Match", "*")
                .header("Accept-Language", "en")
                .body("""
                        {"milestones": [{"milestone": "START_OF_BUILDING", "date": "2029-05-01"},
                                        {"milestone": "FIRST_DELIVERY", "date": "2028-05-01"},
                                        {"milestone": "PERMIT_GRANTED", "date": "2020-05-01"},
                                        {"milestone": "LAND_ACQUIRED", "date": "2040-05-01", "status": "REACHED"}],
                         "years": [{"year": 1999, "homes": -1}, {"year": 2029, "homes": 90}]}""")
                .put("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "dates-out-of-order",
                                "predicted-in-past",
                                "reached-in-future",
                                "year-out-of-range",
                                "homes-out-of-range",
                                "more-homes-than-project"))
                .body("errors.pointer", hasItems("/milestones/1/date", "/years/0/year"))
                .body(
                        "errors.find { it.code == 'dates-out-of-order' }.detail",
                        is(
                                "The date of \"First delivery\" lies before that of \"Start of building\". Change one of the two."));
    }

    @Test
    void a_question_is_answered_and_comes_back_to_the_steward() {
        var project = aProject("Vraagveld", "2A", 20, DEVELOPER);
        states(DEVELOPER, project, planning(2, 20)).statusCode(201);
        awaiting(MUNICIPALITY, "review", project).body("items", hasSize(1));

        review(project, Map.of("verdict", "QUESTION", "statementVersion", 1))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        review(project, Map.of("verdict", "QUESTION", "text", "Waarom pas dan?", "statementVersion", 1))
                .statusCode(200);
        awaiting(MUNICIPALITY, "review", project).body("items", empty());
        awaiting(DEVELOPER, "answer", project)
                .body("items", hasSize(1))
                .body("items[0].review.text", is("Waarom pas dan?"));
        as(PROVINCE)
                .get("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .statusCode(200)
                .body("review", nullValue());

        as(DEVELOPER)
                .body(Map.of("text", "De leverancier kan niet eerder."))
                .post("/v1/projects/" + project + "/statements/" + DEVELOPER.party() + "/answers")
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"));
        awaiting(MUNICIPALITY, "review", project)
                .body("items[0].review.answers[0].text", is("De leverancier kan niet eerder."));
    }

    @Test
    void a_review_of_a_version_that_was_replaced_is_refused() {
        var project = aProject("Vervangveld", "2A", 20, DEVELOPER);
        states(DEVELOPER, project, planning(2, 20)).statusCode(201);
        restates(DEVELOPER, project, 1, planning(2, 19)).statusCode(200);
        review(project, Map.of("verdict", "ACCEPT", "statementVersion", 1))
                .statusCode(409)
                .body("type", is("urn:rits:problem:statement-replaced"));
    }

    @Test
    void a_confirmation_keeps_the_version_and_renews_the_date() {
        var project = aProject("Bevestigveld", "2A", 20, DEVELOPER);
        var before = states(DEVELOPER, project, planning(2, 20)).extract().<String>path("confirmedAt");
        as(DEVELOPER)
                .post("/v1/projects/" + project + "/statements/" + DEVELOPER.party() + "/confirmations")
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("confirmedAt", not(equalTo(before)))
                .body("stale", is(false));
    }

    @Test
    void the_story_of_changes_tells_who_moved_what_and_why() {
        var project = aProject("Verhaalveld", "2A", 20, DEVELOPER);
        states(DEVELOPER, project, planning(2, 20)).statusCode(201);
        restates(DEVELOPER, project, 1, moved(2, 26, "GRID")).statusCode(200);
        as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].party.name", is("Beekvliet Ontwikkeling"))
                .body("items[0].reason.cause", is("GRID"))
                .body(
                        "items[0].what.find { it.milestone == 'FIRST_DELIVERY' }.to",
                        is(inMonths(26).toString()))
                .body(
                        "items[0].what.find { it.milestone == 'FIRST_DELIVERY' }.from",
                        is(inMonths(20).toString()));
        as(COMPETITOR)
                .get("/v1/projects/" + project + "/changes")
                .then()
                .statusCode(200)
                .body("items.party.name", everyItem(is("Gemeente Raalte")))
                .body("items.reason", not(hasItem(notNullValue())));
    }

    @Test
    void the_story_goes_on_page_by_page_to_its_first_line() {
        var project = aProject("Bladerveld", "2A", 20, DEVELOPER);
        states(DEVELOPER, project, planning(2, 20)).statusCode(201);
        restates(DEVELOPER, project, 1, moved(2, 26, "GRID")).statusCode(200);
        var path = "/v1/projects/" + project + "/changes?pageSize=2&page=";
        as(MUNICIPALITY)
                .get(path + 1)
                .then()
                .body("items.kind", is(List.of("STATED", "STATED")))
                .body("more", is(true));
        as(MUNICIPALITY)
                .get(path + 2)
                .then()
                .body("items.kind", is(List.of("CREATED")))
                .body("more", is(false));
        as(MUNICIPALITY).get(path + 3).then().body("items", empty()).body("more", is(false));
    }

    private static io.restassured.response.ValidatableResponse review(UUID project, Map<String, Object> review) {
        return as(MUNICIPALITY)
                .body(review)
                .post("/v1/projects/" + project + "/statements/" + DEVELOPER.party() + "/reviews")
                .then();
    }

    private static io.restassured.response.ValidatableResponse awaiting(
            nl.rits.foundation.testing.Personas persona, String what, UUID project) {
        return as(persona)
                .queryParam("awaiting", what)
                .queryParam("project", project.toString())
                .get("/v1/statements")
                .then()
                .statusCode(200);
    }

    @Test
    void a_method_that_an_address_does_not_have_is_refused_as_such() {
        for (var below : List.of("audience", "changes", "releases", "programme")) {
            as(DEVELOPER)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .delete("/v1/projects/" + UUID.randomUUID() + "/" + below)
                    .then()
                    .statusCode(405);
        }
    }
}
