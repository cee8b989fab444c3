package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two sides promise at a table, from the proposal to the word of the other side. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgreementTest {

    private static final String PATH = "/v1/agreements";

    @Inject
    World world;

    private UUID session;

    @BeforeEach
    void cast() {
        world.cast();
        session = Api.aSession();
    }

    @Test
    void it_holds_once_both_sides_accepted_the_same_text_and_is_kept_by_word_of_the_other() {
        var id = proposed(Personas.CHAIR, Map.of());
        get(Personas.DEVELOPER, id)
                .body("status", equalTo("PROPOSED"))
                .body("may.accept", equalTo(true))
                .body("may.done", equalTo(false))
                .body("owners[0].acceptedAt", nullValue());
        assertThat(kinds(Personas.DEVELOPER, id)).containsExactly("AGREEMENT_PROPOSED");
        assertThat(kinds(Personas.CHAIR, id)).isEmpty();

        accept(Personas.DEVELOPER, id, 1).statusCode(200).body("status", equalTo("PROPOSED"));
        accept(Personas.DEVELOPER, id, 1).statusCode(200);
        accept(Personas.MUNICIPALITY, id, 1)
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("owners[0].acceptedAt", notNullValue())
                .body("counterparts[0].acceptedAt", notNullValue());
        assertThat(kinds(Personas.CHAIR, id)).containsExactly("AGREEMENT_AGREED");

        step(Personas.MUNICIPALITY, id, 3, Map.of("to", "DONE", "evidence", "nee"))
                .statusCode(409);
        step(Personas.DEVELOPER, id, 3, Map.of("to", "DONE"))
                .statusCode(400)
                .body("errors[0].code", equalTo("done-without-evidence"));
        step(Personas.DEVELOPER, id, 3, Map.of("to", "DONE", "link", "javascript:alert(1)"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/link"));
        step(Personas.DEVELOPER, id, 2, Map.of("to", "DONE", "evidence", "oud")).statusCode(412);
        step(
                        Personas.DEVELOPER,
                        id,
                        3,
                        Map.of("to", "DONE", "evidence", "Zie brief", "link", "https://raalte.nl/brief"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("doneOn", equalTo(today().toString()));
        step(Personas.DEVELOPER, id, 4, Map.of("to", "KEPT")).statusCode(409);
        step(Personas.MUNICIPALITY, id, 4, Map.of("to", "AGREED"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        step(Personas.MUNICIPALITY, id, 4, Map.of("to", "AGREED", "reason", "De bijlage ontbreekt"))
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("doneOn", nullValue());
        step(Personas.DEVELOPER, id, 5, Map.of("to", "DONE", "evidence", "Met bijlage"))
                .statusCode(200);
        step(Personas.MUNICIPALITY, id, 6, Map.of("to", "KEPT"))
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body(
                        "story.code",
                        equalTo(List.of("PROPOSED", "ACCEPTED", "AGREED", "DONE", "REOPENED", "DONE", "KEPT")));
        assertThat(kinds(Personas.DEVELOPER, id)).contains("AGREEMENT_REOPENED", "AGREEMENT_KEPT");
        assertThat(world.number("select count(*) from agreement_version where agreement = '" + id + "'"))
                .isEqualTo(7);
        assertThat(world.number("select count(*) from agreement_version where agreement = '" + id
                        + "' and recorded_until = 'infinity'"))
                .isEqualTo(1);
    }

    @Test
    void another_text_asks_everyone_to_accept_anew() {
        var id = proposed(Personas.CHAIR, Map.of());
        accept(Personas.DEVELOPER, id, 1).statusCode(200);
        rewrite(Personas.MUNICIPALITY, id, 2, Map.of()).statusCode(409);
        rewrite(Personas.CHAIR, id, 1, Map.of()).statusCode(412).body("current.version", equalTo(2));
        rewrite(Personas.CHAIR, id, 2, Map.of("what", "De bouwweg in mei"))
                .statusCode(200)
                .body("wording", equalTo(2))
                .body("owners[0].acceptedAt", nullValue());
        accept(Personas.MUNICIPALITY, id, 1)
                .statusCode(409)
                .body("type", equalTo(kindOf("agreement-changed")))
                .body("current.what", equalTo("De bouwweg in mei"));
        accept(Personas.MUNICIPALITY, id, 2).statusCode(200);
        accept(Personas.DEVELOPER, id, 2).statusCode(200).body("status", equalTo("AGREED"));
        rewrite(Personas.CHAIR, id, 5, Map.of("due", today().plusDays(90).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        rewrite(Personas.CHAIR, id, 5, Map.of("due", today().plusDays(90).toString(), "reason", "Vorst"))
                .statusCode(200)
                .body("status", equalTo("PROPOSED"));
    }

    @Test
    void a_party_proposes_for_itself_and_that_is_its_acceptance() {
        var id = proposed(Personas.DEVELOPER, Map.of());
        get(Personas.DEVELOPER, id).body("owners[0].acceptedAt", notNullValue()).body("may.accept", equalTo(false));
        propose(Personas.CORPORATION, Map.of()).statusCode(403);
        propose(Personas.PROVINCE, Map.of("owners", List.of(World.party("pv23"))))
                .statusCode(403);
        propose(Personas.COMPETITOR, Map.of("owners", List.of(World.party("tijhof"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/session"));
        step(Personas.CORPORATION, id, 2, Map.of("to", "WITHDRAWN", "reason", "nee"))
                .statusCode(403);
        step(Personas.MUNICIPALITY, id, 2, Map.of("to", "WITHDRAWN", "reason", "Dat kan niet"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void every_fault_is_told_at_once() {
        propose(
                        Personas.CHAIR,
                        Map.of(
                                "owners", List.of(World.party("beekvliet"), UUID.randomUUID()),
                                "counterparts", List.of(World.party("beekvliet")),
                                "due", today().minusDays(1).toString()))
                .statusCode(400)
                .body("errors.find { it.pointer == '/owners/1' }.code", equalTo("unknown-party"))
                .body("errors.find { it.pointer == '/counterparts/0' }.code", equalTo("party-twice"))
                .body("errors.find { it.pointer == '/due' }.code", equalTo("in-the-past"));
        propose(Personas.CHAIR, Map.of("owners", List.of(), "what", " "))
                .statusCode(400)
                .body("errors.pointer", hasItem("/owners"))
                .body("errors.pointer", hasItem("/what"));
        propose(Personas.CHAIR, Map.of("session", UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-session"));
    }

    @Test
    void only_both_sides_and_the_table_see_it_and_about_a_bottleneck_only_who_sees_that() {
        var id = proposed(Personas.CHAIR, Map.of());
        for (var persona : List.of(
                Personas.DEVELOPER,
                Personas.MUNICIPALITY,
                Personas.CORPORATION,
                Personas.NEIGHBOUR,
                Personas.PROVINCE,
                Personas.CHAIR)) {
            as(persona).get(PATH + "/" + id).then().statusCode(200);
        }
        for (var persona : List.of(Personas.COMPETITOR, Personas.COUNCILLOR, Personas.ADMINISTRATOR)) {
            as(persona).get(PATH + "/" + id).then().statusCode(404);
            as(persona).get(PATH + "?session=" + session).then().body("total", equalTo(0));
        }

        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(Personas.CORPORATION, project, Map.of("cause", "VIABILITY_GAP"));
        propose(Personas.CHAIR, Map.of("bottleneck", gap))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-bottleneck"));
        Map<String, Object> between = Map.of(
                "bottleneck",
                gap,
                "owners",
                List.of(World.party("esrand")),
                "counterparts",
                List.of(World.party("beekvliet")));
        propose(Personas.CORPORATION, between)
                .statusCode(400)
                .body("errors.find { it.pointer == '/counterparts/0' }.code", equalTo("party-does-not-see"));
        var secret = proposed(
                Personas.CORPORATION,
                Map.of(
                        "bottleneck",
                        gap,
                        "owners",
                        List.of(World.party("esrand")),
                        "counterparts",
                        List.of(World.party("gm0177"))));
        get(Personas.MUNICIPALITY, secret).body("bottleneck.id", equalTo(gap.toString()));
        for (var persona : List.of(Personas.CHAIR, Personas.DEVELOPER, Personas.PROVINCE, Personas.NEIGHBOUR)) {
            as(persona).get(PATH + "/" + secret).then().statusCode(404);
            as(persona)
                    .get(PATH + "?pageSize=200&session=" + session)
                    .then()
                    .body("items.id", not(hasItem(secret.toString())));
            as(persona).get(PATH + "?bottleneck=" + gap).then().body("total", equalTo(0));
        }
        Api.move(Personas.CORPORATION, gap, "ESCALATED", Map.of("table", World.TABLE))
                .statusCode(200);
        as(Personas.CHAIR).get(PATH + "/" + secret).then().statusCode(200);
    }

    @Test
    void lists_are_filtered_by_what_i_promised_what_was_promised_to_me_and_what_waits_for_my_word() {
        var mine = proposed(Personas.CHAIR, Map.of("what", "Bouwweg in april"));
        var theirs = proposed(
                Personas.CHAIR,
                Map.of(
                        "what",
                        "Vergunning in mei",
                        "owners",
                        List.of(World.party("gm0177")),
                        "counterparts",
                        List.of(World.party("beekvliet")),
                        "due",
                        today().plusDays(20).toString()));
        list(Personas.DEVELOPER, "owner=me").body("items.id", equalTo(List.of(mine.toString())));
        list(Personas.DEVELOPER, "counterpart=me").body("items.id", equalTo(List.of(theirs.toString())));
        list(Personas.DEVELOPER, "waiting=me&sort=-due")
                .body("items.id", equalTo(List.of(mine.toString(), theirs.toString())));
        accept(Personas.DEVELOPER, mine, 1);
        list(Personas.DEVELOPER, "waiting=me").body("items.id", equalTo(List.of(theirs.toString())));
        list(Personas.CHAIR, "q=BOUWWEG").body("items.id", equalTo(List.of(mine.toString())));
        list(Personas.CHAIR, "status=AGREED&status=KEPT").body("items", hasSize(0));
        list(Personas.CHAIR, "open=true&table=" + World.TABLE).body("total", equalTo(2));
        list(Personas.CHAIR, "overdue=true").body("total", equalTo(0));
        as(Personas.CHAIR)
                .get(PATH + "?owner=jij&sort=kleur")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void what_was_kept_is_counted_per_quarter_and_leaves_as_a_file() {
        var inTime = proposed(Personas.CHAIR, Map.of("what", "Op tijd"));
        var open = proposed(Personas.CHAIR, Map.of("what", "=cmd()"));
        for (var id : List.of(inTime, open)) {
            accept(Personas.DEVELOPER, id, 1).statusCode(200);
            accept(Personas.MUNICIPALITY, id, 1).statusCode(200);
        }
        step(Personas.DEVELOPER, inTime, 3, Map.of("to", "DONE", "evidence", "brief"))
                .statusCode(200);
        step(Personas.MUNICIPALITY, inTime, 4, Map.of("to", "KEPT")).statusCode(200);
        // The day of this one passed, and the other was done too late, which only time can bring about.
        world.execute("update agreement set due = current_date - 1 where id = '" + open + "'");
        var quarters = as(Personas.DEVELOPER)
                .get(PATH + "/_kept?owner=me&session=" + session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(quarters.getList("total", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(2);
        assertThat(quarters.getList("inTime", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        assertThat(quarters.getList("overdue", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        world.execute("update agreement set due = done_on - 1 where id = '" + inTime + "'");
        assertThat(as(Personas.DEVELOPER)
                        .get(PATH + "/_kept?session=" + session)
                        .jsonPath()
                        .getList("late", Integer.class)
                        .stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(1);
        as(Personas.COMPETITOR).get(PATH + "/_kept?session=" + session).then().body("$", hasSize(0));
        list(Personas.DEVELOPER, "overdue=true")
                .body("items.id", equalTo(List.of(open.toString())))
                .body("items[0].overdue", equalTo(true));

        var csv = as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?format=csv&counterpart=me&session=" + session)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("Op tijd;Nagekomen;Beekvliet Ontwikkeling;Gemeente Raalte", "'=cmd()");
        as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?session=" + session)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"afspraken-" + today() + ".xlsx\""));
        as(Personas.MUNICIPALITY)
                .accept("*/*")
                .get(PATH + "/_export?format=pdf")
                .then()
                .statusCode(400);
    }

    @Test
    void the_trend_tells_what_was_stuck_and_what_came_free_in_a_month() {
        var before = as(Personas.DEVELOPER)
                .get("/v1/trend?months=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var project = world.aProject("Trendweide", 90, "beekvliet");
        var stays = Api.reported(Personas.DEVELOPER, project, Map.of("homes", 30));
        var solved = Api.reported(Personas.DEVELOPER, project, Map.of("homes", 40));
        Api.move(Personas.MUNICIPALITY, solved, "SOLVED", Map.of("reason", "Overlegd"))
                .statusCode(200);
        var after = as(Personas.DEVELOPER).get("/v1/trend?months=1").jsonPath();
        assertThat(after.getLong("[0].stuck")).isEqualTo(before.getLong("[0].stuck") + 30);
        assertThat(after.getLong("[0].freed")).isEqualTo(before.getLong("[0].freed") + 40);
        assertThat(after.getLong("[0].solved")).isEqualTo(before.getLong("[0].solved") + 1);
        assertThat(as(Personas.COMPETITOR).get("/v1/trend?months=1").jsonPath().getLong("[0].stuck"))
                .as("does not see %s", stays)
                .isLessThan(after.getLong("[0].stuck"));
        as(Personas.DEVELOPER)
                .get("/v1/trend?months=14")
                .then()
                .body("$", hasSize(14))
                .body("[0].stuck", equalTo(0));
        as(Personas.DEVELOPER).get("/v1/trend?months=0").then().statusCode(400);
        as(Personas.DEVELOPER)
                .get("/v1/trend?months=2&table=" + UUID.randomUUID())
                .then()
                .body("stuck", equalTo(List.of(0, 0)));
    }

    private UUID proposed(Personas by, Map<String, ?> more) {
        return UUID.fromString(propose(by, more).statusCode(201).extract().path("id"));
    }

    private ValidatableResponse propose(Personas by, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "session", session,
                "what", "De bouwweg in april",
                "owners", List.of(World.party("beekvliet")),
                "counterparts", List.of(World.party("gm0177")),
                "due", today().plusDays(30).toString()));
        body.putAll(more);
        return as(by).body(body).post(PATH).then();
    }

    private ValidatableResponse list(Personas viewer, String query) {
        return as(viewer).get(PATH + "?session=" + session + "&" + query).then().statusCode(200);
    }

    private static ValidatableResponse get(Personas viewer, UUID id) {
        return as(viewer).get(PATH + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse accept(Personas viewer, UUID id, int wording) {
        return as(viewer)
                .body(Map.of("wording", wording))
                .post(PATH + "/" + id + "/acceptances")
                .then();
    }

    private static ValidatableResponse step(Personas viewer, UUID id, int version, Map<String, ?> step) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(step)
                .post(PATH + "/" + id + "/steps")
                .then();
    }

    private static ValidatableResponse rewrite(Personas viewer, UUID id, int version, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "what", "De bouwweg in april",
                "owners", List.of(World.party("beekvliet")),
                "counterparts", List.of(World.party("gm0177")),
                "due", today().plusDays(30).toString()));
        body.putAll(more);
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(PATH + "/" + id)
                .then();
    }

    private static List<String> kinds(Personas viewer, UUID agreement) {
        return as(viewer)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/afspraken/" + agreement + "' }.kind");
    }

    private static String kindOf(String code) {
        return "urn:rits:problem:" + code;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
