package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changed since a table last met, for each who sits there as far as he sees it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SinceTest {

    @Inject
    World world;

    private UUID project;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("truncate known_project, bottleneck, session, agreement cascade");
        project = world.aProject("Weteringpark", 184, "beekvliet", "esrand");
    }

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void everything_that_stands_otherwise_is_told_once_with_what_it_is_about() {
        TravellingClock.ahead(Duration.ofDays(-20));
        var old = Api.reported(DEVELOPER, project, Map.of("title", "Bezwaar", "homes", 90));
        TravellingClock.home();
        var previous = held(10);
        var session = Api.aSession();
        var fresh = Api.reported(DEVELOPER, project, Map.of("title", "Bodem", "cause", "SOIL", "table", World.TABLE));
        Api.move(DEVELOPER, old, "ESCALATED", Map.of("table", World.TABLE, "reason", "Wij komen er niet uit"))
                .statusCode(200);
        as(DEVELOPER)
                .header("If-Match", "\"" + Api.version(old) + "\"")
                .body(Map.of("certainty", "CONFIRMED", "evidence", "Brief van de rechtbank"))
                .patch("/v1/bottlenecks/" + old)
                .then()
                .statusCode(200);
        Api.move(MUNICIPALITY, fresh, "SOLVED", Map.of("reason", "De grond is schoon"))
                .statusCode(200);
        word(DEVELOPER, old);
        sign(MUNICIPALITY, old);
        var agendaCase = Api.put(session, old, 3, 2).getString("agenda[0].id");
        var agreement = agreed(session, old);

        var all = changes(PROVINCE, session, Map.of());
        assertThat(all.getString("since")).isEqualTo(today().minusDays(10).toString());
        assertThat(all.getString("previous.id")).isEqualTo(previous.toString());
        assertThat(all.getInt("previous.number")).isEqualTo(810010);
        assertThat(all.getString("until")).isEqualTo(today().toString());
        assertThat(counts(all))
                .isEqualTo(Map.of(
                        "BOTTLENECK_NEW",
                        1,
                        "BOTTLENECK_CONFIRMED",
                        1,
                        "BOTTLENECK_RISEN",
                        1,
                        "BOTTLENECK_SOLVED",
                        1,
                        "CASE_WRITTEN",
                        1,
                        "CASE_SIGNED",
                        1,
                        "AGREEMENT_MADE",
                        1));
        assertThat(all.getInt("total")).isEqualTo(7);
        assertThat(all.getString("items[0].kind")).as("newest first").isEqualTo("AGREEMENT_MADE");
        assertThat(all.getString("items[0].agreement.id")).isEqualTo(agreement.toString());
        assertThat(all.getString("items[0].bottleneck.title")).isEqualTo("Bezwaar");
        var risen = "items.find { it.kind == 'BOTTLENECK_RISEN' }.";
        assertThat(all.getString(risen + "to.name")).isEqualTo("Tafel West-Overijssel");
        assertThat(all.getString(risen + "from")).isNull();
        assertThat(all.getString(risen + "reason")).isEqualTo("Wij komen er niet uit");
        assertThat(all.getString(risen + "by.name")).isEqualTo("Beekvliet Ontwikkeling");
        assertThat(all.getInt(risen + "bottleneck.homes")).isEqualTo(90);
        assertThat(all.getString("items.find { it.kind == 'BOTTLENECK_SOLVED' }.reason"))
                .isEqualTo("De grond is schoon");
        assertThat(all.getList("items.find { it.kind == 'CASE_SIGNED' }.parties.name", String.class))
                .containsExactly("Beekvliet Ontwikkeling", "Gemeente Raalte");
        assertThat(all.getString("cases[0].agendaCase")).isEqualTo(agendaCase);
        assertThat(all.getList("cases[0].counts.kind", String.class))
                .containsExactly(
                        "BOTTLENECK_CONFIRMED", "BOTTLENECK_RISEN", "CASE_WRITTEN", "CASE_SIGNED", "AGREEMENT_MADE");

        assertThat(changes(PROVINCE, session, Map.of("case", agendaCase)).getInt("total"))
                .isEqualTo(5);
        var some = changes(
                PROVINCE, session, Map.of("kind", List.of("BOTTLENECK_NEW", "BOTTLENECK_SOLVED"), "sort", "kind"));
        assertThat(some.getList("items.kind", String.class)).containsExactly("BOTTLENECK_NEW", "BOTTLENECK_SOLVED");
        assertThat(counts(some)).as("counts are of all kinds").isEqualTo(counts(all));
        var second = changes(PROVINCE, session, Map.of("sort", "-homes", "pageSize", 2, "page", 2));
        assertThat(second.getInt("total")).isEqualTo(7);
        assertThat(second.getList("items")).hasSize(2);

        assertThat(changes(
                                PROVINCE,
                                session,
                                Map.of("since", today().minusDays(30).toString()))
                        .getList("items.findAll { it.kind == 'BOTTLENECK_NEW' }.bottleneck.title", String.class))
                .containsExactlyInAnyOrder("Bezwaar", "Bodem");
        assertThat(as(PROVINCE)
                        .accept("*/*")
                        .queryParam("format", "csv")
                        .queryParam("kind", "BOTTLENECK_RISEN")
                        .get("/v1/sessions/" + session + "/changes/_export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Opgeschaald;Bezwaar;90;", "Wij komen er niet uit", "Afgesproken;1")
                .doesNotContain("De grond is schoon");
    }

    @Test
    void a_day_that_passes_makes_an_agreement_late_and_one_that_was_late_already_is_no_news() {
        TravellingClock.ahead(Duration.ofDays(-20));
        var session = Api.aSession();
        agreed(session, null);
        TravellingClock.home();
        held(10);
        var next = Api.aSession();
        assertThat(counts(changes(CHAIR, next, Map.of()))).isEmpty();

        TravellingClock.ahead(Duration.ofDays(9));
        var late = changes(CHAIR, next, Map.of());
        assertThat(counts(late)).isEqualTo(Map.of("AGREEMENT_OVERDUE", 1));
        assertThat(late.getString("items[0].by")).isNull();
        assertThat(late.getList("items[0].parties.name", String.class)).containsExactly("Beekvliet Ontwikkeling");
        assertThat(counts(
                        changes(CHAIR, next, Map.of("since", today().plusDays(7).toString()))))
                .as("its day was before that")
                .isEmpty();
    }

    @Test
    void nobody_hears_of_what_is_hidden_and_the_room_only_of_what_all_may_see() {
        var secret = world.aSoftProject("Nog geheim", 60, "esrand", "tijhof");
        TravellingClock.ahead(Duration.ofDays(-20));
        var shared = Api.reported(
                CORPORATION,
                project,
                Map.of("title", "Gedeeld", "homes", 40, "projects", List.of(project, secret), "table", World.TABLE));
        word(CORPORATION, shared);
        TravellingClock.home();
        held(10);
        var session = Api.aSession();
        Api.put(session, shared, 2, 2);
        Api.reported(CORPORATION, project, Map.of("title", "Tekort", "cause", "VIABILITY_GAP", "homes", 40));
        sign(COMPETITOR, shared);

        assertThat(counts(changes(CORPORATION, session, Map.of())))
                .isEqualTo(Map.of("BOTTLENECK_NEW", 1, "CASE_SIGNED", 1));
        for (var other : List.of(CHAIR, PROVINCE, DEVELOPER)) {
            var found = changes(other, session, Map.of());
            assertThat(counts(found))
                    .as(other + " knows neither the gap nor who builds in secret")
                    .isEmpty();
            assertThat(found.getInt("total")).isZero();
            assertThat(found.getList("cases")).isEmpty();
        }
        as(COMPETITOR).get("/v1/sessions/" + session + "/changes").then().statusCode(404);
        as(COMPETITOR)
                .accept("*/*")
                .get("/v1/sessions/" + session + "/changes/_export")
                .then()
                .statusCode(404);

        var room = "/v1/sessions/" + session + "/room/changes";
        as(CORPORATION).get(room).then().statusCode(200).body("cases", equalTo(List.of()));
        sign(MUNICIPALITY, shared);
        as(CORPORATION)
                .get(room)
                .then()
                .body("since", equalTo(today().minusDays(10).toString()))
                .body("cases.size()", equalTo(1))
                .body("cases[0].bottleneck", equalTo(shared.toString()))
                .body("cases[0].counts.kind", equalTo(List.of("CASE_SIGNED")));
        as(COMPETITOR).get(room).then().statusCode(404);
    }

    @Test
    void a_table_that_never_met_says_so_and_every_fault_is_told_at_once() {
        var session = Api.aSession();
        Api.reported(DEVELOPER, project, Map.of("table", World.TABLE));
        as(PROVINCE)
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .statusCode(200)
                .body("since", nullValue())
                .body("previous", nullValue())
                .body("items", equalTo(List.of()));
        as(PROVINCE)
                .queryParam("since", today().toString())
                .queryParam("sort", "money")
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("since", "sort"));
        as(PROVINCE)
                .queryParam("since", "1066-10-14")
                .get("/v1/sessions/" + session + "/room/changes")
                .then()
                .statusCode(400);
        as(PROVINCE)
                .queryParam("case", UUID.randomUUID())
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .statusCode(404);
        as(PROVINCE)
                .get("/v1/sessions/" + UUID.randomUUID() + "/changes")
                .then()
                .statusCode(404);
        as(PROVINCE)
                .queryParam("sort", "money")
                .get("/v1/sessions/" + UUID.randomUUID() + "/changes")
                .then()
                .statusCode(400);
        var past = held(3);
        held(8);
        var told = changes(PROVINCE, past, Map.of());
        assertThat(told.getString("since")).isEqualTo(today().minusDays(8).toString());
        assertThat(told.getString("until")).isEqualTo(today().minusDays(3).toString());
        assertThat(told.getInt("total")).as("what came later").isZero();
    }

    private UUID held(int daysAgo) {
        var id = UUID.randomUUID();
        world.execute("insert into session (id, version, table_id, number, date, changed_at) values ('" + id + "', 1, '"
                + World.TABLE + "', " + (810_000 + daysAgo) + ", '" + today().minusDays(daysAgo) + "', now())");
        return id;
    }

    private static JsonPath changes(Personas viewer, UUID session, Map<String, ?> parameters) {
        return as(viewer)
                .queryParams(parameters)
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Those of which there are any. */
    private static Map<String, Integer> counts(JsonPath changes) {
        var kinds = changes.getList("counts.kind", String.class);
        var times = changes.getList("counts.count", Integer.class);
        var found = new HashMap<String, Integer>();
        for (var i = 0; i < kinds.size(); i++) {
            if (times.get(i) > 0) {
                found.put(kinds.get(i), times.get(i));
            }
        }
        return found;
    }

    private static void word(Personas who, UUID bottleneck) {
        as(who).header("If-Match", "\"0\"")
                .body(Map.of("problem", "De bouw wacht.", "decision", "Ja of nee."))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(200);
    }

    private static void sign(Personas who, UUID bottleneck) {
        as(who).body(Map.of("wording", 1))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case/signature")
                .then()
                .statusCode(200);
    }

    /** Beekvliet promises Raalte something within a week from now, whatever the clock of the service says. */
    private static UUID agreed(UUID session, @Nullable UUID bottleneck) {
        var body = new HashMap<String, Object>(Map.of(
                "session",
                session,
                "what",
                "De bouwweg",
                "owners",
                List.of(World.party("beekvliet")),
                "counterparts",
                List.of(World.party("gm0177")),
                "due",
                today().plusDays(6).toString()));
        if (bottleneck != null) {
            body.put("bottleneck", bottleneck);
        }
        var id = UUID.fromString(as(CHAIR)
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        for (var side : List.of(DEVELOPER, MUNICIPALITY)) {
            as(side).body(Map.of("wording", 1))
                    .post("/v1/agreements/" + id + "/acceptances")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
