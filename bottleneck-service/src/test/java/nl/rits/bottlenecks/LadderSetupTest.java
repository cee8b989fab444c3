package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sets the terms, and who stops the clock. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LadderSetupTest {

    private static final String STEP = "/v1/ladder/" + World.TABLE;

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @AfterEach
    void usual() {
        world.execute("delete from ladder_step");
    }

    @Test
    void everyone_may_know_the_terms_and_only_the_chair_sets_them() {
        as(Personas.DEVELOPER)
                .get(STEP)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("answerDays", equalTo(10))
                .body("decideDays", equalTo(40))
                .body("may.edit", equalTo(false));
        put(Personas.DEVELOPER, 0, Map.of()).statusCode(403);
        put(Personas.MUNICIPALITY, 0, Map.of()).statusCode(403);
        put(Personas.CHAIR, 0, Map.of("answerDays", 5)).statusCode(200).body("answerDays", equalTo(5));
        put(Personas.CHAIR, 0, Map.of("answerDays", 6)).statusCode(412).body("current.answerDays", equalTo(5));
        as(Personas.CHAIR)
                .queryParam("pageSize", 200)
                .get("/v1/ladder")
                .then()
                .statusCode(200)
                .body("items.find { it.platform == '" + World.TABLE + "' }.version", equalTo(1))
                .body("items.find { it.platform == '" + World.TABLE + "' }.may.edit", equalTo(true));
        as(Personas.CHAIR).get("/v1/ladder/" + World.REGION).then().statusCode(404);
        as(Personas.CHAIR).get("/v1/ladder/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void every_fault_is_told_at_once_and_a_ladder_is_no_circle() {
        put(Personas.CHAIR, 0, Map.of("answerDays", 0, "decideDays", 251, "remindDays", -1))
                .statusCode(400)
                .body("errors.pointer", hasItem("/answerDays"))
                .body("errors.pointer", hasItem("/decideDays"))
                .body("errors.pointer", hasItem("/remindDays"));
        put(Personas.CHAIR, 0, Map.of("remindDays", 10, "next", World.REGION))
                .statusCode(400)
                .body("errors.find { it.pointer == '/remindDays' }.code", equalTo("reminder-before-term"))
                .body("errors.find { it.pointer == '/next' }.code", equalTo("unknown-table"));
        put(Personas.CHAIR, 0, Map.of("next", World.TABLE))
                .statusCode(400)
                .body("errors.find { it.pointer == '/next' }.code", equalTo("ladder-in-a-circle"));
    }

    @Test
    void what_comes_to_a_table_gets_the_terms_of_that_table() {
        put(Personas.CHAIR, 0, Map.of("decideDays", 15)).statusCode(200);
        var id = Api.reported(Personas.DEVELOPER, world.aProject("Trapveld", 40, "beekvliet"), Map.of());
        assertThat(Api.get(Personas.DEVELOPER, id).getString("answerBy")).isEqualTo(after(10));
        Api.move(Personas.DEVELOPER, id, "ESCALATED", Map.of("table", World.TABLE))
                .statusCode(200);
        assertThat(Api.get(Personas.DEVELOPER, id).getString("answerBy")).isEqualTo(after(15));
        assertThat(Api.get(Personas.DEVELOPER, id).getInt("daysLeft")).isEqualTo(15);
    }

    @Test
    void the_next_table_may_be_chosen_by_name_though_no_municipality_of_ours_sits_there() {
        var coalition = aTable("Coalitie", "pv23");
        var elsewhere = aTable("Tafel elders", "pv23");
        put(Personas.CHAIR, 0, Map.of("next", coalition)).statusCode(200);
        var id = Api.reported(Personas.DEVELOPER, world.aProject("Hogerop", 40, "beekvliet"), Map.of());
        Api.move(Personas.DEVELOPER, id, "ESCALATED", Map.of("table", World.TABLE))
                .statusCode(200);

        Api.move(Personas.CHAIR, id, "ESCALATED", Map.of("table", elsewhere))
                .statusCode(400)
                .body("errors[0].code", equalTo("table-of-others"));
        Api.move(Personas.CHAIR, id, "ESCALATED", Map.of("table", coalition)).statusCode(200);
        assertThat(Api.get(Personas.DEVELOPER, id).getString("table.name")).isEqualTo("Coalitie");
    }

    private UUID aTable(String name, String... members) {
        var id = UUID.randomUUID();
        world.tell(world.platform(id, name, "TABLE", Map.of("chair", World.party("tafel-west-overijssel")), members));
        world.awaitKnown("known_platform", id, 1);
        return id;
    }

    @Test
    void whoever_answers_for_it_stops_the_clock_with_a_reason_and_everyone_hears_it() {
        var id = Api.reported(Personas.DEVELOPER, world.aProject("Stilstaan", 40, "beekvliet"), Map.of());
        var until = today().plusDays(20);

        pause(Personas.DEVELOPER, id, 1, until.toString(), "omdat").statusCode(403);
        pause(Personas.MUNICIPALITY, id, 1, today().toString(), " ")
                .statusCode(400)
                .body("errors.find { it.pointer == '/until' }.code", equalTo("not-in-the-future"))
                .body("errors.find { it.pointer == '/reason' }.code", equalTo("reason-missing"));
        pause(Personas.MUNICIPALITY, id, 1, today().plusYears(2).toString(), "lang")
                .statusCode(400)
                .body("errors.find { it.pointer == '/until' }.code", equalTo("pause-too-long"));
        pause(Personas.MUNICIPALITY, id, 7, until.toString(), "omdat").statusCode(412);
        pause(Personas.MUNICIPALITY, id, 1, until.toString(), "De rechter doet eerst uitspraak")
                .statusCode(200)
                .body("pausedUntil", equalTo(until.toString()))
                .body("answerBy", equalTo(BusinessDays.after(until, 10).toString()))
                .body("story[1].code", equalTo("PAUSED"))
                .body("story[1].reason", equalTo("De rechter doet eerst uitspraak"));
        pause(Personas.MUNICIPALITY, id, 2, until.toString(), "nog eens").statusCode(409);
        assertThat(Api.notificationKinds(Personas.DEVELOPER, id)).contains("BOTTLENECK_PAUSED");

        resume(Personas.DEVELOPER, id, 2).statusCode(403);
        resume(Personas.MUNICIPALITY, id, 2)
                .statusCode(200)
                .body("pausedUntil", nullValue())
                .body("answerBy", equalTo(after(10)));
        resume(Personas.MUNICIPALITY, id, 3).statusCode(409);
        assertThat(Api.notificationKinds(Personas.DEVELOPER, id)).contains("BOTTLENECK_RESUMED");
    }

    private static ValidatableResponse put(Personas viewer, int version, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("answerDays", 10, "decideDays", 40, "remindDays", 3));
        body.putAll(more);
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(STEP)
                .then();
    }

    private static ValidatableResponse pause(Personas viewer, UUID id, int version, String until, String reason) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("until", until, "reason", reason))
                .put("/v1/bottlenecks/" + id + "/pause")
                .then();
    }

    private static ValidatableResponse resume(Personas viewer, UUID id, int version) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/bottlenecks/" + id + "/pause")
                .then();
    }

    private static String after(int days) {
        return BusinessDays.after(today(), days).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
