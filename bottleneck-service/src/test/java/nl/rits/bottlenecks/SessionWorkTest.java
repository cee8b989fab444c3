package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
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
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** A session until it begins. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SessionWorkTest {

    private static final String WEIGHTS = "/v1/tables/" + World.TABLE + "/weights";

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("delete from table_weight");
    }

    @Test
    void each_table_weighs_what_counts_and_says_so_in_the_points() {
        var session = Api.aSession();
        var project = world.aProject("Weteringpark", 900, "beekvliet");
        var large = Api.reported(DEVELOPER, project, Map.of("title", "Groot", "homes", 400, "table", World.TABLE));
        var urgent = Api.reported(DEVELOPER, project, Map.of("title", "Spoed", "homes", 50, "table", World.TABLE));
        Api.put(session, large, 1, 1);
        assertThat(Api.put(session, urgent, 3, 2).getList("agenda.points")).isEqualTo(List.of(400, 300));

        var weights = Map.of("homes", 0, "urgency", 2, "solvability", 1);
        as(MUNICIPALITY)
                .header("If-Match", "\"0\"")
                .body(weights)
                .put(WEIGHTS)
                .then()
                .statusCode(403);
        as(CHAIR).body(weights).put(WEIGHTS).then().statusCode(428);
        as(CHAIR).header("If-Match", "\"0\"").body(weights).put(WEIGHTS).then().statusCode(200);
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(weights)
                .put(WEIGHTS)
                .then()
                .statusCode(412)
                .body("current.urgency", equalTo(2));
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of("homes", 3, "urgency", -1, "solvability", 1))
                .put(WEIGHTS)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));

        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("agenda.bottleneck.title", equalTo(List.of("Spoed", "Groot")))
                .body("agenda.points", equalTo(List.of(18, 1)))
                .body("agenda[0].why.last().text", equalTo("(spoed 3)² × oplosbaar 2 is 18 punten."));
        as(PROVINCE).get(WEIGHTS).then().statusCode(200).body("may.edit", equalTo(false));
    }

    @Test
    void the_rank_proposes_what_all_have_signed_and_one_press_puts_the_first_on_the_agenda() {
        var session = Api.aSession();
        var path = "/v1/sessions/" + session + "/proposal";
        var project = world.aProject("Weteringpark", 900, "beekvliet");
        var signed = Api.reported(DEVELOPER, project, Map.of("title", "Getekend", "homes", 90, "table", World.TABLE));
        var larger = Api.reported(DEVELOPER, project, Map.of("title", "Groter", "homes", 300, "table", World.TABLE));
        var unsigned = Api.reported(DEVELOPER, project, Map.of("title", "Half", "homes", 800, "table", World.TABLE));
        for (var each : List.of(signed, larger)) {
            written(each);
            as(MUNICIPALITY)
                    .body(Map.of("wording", 1))
                    .put("/v1/bottlenecks/" + each + "/joint-case/signature")
                    .then()
                    .statusCode(200);
        }
        written(unsigned);

        var proposed = as(CHAIR)
                .get(path + "?pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var titles = proposed.getList("items.bottleneck.title", String.class);
        assertThat(titles).containsSubsequence("Groter", "Getekend").doesNotContain("Half");
        assertThat(proposed.getList("items.rank", Integer.class).getFirst()).isEqualTo(1);
        assertThat(proposed.getInt("items[0].solvability"))
                .as("one side has to act")
                .isEqualTo(3);

        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(Map.of("count", 1))
                .post(path)
                .then()
                .statusCode(403);
        as(CHAIR)
                .header("If-Match", "\"9\"")
                .body(Map.of("count", 1))
                .post(path)
                .then()
                .statusCode(412);
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of("count", 0))
                .post(path)
                .then()
                .statusCode(400);
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of("count", titles.size()))
                .post(path)
                .then()
                .statusCode(200)
                .body("agenda.bottleneck.title", hasItems("Groter", "Getekend"))
                .body("notRipe", equalTo(List.of()));
        as(CHAIR)
                .header("If-Match", "*")
                .body(Map.of("count", 1))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:nothing-proposed"));
    }

    @Test
    void a_session_is_moved_and_withdrawn_with_every_fault_told_at_once() {
        var session = Api.aSession();
        var path = "/v1/sessions/" + session;
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "date",
                        "2020-01-01",
                        "starts",
                        "14:00",
                        "ends",
                        "13:00",
                        "invited",
                        List.of(World.party("esrand"), World.party("tijhof"))))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/date", "/ends", "/invited/1")));
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of("date", inDays(20), "name", "Opeens een peildatum", "starts", "14:00"))
                .put(path)
                .then()
                .statusCode(400);
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(Map.of("date", inDays(20)))
                .put(path)
                .then()
                .statusCode(403);
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "date",
                        inDays(20),
                        "starts",
                        "14:00",
                        "ends",
                        "16:30",
                        "place",
                        "Olst",
                        "invited",
                        List.of(World.party("esrand"), World.party("gm0177"))))
                .put(path)
                .then()
                .statusCode(200)
                .body("starts", equalTo("14:00:00"))
                .body("invited.name", equalTo(List.of("Gemeente Raalte", "Woonstichting Esrand")))
                .body("number", org.hamcrest.Matchers.notNullValue());
        assertThat(world.number("select sequence from session where id = '" + session + "'"))
                .isEqualTo(1);

        var version = as(CHAIR).get(path).then().extract().jsonPath().getLong("version");
        as(CHAIR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Te weinig zaken."))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawn.reason", equalTo("Te weinig zaken."));
        as(CHAIR)
                .header("If-Match", "*")
                .body(Map.of("date", inDays(21)))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:session-withdrawn"));
        as(PROVINCE)
                .get("/v1/tables/" + World.TABLE)
                .then()
                .body("sessions.find { it.id == '" + session + "' }.withdrawn.reason", equalTo("Te weinig zaken."));
    }

    @Test
    void who_comes_hears_that_it_is_planned_moved_and_called_off_and_who_no_longer_comes_too() {
        var planned = new HashMap<String, Object>(
                Map.of("date", inDays(12), "invited", List.of(World.party("beekvliet"), World.party("esrand"))));
        String id = as(CHAIR)
                .body(planned)
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planned.put("invited", List.of(World.party("esrand"), World.party("pv23")));
        planned.put("starts", "13:00");
        planned.put("ends", "14:30");
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(planned)
                .put("/v1/sessions/" + id)
                .then()
                .statusCode(200);
        as(CHAIR)
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "Te weinig zaken"))
                .post("/v1/sessions/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        assertThat(news(DEVELOPER, id, "kind")).containsExactlyInAnyOrder("SESSION_PLANNED", "SESSION_WITHDRAWN");
        assertThat(news(CORPORATION, id, "kind"))
                .containsExactlyInAnyOrder("SESSION_PLANNED", "SESSION_MOVED", "SESSION_WITHDRAWN");
        assertThat(news(PROVINCE, id, "kind")).containsExactlyInAnyOrder("SESSION_MOVED", "SESSION_WITHDRAWN");
        assertThat(news(MUNICIPALITY, id, "kind")).as("not invited").isEmpty();
        assertThat(news(PROVINCE, id, "text")).anyMatch(text -> text.endsWith("Te weinig zaken"));
    }

    @Test
    void who_sits_at_a_table_reads_who_else_does() {
        as(CHAIR)
                .get("/v1/tables/" + World.TABLE)
                .then()
                .statusCode(200)
                .body("members.name", hasItems("Beekvliet Ontwikkeling", "Gemeente Raalte"))
                .body("members.name", not(hasItems("Tafel West-Overijssel")));
        as(COMPETITOR).get("/v1/tables/" + World.TABLE).then().body("members.size()", equalTo(0));
    }

    private static List<String> news(Personas viewer, String session, String field) {
        return as(viewer)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/zittingen/" + session + "' }." + field);
    }

    private static void written(UUID bottleneck) {
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of("problem", "De bouw wacht.", "government", "Kies.", "decision", "Ja of nee."))
                .put("/v1/bottlenecks/" + bottleneck + "/joint-case")
                .then()
                .statusCode(200);
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(days).toString();
    }
}
