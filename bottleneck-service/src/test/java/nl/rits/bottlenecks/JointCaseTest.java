package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One text per bottleneck and table, and the signatures under it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JointCaseTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void all_involved_sign_one_text_and_only_then_it_is_ripe() {
        var bottleneck = atTheTable();
        var session = Api.aSession();
        as(CHAIR)
                .body(Map.of("bottleneck", bottleneck, "urgency", 2, "solvability", 2))
                .post("/v1/sessions/" + session + "/cases")
                .then()
                .statusCode(201)
                .body("notRipe[0].missing.code", equalTo(List.of("DECISION", "JOINT_CASE")));

        assertThat(get(DEVELOPER, bottleneck).getLong("version")).isZero();
        word(DEVELOPER, bottleneck, 0, Map.of())
                .statusCode(200)
                .body("wording", equalTo(1))
                .body("draftedBy.name", equalTo("Beekvliet Ontwikkeling"))
                .body(
                        "signatures.party.name",
                        equalTo(List.of("Beekvliet Ontwikkeling", "Gemeente Raalte", "Woonstichting Esrand")))
                .body(
                        "signatures.findAll { it.signedAt != null }.party.name",
                        equalTo(List.of("Beekvliet Ontwikkeling")));
        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("notRipe[0].missing.code", equalTo(List.of("SIGNATURES")))
                .body("notRipe[0].missing[0].text", containsString("Gemeente Raalte, Woonstichting Esrand"))
                .body("notRipe[0].decision", equalTo("Samen om voorrang vragen."));
        assertThat(Api.notificationKinds(MUNICIPALITY, bottleneck)).isNotEmpty();
        asked(MUNICIPALITY, bottleneck, 1);
        asked(CORPORATION, bottleneck, 1);
        asked(DEVELOPER, bottleneck, 0);

        sign(MUNICIPALITY, bottleneck, 1).statusCode(200).body("signed", equalTo(false));
        sign(CORPORATION, bottleneck, 1)
                .statusCode(200)
                .body("signed", equalTo(true))
                .body("may.sign", equalTo(false))
                .body("may.withdraw", equalTo(true));
        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("notRipe", equalTo(List.of()))
                .body("agenda[0].rank", equalTo(1))
                .body("agenda[0].jointCase.signed", equalTo(true));

        as(CORPORATION)
                .delete("/v1/bottlenecks/" + bottleneck + "/joint-case/signature")
                .then()
                .statusCode(200)
                .body("signed", equalTo(false));
        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("notRipe[0].missing[0].text", containsString("Woonstichting Esrand"));
    }

    @Test
    void other_words_ask_everyone_again_and_the_same_words_ask_nobody() {
        var bottleneck = atTheTable();
        word(DEVELOPER, bottleneck, 0, Map.of()).statusCode(200);
        sign(MUNICIPALITY, bottleneck, 1).statusCode(200);
        sign(CORPORATION, bottleneck, 1).statusCode(200);
        var signed = get(CHAIR, bottleneck).getLong("version");

        word(CHAIR, bottleneck, signed, Map.of())
                .statusCode(200)
                .body("wording", equalTo(1))
                .body("signed", equalTo(true));
        word(CHAIR, bottleneck, signed, Map.of("market", "Vermogen per fase noemen."))
                .statusCode(200)
                .body("wording", equalTo(2))
                .body("draftedBy.name", equalTo("Tafel West-Overijssel"))
                .body("signatures.signedAt.findAll { it != null }", equalTo(List.of()));
        asked(DEVELOPER, bottleneck, 1);
        asked(MUNICIPALITY, bottleneck, 2);

        sign(MUNICIPALITY, bottleneck, 1)
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:wording-changed"))
                .body("current.market", equalTo("Vermogen per fase noemen."));
        sign(MUNICIPALITY, bottleneck, 2).statusCode(200);
        word(DEVELOPER, bottleneck, signed, Map.of("market", "Iets anders."))
                .statusCode(412)
                .body("current.wording", equalTo(2));
        assertThat(world.number("select count(*) from joint_case_version v join joint_case c on c.id = v.joint_case"
                        + " where c.bottleneck = '" + bottleneck + "'"))
                .isEqualTo(5);
        assertThatThrownBy(() -> world.execute("update joint_case_version set what = 'SIGNED'"))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void the_chair_admits_an_unsigned_case_with_a_reason_that_all_read() {
        var bottleneck = atTheTable();
        word(DEVELOPER, bottleneck, 0, Map.of()).statusCode(200);
        var session = Api.aSession();
        var put = as(CHAIR)
                .body(Map.of("bottleneck", bottleneck, "urgency", 3, "solvability", 1))
                .post("/v1/sessions/" + session + "/cases")
                .then()
                .statusCode(201)
                .body("agenda", equalTo(List.of()))
                .extract()
                .jsonPath();
        var path = "/v1/sessions/" + session + "/cases/" + put.getString("notRipe[0].id");
        as(CHAIR)
                .header("If-Match", "\"" + put.getLong("version") + "\"")
                .body(Map.of("urgency", 3, "solvability", 1, "admitted", "De subsidie verloopt deze maand."))
                .put(path)
                .then()
                .statusCode(200)
                .body("agenda[0].rank", equalTo(1));
        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("agenda[0].admitted.reason", equalTo("De subsidie verloopt deze maand."))
                .body("agenda[0].admitted.by.name", equalTo("Tafel West-Overijssel"))
                .body("agenda[0].jointCase.signed", equalTo(false));
    }

    @Test
    void who_may_not_see_the_bottleneck_is_not_asked_and_not_named() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        var secret = world.aSoftProject("Nog geheim", 60, "esrand", "tijhof");
        var gap = Api.reported(
                CORPORATION,
                project,
                Map.of(
                        "cause",
                        "VIABILITY_GAP",
                        "homes",
                        40,
                        "projects",
                        List.of(project, secret),
                        "table",
                        World.TABLE));

        word(CORPORATION, gap, 0, Map.of())
                .statusCode(200)
                .body(
                        "signatures.party.name",
                        equalTo(List.of("Woonstichting Esrand", "Gemeente Raalte", "Beekvliet Ontwikkeling")));
        sign(DEVELOPER, gap, 1).statusCode(200);
        as(COMPETITOR).get("/v1/bottlenecks/" + gap + "/joint-case").then().statusCode(404);

        var shared = Api.reported(
                CORPORATION, project, Map.of("homes", 40, "projects", List.of(project, secret), "table", World.TABLE));
        word(CORPORATION, shared, 0, Map.of())
                .statusCode(200)
                .body("signatures.party.name", hasItem("Tijhof Projecten"));
        var atTheTable = get(PROVINCE, shared);
        assertThat(atTheTable.getList("signatures.party.name", String.class))
                .as("the province knows nothing of the secret project, and so not who builds there")
                .contains("Beekvliet Ontwikkeling")
                .doesNotContain("Tijhof Projecten");
        assertThat(atTheTable.getBoolean("signed")).isFalse();
        word(COMPETITOR, shared, atTheTable.getLong("version"), Map.of("market", "x"))
                .statusCode(200);
        assertThat(get(PROVINCE, shared).getString("draftedBy")).isNull();
    }

    @Test
    void only_those_who_take_part_word_and_sign_and_every_fault_is_told() {
        var bottleneck = atTheTable();
        for (var other : List.of(PROVINCE, NEIGHBOUR)) {
            word(other, bottleneck, 0, Map.of()).statusCode(403);
        }
        as(COUNCILLOR)
                .get("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(404);
        sign(MUNICIPALITY, bottleneck, 1).statusCode(409);
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of("problem", " ", "market", "x".repeat(1001)))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
        as(DEVELOPER)
                .body(text(Map.of()))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(428);

        var nowhere = Api.reported(DEVELOPER, world.aProject("Los plan", 30, "beekvliet"), Map.of());
        assertThat(get(DEVELOPER, nowhere).getString("table")).isNull();
        word(DEVELOPER, nowhere, 0, Map.of()).statusCode(409).body("type", equalTo("urn:rits:problem:at-no-table"));
        Api.move(DEVELOPER, bottleneck, "LAPSED", Map.of("reason", "Geen bezwaar meer."))
                .statusCode(200);
        word(DEVELOPER, bottleneck, 0, Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:bottleneck-ended"));
    }

    @Test
    void who_has_not_signed_is_reminded_but_not_twice_a_day() {
        var bottleneck = atTheTable();
        word(DEVELOPER, bottleneck, 0, Map.of()).statusCode(200);
        var path = "/v1/bottlenecks/" + bottleneck + "/joint-case/reminders";
        as(CHAIR).post(path).then().statusCode(409).body("type", equalTo("urn:rits:problem:nobody-to-sign"));
        sign(CORPORATION, bottleneck, 1).statusCode(200);
        TravellingClock.ahead(java.time.Duration.ofHours(25));
        try {
            as(CHAIR)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("signatures.find { it.party.name == 'Gemeente Raalte' }.askedAt", not(nullValue()));
        } finally {
            TravellingClock.home();
        }
        asked(MUNICIPALITY, bottleneck, 2);
        asked(CORPORATION, bottleneck, 1);
        as(PROVINCE).post(path).then().statusCode(403);
    }

    private UUID atTheTable() {
        var project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
        return Api.reported(DEVELOPER, project, Map.of("table", World.TABLE));
    }

    private static Map<String, Object> text(Map<String, ?> more) {
        var text = new HashMap<String, Object>(Map.of(
                "problem", "Het beroep duurt veertien maanden. De bouw wacht.",
                "government", "Raalte vraagt om voorrang.",
                "decision", "Samen om voorrang vragen."));
        text.putAll(more);
        return text;
    }

    private static ValidatableResponse word(Personas viewer, UUID bottleneck, long version, Map<String, ?> more) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(text(more))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then();
    }

    private static ValidatableResponse sign(Personas viewer, UUID bottleneck, int wording) {
        return as(viewer)
                .body(Map.of("wording", wording))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case/signature")
                .then();
    }

    private static JsonPath get(Personas viewer, UUID bottleneck) {
        return as(viewer)
                .get("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void asked(Personas viewer, UUID bottleneck, int times) {
        List<String> kinds = as(viewer)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/knelpunten/" + bottleneck + "#zaak' }.kind");
        assertThat(kinds).hasSize(times).allMatch("SIGNATURE_ASKED"::equals);
    }
}
