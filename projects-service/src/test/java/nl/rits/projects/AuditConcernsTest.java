package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.assertj.core.api.Assertions;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditConcernsTest {

    @Test
    void the_steward_finds_what_another_party_did_to_its_project_without_the_account() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(5, 40)).statusCode(201);

        var found = audit(MUNICIPALITY).getList("items.findAll { it.object.contains('" + project + "/statements') }");
        Assertions.assertThat(found).hasSize(1);
        MatcherAssert.assertThat((Map<?, ?>) found.getFirst(), not(hasKey("account")));
        Assertions.assertThat(((Map<?, ?>) found.getFirst()).get("party"))
                .isEqualTo(DEVELOPER.party().toString());
    }

    @Test
    void a_party_finds_what_was_done_to_its_own_statement_and_not_what_the_steward_did_to_the_project() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(5, 40)).statusCode(201);
        as(MUNICIPALITY)
                .body(Map.of("verdict", "ACCEPT", "statementVersion", 1))
                .post("/v1/projects/" + project + "/statements/" + DEVELOPER.party() + "/reviews");

        var actions = audit(DEVELOPER).getList("items.findAll { it.object.contains('" + project + "') }.party");
        MatcherAssert.assertThat(actions, hasItem(MUNICIPALITY.party().toString()));
        MatcherAssert.assertThat(
                audit(DEVELOPER).getList("items.findAll { it.object.endsWith('projects/" + project + "') }"),
                hasSize(0));
    }

    @Test
    void a_competitor_finds_nothing_of_it() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);

        MatcherAssert.assertThat(
                audit(COMPETITOR).getList("items.findAll { it.object.contains('" + project + "') }"), empty());
    }

    private static JsonPath audit(Personas persona) {
        return as(persona)
                .queryParam("pageSize", 200)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String name() {
        return "Spoorveld " + UUID.randomUUID().toString().substring(0, 8);
    }
}
