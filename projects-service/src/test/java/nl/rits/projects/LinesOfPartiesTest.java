package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.WholePlan.HOUSES;
import static nl.rits.projects.WholePlan.create;
import static nl.rits.projects.WholePlan.line;
import static nl.rits.projects.WholePlan.part;
import static nl.rits.projects.WholePlan.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Who builds a line changes it, and who sees its finances sees what it costs. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LinesOfPartiesTest {

    @Test
    void a_party_changes_its_own_lines_and_no_others() {
        Scene.arrive();
        var id = create("Lijnveld");
        programme(MUNICIPALITY, id, "1", programme("AFFORDABLE_SALE", "389500.00"))
                .statusCode(200);
        var mine = programme("AFFORDABLE_SALE", "395000.00");
        // What it asks itself it sees; what the steward keeps of the flats it does not, so that it sends nothing there.
        assertThat(priced(DEVELOPER, id)).containsExactly(HOUSES.toString());
        line(mine, 0, 1).remove("amount");
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(200)
                .body("programme.subPlans[0].lines[0].amount.to", is(395000.0f));
        as(MUNICIPALITY)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines[0].amount.to", is(395000.0f))
                .body("programme.subPlans[0].lines[1].amount.to", is(890.0f));

        line(mine, 0, 1).put("homes", 2);
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/lines/1"));
        line(mine, 0, 1).put("homes", 8);
        line(mine, 0, 0).put("party", CORPORATION.party());
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/lines/0/party"));
        part(mine, 0).put("homes", 60);
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/homes"));
    }

    @Test
    void what_homes_cost_is_seen_by_who_sees_the_finances_of_their_builder() {
        Scene.arrive();
        var id = create("Prijsveld");
        programme(MUNICIPALITY, id, "1", programme("AFFORDABLE_SALE", "389500.00"))
                .statusCode(200);
        for (var persona : List.of(CORPORATION, PROVINCE)) {
            as(persona)
                    .get("/v1/projects/" + id)
                    .then()
                    .statusCode(200)
                    .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
        }
        as(COMPETITOR).get("/v1/projects/" + id).then().body("programme", nullValue());
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "choices",
                        List.of(Map.of("group", "FINANCE", "circles", List.of("PROJECT", "GOVERNMENT", "MARKET")))))
                .put("/v1/projects/" + id + "/releases")
                .then()
                .statusCode(200);
        as(CORPORATION)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines[0].amount.to", is(389500.0f))
                .body("programme.subPlans[0].lines[1].amount", nullValue());
        as(PROVINCE)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
        as(CORPORATION)
                .queryParam("asOf", Instant.now().toString())
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
    }

    @Test
    void who_builds_learns_who_saw_what_its_homes_cost_and_nobody_else_saw_that() {
        Scene.arrive();
        var project = create("Kijkveld");
        programme(MUNICIPALITY, project, "1", programme("AFFORDABLE_SALE", "389500.00"))
                .statusCode(200);
        as(PROVINCE).get("/v1/projects/" + project).then().statusCode(200);
        as(MUNICIPALITY).get("/v1/projects/" + project).then().statusCode(200);
        as(DEVELOPER).get("/v1/projects/" + project).then().statusCode(200);

        as(DEVELOPER)
                .get("/v1/projects/" + project + "/looks")
                .then()
                .statusCode(200)
                .body("items.party.name", contains("Gemeente Raalte"))
                .body("items[0].groups", contains("FINANCE"));
        as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/looks")
                .then()
                .body("items.find { it.party.name == 'Provincie Overijssel' }.groups", hasItem("PROGRAMME"))
                .body("items.groups.flatten()", not(hasItem("FINANCE")));
    }

    private static String tag(Personas persona, UUID project) {
        return as(persona).get("/v1/projects/" + project).header("ETag");
    }

    /** The lines of which this persona sees what they cost. */
    private static List<String> priced(Personas persona, UUID project) {
        return as(persona)
                .get("/v1/projects/" + project)
                .jsonPath()
                .getList("programme.subPlans.lines.flatten().findAll { it.amount != null }.id");
    }
}
