package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several parties with one bottleneck: they join, and two become one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TogetherTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void who_joins_adds_its_own_projects_and_words_and_learns_nothing_of_those_it_may_not_know_of() {
        var known = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var secret = world.aSoftProject("Stil veld", 50, "beekvliet");
        var own = world.aSoftProject("Eigen erf", 30, "esrand");
        var id = UUID.fromString(as(DEVELOPER)
                .body(Api.report(known, Map.of("projects", List.of(known, secret), "homes", 100, "months", 6)))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        as(CORPORATION)
                .get("/v1/bottlenecks?cause=OBJECTION_APPEAL&near=" + own)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));

        Api.join(CORPORATION, id, Map.of("projects", List.of(own), "homes", 31))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/homes"));
        Api.join(
                        CORPORATION,
                        id,
                        Map.of(
                                "projects",
                                List.of(own),
                                "homes",
                                30,
                                "months",
                                9,
                                "certainty",
                                "CONFIRMED",
                                "evidence",
                                "Brief van 3 mei"))
                .statusCode(201)
                .body("homes", equalTo(130))
                .body("months", equalTo(9))
                .body("certainty", equalTo("CONFIRMED"))
                .body("projects.name", containsInAnyOrder("Weteringpark", "Eigen erf"))
                .body("reports.party.name", equalTo(List.of("Beekvliet Ontwikkeling", "Woonstichting Esrand")))
                .body("reports[0].projects", equalTo(List.of(known.toString())))
                .body("may.join", equalTo(false));

        var first = Api.get(DEVELOPER, id);
        assertThat(first.getList("projects.name")).containsExactlyInAnyOrder("Weteringpark", "Stil veld");
        assertThat(first.getString("reports[0].certainty")).isEqualTo("POTENTIAL");
        assertThat(Api.notificationKinds(DEVELOPER, id)).contains("BOTTLENECK_JOINED");
        Api.join(CORPORATION, id, Map.of("projects", List.of(own), "homes", 0)).statusCode(409);
        as(CORPORATION)
                .get("/v1/bottlenecks?reporter=me&q=buurt&pageSize=200")
                .then()
                .body("items.id", hasItem(id.toString()));

        // What the first reporter changes is its own part: it neither sees nor loses what the other brought.
        as(DEVELOPER)
                .header("If-Match", "\"" + first.getLong("version") + "\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("homes", 90, "title", "Bezwaar van de buurt, opnieuw"))
                .patch("/v1/bottlenecks/" + id)
                .then()
                .statusCode(200)
                .body("homes", equalTo(120))
                .body("reports[0].homes", equalTo(90));
        Api.move(DEVELOPER, id, "LAPSED", Map.of("reason", "toch niet"))
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:others-report-it"));
        Api.move(MUNICIPALITY, id, "SOLVED", Map.of("reason", "het bezwaar is ingetrokken"))
                .statusCode(200);
        assertThat(Api.notificationKinds(CORPORATION, id)).contains("BOTTLENECK_SOLVED");
        Api.join(CORPORATION, id, Map.of("projects", List.of(own))).statusCode(409);
    }

    @Test
    void near_finds_nothing_by_a_project_that_the_viewer_may_not_know_of() {
        var own = world.aProject("Dichtbij", 20, "esrand");
        var theirs = world.aSoftProject("Verderop", 20, "tijhof");
        var found = Api.reported(CORPORATION, own, Map.of("cause", "WATER"));

        as(CORPORATION)
                .get("/v1/bottlenecks?cause=WATER&near=" + own)
                .then()
                .body("items.id", hasItem(found.toString()));
        as(CORPORATION).get("/v1/bottlenecks?cause=WATER&near=" + theirs).then().body("total", equalTo(0));
        as(COMPETITOR)
                .get("/v1/bottlenecks?cause=WATER&near=" + theirs)
                .then()
                .body("items.id", not(hasItem(found.toString())));
    }

    @Test
    void a_confidential_bottleneck_is_not_carried_to_another_municipality_by_who_joins() {
        var gap = Map.of("cause", "VIABILITY_GAP", "owner", World.party("beekvliet"));
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var elsewhere = UUID.randomUUID();
        world.tellProject(
                elsewhere, "Wijhe-Noord", 40, List.of("beekvliet"), Map.of(), Map.of("steward", World.party("gm1773")));
        var id = Api.reported(CORPORATION, project, gap);

        Api.join(COMPETITOR, id, Map.of("projects", List.of(project))).statusCode(404);
        Api.join(DEVELOPER, id, Map.of("projects", List.of(elsewhere)))
                .statusCode(400)
                .body("errors.code", hasItem("project-elsewhere"));
        as(NEIGHBOUR).get("/v1/bottlenecks/" + id).then().statusCode(404);
        Api.join(DEVELOPER, id, Map.of("projects", List.of(project))).statusCode(201);
    }

    @Test
    void the_owner_puts_two_into_one_and_all_who_reported_hear_where_it_goes_on() {
        var project = world.aProject("Lindenerf", 60, "beekvliet", "esrand");
        var other = world.aProject("De Zwaluwhof", 40, "beekvliet", "esrand");
        var owned = Map.of("cause", "GRID", "owner", World.party("gm0177"), "homes", 40);
        var into = Api.reported(DEVELOPER, project, owned);
        var from = Api.reported(CORPORATION, other, owned);
        var otherCause = Api.reported(CORPORATION, other, Map.of("cause", "WATER"));

        merge(DEVELOPER, into, from).statusCode(403);
        merge(MUNICIPALITY, into, otherCause).statusCode(400).body("errors[0].code", equalTo("other-cause"));
        merge(MUNICIPALITY, into, UUID.randomUUID()).statusCode(400);
        merge(MUNICIPALITY, into, into).statusCode(400);
        merge(MUNICIPALITY, into, from)
                .statusCode(200)
                .body("homes", equalTo(80))
                .body("reports.party.name", hasItem("Woonstichting Esrand"))
                .body("projects.name", containsInAnyOrder("Lindenerf", "De Zwaluwhof"));

        assertThat(Api.get(CORPORATION, from).getString("status")).isEqualTo("LAPSED");
        assertThat(Api.get(CORPORATION, from).getString("joinedInto.id")).isEqualTo(into.toString());
        assertThat(Api.notificationKinds(CORPORATION, from)).contains("BOTTLENECK_JOINED_INTO");
        assertThat(Api.notificationKinds(CORPORATION, into)).contains("BOTTLENECK_TOOK_IN");
        merge(MUNICIPALITY, into, from).statusCode(409);
    }

    @Test
    void two_do_not_become_one_when_a_reporter_would_read_what_he_could_not() {
        var theirs = world.aProject("Tijhoftuin", 40, "tijhof");
        var mine = world.aProject("Beekvliettuin", 40, "beekvliet");
        var owned = Map.of("cause", "GRID", "owner", World.party("gm0177"));
        var one = Api.reported(COMPETITOR, theirs, owned);
        var other = Api.reported(DEVELOPER, mine, owned);
        var gap = Map.of("cause", "VIABILITY_GAP", "owner", World.party("gm0177"));
        var shared = world.aProject("Samen", 40, "beekvliet", "esrand");
        var secret = Api.reported(CORPORATION, shared, gap);
        var secretToo = Api.reported(DEVELOPER, shared, gap);

        merge(MUNICIPALITY, one, other).statusCode(409).body("type", equalTo("urn:rits:problem:not-to-be-joined"));
        merge(MUNICIPALITY, secret, secretToo).statusCode(409);
        as(DEVELOPER).get("/v1/bottlenecks/" + one).then().statusCode(404);
    }

    @Test
    void an_opportunity_is_on_the_board_and_in_no_share() {
        var project = world.aProject("Optopperij", 20, "beekvliet");
        var before = held(DEVELOPER);
        var id = Api.reported(DEVELOPER, project, Map.of("cause", "SOIL", "kind", "OPPORTUNITY", "homes", 35));

        assertThat(held(DEVELOPER)).isEqualTo(before);
        as(DEVELOPER)
                .get("/v1/bottlenecks?kind=OPPORTUNITY&pageSize=200")
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items.kind.unique()", equalTo(List.of("OPPORTUNITY")));
        as(DEVELOPER)
                .get("/v1/bottlenecks?kind=BOTTLENECK&pageSize=200")
                .then()
                .body("items.id", not(hasItem(id.toString())));
    }

    private static Object held(Personas viewer) {
        return as(viewer).get("/v1/shares").then().extract().path("causes.find { it.cause == 'SOIL' }.projects");
    }

    private static ValidatableResponse merge(Personas who, UUID into, UUID from) {
        return as(who).header("If-Match", "*")
                .body(Map.of("bottleneck", from, "reason", "Hetzelfde station"))
                .post("/v1/bottlenecks/" + into + "/joined")
                .then();
    }
}
