package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.Promises.accept;
import static nl.rits.bottlenecks.Promises.get;
import static nl.rits.bottlenecks.Promises.rewrite;
import static nl.rits.bottlenecks.Promises.step;
import static nl.rits.bottlenecks.Promises.today;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    private Promises promises;

    @BeforeEach
    void cast() {
        world.cast();
        promises = new Promises(Api.aSession());
    }

    @Test
    void it_holds_once_both_sides_accepted_the_same_text_and_is_kept_by_word_of_the_other() {
        var id = promises.proposed(Personas.CHAIR, Map.of());
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
        var id = promises.proposed(Personas.CHAIR, Map.of());
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
        var id = promises.proposed(Personas.DEVELOPER, Map.of());
        get(Personas.DEVELOPER, id).body("owners[0].acceptedAt", notNullValue()).body("may.accept", equalTo(false));
        promises.propose(Personas.CORPORATION, Map.of()).statusCode(403);
        promises.propose(Personas.PROVINCE, Map.of("owners", List.of(World.party("pv23"))))
                .statusCode(403);
        promises.propose(Personas.COMPETITOR, Map.of("owners", List.of(World.party("tijhof"))))
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
        promises.propose(
                        Personas.CHAIR,
                        Map.of(
                                "owners", List.of(World.party("beekvliet"), UUID.randomUUID()),
                                "counterparts", List.of(World.party("beekvliet")),
                                "due", today().minusDays(1).toString()))
                .statusCode(400)
                .body("errors.find { it.pointer == '/owners/1' }.code", equalTo("unknown-party"))
                .body("errors.find { it.pointer == '/counterparts/0' }.code", equalTo("party-twice"))
                .body("errors.find { it.pointer == '/due' }.code", equalTo("in-the-past"));
        promises.propose(Personas.CHAIR, Map.of("owners", List.of(), "what", " "))
                .statusCode(400)
                .body("errors.pointer", hasItem("/owners"))
                .body("errors.pointer", hasItem("/what"));
        promises.propose(Personas.CHAIR, Map.of("session", UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-session"));
    }

    @Test
    void only_both_sides_and_the_table_see_it_and_about_a_bottleneck_only_who_sees_that() {
        var id = promises.proposed(Personas.CHAIR, Map.of());
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
            as(persona).get(PATH + "?session=" + promises.session()).then().body("total", equalTo(0));
        }

        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var gap = Api.reported(Personas.CORPORATION, project, Map.of("cause", "VIABILITY_GAP"));
        promises.propose(Personas.CHAIR, Map.of("bottleneck", gap))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-bottleneck"));
        Map<String, Object> between = Map.of(
                "bottleneck",
                gap,
                "owners",
                List.of(World.party("esrand")),
                "counterparts",
                List.of(World.party("beekvliet")));
        promises.propose(Personas.CORPORATION, between)
                .statusCode(400)
                .body("errors.find { it.pointer == '/counterparts/0' }.code", equalTo("party-does-not-see"));
        var secret = promises.proposed(
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
                    .get(PATH + "?pageSize=200&session=" + promises.session())
                    .then()
                    .body("items.id", not(hasItem(secret.toString())));
            as(persona).get(PATH + "?bottleneck=" + gap).then().body("total", equalTo(0));
        }
        Api.move(Personas.CORPORATION, gap, "ESCALATED", Map.of("table", World.TABLE))
                .statusCode(200);
        as(Personas.CHAIR).get(PATH + "/" + secret).then().statusCode(200);
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
}
