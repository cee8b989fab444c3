package nl.rits.projects;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Who may change what: every field and deed × everyone × every stage of a plan. Who may do a thing is said once more here, in
 * words of a table; whoever is not in it is refused, and nothing of the plan changes.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RightsTest {

    /** What can be sent in a change of a project; each differs from what the plan has. */
    private static final Map<String, Object> FIELDS = fields();

    /** Kept by the portal, or fixed when the plan was made. */
    private static final List<String> SERVER_OWNED = List.of(
            "id",
            "version",
            "steward",
            "municipality",
            "municipalityName",
            "firm",
            "agreed",
            "statements",
            "updatedAt",
            "involved",
            "hidden",
            "may",
            "net",
            "homesAbout",
            "programme");

    /** A person, by relation to the plan. */
    private record Someone(String who, String account, List<Role> roles, String party, PartyKind kind) {
        RequestSpecification asks() {
            return RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of(account, who, roles, Map.of(party, kind)))
                    .contentType(ContentType.JSON)
                    .accept(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "*");
        }
    }

    private static final Someone STEWARD = someone("steward", Personas.MUNICIPALITY);
    private static final Someone INVOLVED = someone("involved", Personas.DEVELOPER);
    private static final List<Someone> EVERYONE = List.of(
            STEWARD,
            INVOLVED,
            new Someone("reader of the steward", "lezer", List.of(Role.READER), "gm0177", PartyKind.MUNICIPALITY),
            new Someone("reviewer of the steward", "keurder", List.of(Role.REVIEWER), "gm0177", PartyKind.MUNICIPALITY),
            new Someone("reader who is involved", "meelezer", List.of(Role.READER), "beekvliet", PartyKind.DEVELOPER),
            new Someone("without a role", "niemand", List.of(), "beekvliet", PartyKind.DEVELOPER),
            someone("councillor", Personas.COUNCILLOR),
            someone("corporation", Personas.CORPORATION),
            someone("competitor", Personas.COMPETITOR),
            someone("neighbour", Personas.NEIGHBOUR),
            someone("province", Personas.PROVINCE),
            someone("chair", Personas.CHAIR),
            someone("administrator", Personas.ADMINISTRATOR));

    private static final List<String> STAGES = List.of("1A", "2A", "2C", "3", "4B", "5A");

    @Test
    void a_field_is_changed_by_a_planner_of_the_steward_alone() {
        var project = Scene.aProject("Rechtenveld", "3", 40, Personas.DEVELOPER);
        var before = facts(project);
        for (var someone : EVERYONE) {
            FIELDS.forEach((field, value) -> {
                if (!someone.equals(STEWARD)) {
                    assertThat(patch(someone, project, Map.of(field, value)))
                            .as("%s changes %s", someone.who(), field)
                            .isIn(403, 404);
                }
            });
        }
        assertThat(facts(project)).isEqualTo(before);
        FIELDS.forEach((field, value) -> assertThat(patch(STEWARD, project, Map.of(field, value)))
                .as("the steward changes %s", field)
                .isEqualTo(200));
    }

    @Test
    void in_no_stage_may_another_change_a_plan() {
        for (var stage : STAGES) {
            var project = Scene.aProject("Rechtenveld " + stage, stage, 40, Personas.DEVELOPER);
            var before = facts(project);
            for (var someone : EVERYONE) {
                if (!someone.equals(STEWARD)) {
                    assertThat(patch(someone, project, FIELDS))
                            .as("%s changes a plan with status %s", someone.who(), stage)
                            .isIn(403, 404);
                }
            }
            assertThat(facts(project)).isEqualTo(before);
            assertThat(patch(STEWARD, project, FIELDS)).as(stage).isEqualTo(200);
        }
    }

    @Test
    void what_the_portal_keeps_is_changed_by_nobody() {
        var project = Scene.aProject("Serverveld", "2A", 40, Personas.DEVELOPER);
        var before = facts(project);
        for (var field : SERVER_OWNED) {
            assertThat(patch(STEWARD, project, Map.of(field, "1"))).as(field).isEqualTo(400);
        }
        assertThat(facts(project)).isEqualTo(before);
    }

    @Test
    void each_deed_is_done_by_those_to_whom_it_belongs() {
        var project = Scene.aProject("Dadenveld", "2A", 40, Personas.DEVELOPER);
        Scene.states(Personas.DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        var path = "/v1/projects/" + project;
        var theirs = path + "/statements/" + Personas.DEVELOPER.party();
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("state for the developer", new Deed("PUT", theirs, Scene.moved(3, 21, "GRID"), List.of("involved")));
        deeds.put(
                "confirm for the developer",
                new Deed("POST", theirs + "/confirmations", Map.of(), List.of("involved")));
        deeds.put(
                "review the developer",
                new Deed(
                        "POST",
                        theirs + "/reviews",
                        Map.of("verdict", "QUESTION", "text", "Waarom?", "statementVersion", 2),
                        List.of("steward", "reviewer of the steward")));
        deeds.put(
                "answer for the developer",
                new Deed("POST", theirs + "/answers", Map.of("text", "Zo."), List.of("involved")));
        deeds.put(
                "state for the steward",
                new Deed(
                        "PUT",
                        path + "/statements/" + Personas.MUNICIPALITY.party(),
                        Scene.planning(4, 22),
                        List.of("steward")));
        deeds.put(
                "change the programme",
                new Deed("PUT", path + "/programme", Map.of("subPlans", List.of()), List.of("steward", "involved")));
        deeds.put(
                "choose who is involved",
                new Deed(
                        "PUT",
                        path + "/involved-parties",
                        Map.of("involved", List.of(Personas.DEVELOPER.party())),
                        List.of("steward")));
        deeds.put(
                "choose who sees",
                new Deed("PUT", path + "/releases", Map.of("choices", List.of()), List.of("steward", "involved")));
        deeds.put(
                "say that sharing is right",
                new Deed("POST", path + "/releases/confirmations", Map.of(), List.of("steward", "involved")));
        deeds.put(
                "look ahead at a status",
                new Deed("POST", path + "/_preview-status", Map.of("planningStatus", "3"), List.of("steward")));

        // Who may not goes first: what they try must not depend on what was done before.
        var refused = new ArrayList<String>();
        for (var someone : EVERYONE) {
            deeds.forEach((name, deed) -> {
                if (!deed.who().contains(someone.who())) {
                    assertThat(deed.by(someone))
                            .as("%s: %s", someone.who(), name)
                            .isIn(403, 404);
                    refused.add(name);
                }
            });
        }
        assertThat(refused).hasSize(deeds.size() * EVERYONE.size() - 14);
        deeds.forEach((name, deed) -> EVERYONE.stream()
                .filter(it -> deed.who().contains(it.who()))
                .forEach(it ->
                        assertThat(deed.by(it)).as("%s: %s", it.who(), name).isBetween(200, 204)));
    }

    private record Deed(String method, String path, Map<String, Object> body, List<String> who) {
        int by(Someone someone) {
            var asks = someone.asks().body(body);
            // The first statement of a party is sent without a version.
            if (path.contains("/statements/" + Personas.MUNICIPALITY.party())) {
                asks = RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of(
                                someone.account(),
                                someone.who(),
                                someone.roles(),
                                Map.of(someone.party(), someone.kind())))
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-None-Match", "*")
                        .body(body);
            }
            return asks.request(method, path).statusCode();
        }
    }

    private static int patch(Someone someone, UUID project, Map<String, Object> patch) {
        return someone.asks()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/projects/" + project)
                .statusCode();
    }

    private static Map<String, Object> facts(UUID project) {
        var facts = as(Personas.MUNICIPALITY)
                .get("/v1/projects/" + project)
                .jsonPath()
                .<Map<String, Object>>get();
        return new LinkedHashMap<>(facts);
    }

    private static Someone someone(String who, Personas persona) {
        return new Someone(who, persona.account(), persona.roles(), persona.partyKey(), persona.kind());
    }

    private static Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", "Een andere naam");
        fields.put("place", "Heino");
        fields.put("planType", "EXPANSION");
        fields.put("phase", "DESIGN");
        fields.put("homes", 50);
        fields.put("demolition", 3);
        fields.put("keyProject", true);
        fields.put("feasibility", 60);
        fields.put("landPosition", "INTENTION");
        fields.put("commissioning", "SEVERAL");
        fields.put("location", Map.of("type", "Point", "coordinates", List.of(6.3, 52.4)));
        fields.put("notes", "Een opmerking");
        fields.put("reference", "R-1");
        fields.put("proposed", false);
        fields.put("planningStatus", "4A");
        return fields;
    }
}
