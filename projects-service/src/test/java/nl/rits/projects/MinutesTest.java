package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Minutes, not hours: many confirmed or moved at once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MinutesTest {

    @Test
    void twelve_projects_are_confirmed_in_one_request_and_what_may_not_be_is_told() throws SQLException {
        var own = IntStream.range(0, 12).mapToObj(it -> stated("Veld " + it)).toList();
        var strange = Scene.aProject("Vreemdveld", "2A", 20, COMPETITOR);
        Scene.states(COMPETITOR, strange, Scene.planning(2, 20)).statusCode(201);
        old(own);
        var items = new ArrayList<Map<String, Object>>();
        own.forEach(it -> items.add(item(it, 1)));
        items.set(3, item(own.get(3), 7));
        items.add(Map.of("project", strange, "party", COMPETITOR.party(), "version", 1));
        items.add(item(UUID.randomUUID(), 1));

        var made = as(DEVELOPER)
                .body(Map.of("statements", items))
                .post("/v1/confirmations")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("confirmed", hasSize(11))
                .body("refused.code", containsInAnyOrder("statement-replaced", "not-found", "not-found"))
                .extract()
                .<String>path("id");
        as(DEVELOPER)
                .get("/v1/projects/" + own.getFirst() + "/statements/" + DEVELOPER.party())
                .then()
                .body("ageDays", is(0))
                .body("version", is(1));
        as(DEVELOPER).get("/v1/confirmations/" + made).then().statusCode(200).body("confirmed", hasSize(11));
        as(COMPETITOR).get("/v1/confirmations/" + made).then().statusCode(404);
        as(COMPETITOR).post("/v1/confirmations/" + made + "/_undo").then().statusCode(404);
    }

    @Test
    void a_confirmation_is_undone_but_for_what_was_said_since() throws SQLException {
        var first = stated("Terugveld a");
        var second = stated("Terugveld b");
        old(List.of(first, second));
        var made = as(DEVELOPER)
                .body(Map.of("statements", List.of(item(first, 1), item(second, 1))))
                .post("/v1/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Scene.restates(DEVELOPER, second, 1, Scene.moved(4, 26, "GRID")).statusCode(200);

        as(DEVELOPER)
                .post("/v1/confirmations/" + made + "/_undo")
                .then()
                .statusCode(200)
                .body("kept", is(1))
                .body("undoneAt", notNullValue());
        as(DEVELOPER)
                .get("/v1/projects/" + first + "/statements/" + DEVELOPER.party())
                .then()
                .body("ageDays", is(40));
        as(DEVELOPER)
                .get("/v1/projects/" + second + "/statements/" + DEVELOPER.party())
                .then()
                .body("version", is(2))
                .body("ageDays", is(0));
        as(DEVELOPER)
                .get("/v1/projects/" + first + "/changes")
                .then()
                .body("items.kind", contains("UNCONFIRMED", "CONFIRMED", "STATED", "CREATED"));
        as(DEVELOPER)
                .post("/v1/confirmations/" + made + "/_undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:confirmation-undone"));
    }

    @Test
    void after_a_quarter_of_an_hour_a_confirmation_stands() throws SQLException {
        var project = stated("Laatveld");
        var made = as(DEVELOPER)
                .body(Map.of("statements", List.of(item(project, 1))))
                .post("/v1/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        execute("update batch set at = at - interval '16 minutes' where id = '" + made + "'");
        as(DEVELOPER)
                .post("/v1/confirmations/" + made + "/_undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:confirmation-too-old"));
    }

    @Test
    void two_who_confirm_the_same_projects_at_once_do_not_wait_for_each_other_for_ever() throws InterruptedException {
        var own = IntStream.range(0, 5).mapToObj(it -> stated("Drukte " + it)).toList();
        var answers = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 4)
                .mapToObj(it -> Thread.ofPlatform().start(() -> {
                    var items = own.stream().map(each -> item(each, 1)).toList();
                    answers.add(as(DEVELOPER)
                            .body(Map.of("statements", it % 2 == 0 ? items : items.reversed()))
                            .post("/v1/confirmations")
                            .statusCode());
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(answers).containsExactly(201, 201, 201, 201);
    }

    @Test
    void every_fault_of_a_choice_is_told_at_once() {
        as(DEVELOPER)
                .body(Map.of("statements", List.of(Map.of("party", DEVELOPER.party()), Map.of())))
                .post("/v1/confirmations")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/statements/0/project",
                                "/statements/0/version",
                                "/statements/1/project",
                                "/statements/1/party",
                                "/statements/1/version"));
        as(DEVELOPER).body(Map.of()).post("/v1/confirmations").then().statusCode(400);
        as(DEVELOPER)
                .body(Map.of("months", 0))
                .post("/v1/statements/_shift")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/months", "/statements"));
        as(DEVELOPER)
                .body(Map.of("months", 3, "statements", List.of(item(UUID.randomUUID(), 1))))
                .post("/v1/statements/_shift")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason/cause"));
    }

    @Test
    void whole_plannings_move_with_their_reason_after_a_preview_that_changes_nothing() {
        var first = stated("Schuifveld a");
        var second = stated("Schuifveld b");
        var body = Map.of(
                "statements",
                List.of(item(first, 1), item(second, 1), item(UUID.randomUUID(), 1)),
                "months",
                5,
                "reason",
                Map.of("cause", "GRID", "note", "Onderstation"));
        as(DEVELOPER, "")
                .body(body)
                .post("/v1/statements/_shift/_preview")
                .then()
                .statusCode(200)
                .body("shifted", hasSize(2))
                .body("refused.code", contains("not-found"));
        as(DEVELOPER)
                .get("/v1/projects/" + first + "/statements/" + DEVELOPER.party())
                .then()
                .body("version", is(1));
        as(DEVELOPER)
                .body(body)
                .post("/v1/statements/_shift")
                .then()
                .statusCode(200)
                .body("shifted", hasSize(2));
        as(DEVELOPER)
                .get("/v1/projects/" + first + "/statements/" + DEVELOPER.party())
                .then()
                .body("version", is(2))
                .body("reason.cause", is("GRID"))
                .body(
                        "milestones.find { it.milestone == 'FIRST_DELIVERY' }.date",
                        is(Scene.inMonths(20).plusMonths(5).toString()))
                .body("years.homes.sum()", is(10));
        as(MUNICIPALITY)
                .queryParam("awaiting", "review")
                .queryParam("project", second)
                .get("/v1/statements")
                .then()
                .body("total", is(1));
    }

    @Test
    void a_planning_that_would_lie_in_the_past_is_refused_and_the_others_move() {
        var near = Scene.aProject("Dichtbijveld", "2A", 20, DEVELOPER);
        Scene.states(DEVELOPER, near, Scene.planning(1, 20)).statusCode(201);
        var far = Scene.aProject("Verveld", "2A", 20, DEVELOPER);
        Scene.states(DEVELOPER, far, Scene.planning(30, 40)).statusCode(201);
        as(DEVELOPER)
                .body(Map.of("statements", List.of(item(near, 1), item(far, 1)), "months", -6))
                .post("/v1/statements/_shift")
                .then()
                .statusCode(200)
                .body("shifted.project", contains(far.toString()))
                .body("refused.project", contains(near.toString()))
                .body("refused[0].detail", notNullValue());
    }

    @Test
    void statements_not_confirmed_since_a_day_are_found() throws SQLException {
        var project = stated("Sindsveld");
        old(List.of(project));
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        for (var each : Map.of(today.minusDays(30), 1, today.minusDays(50), 0).entrySet()) {
            as(DEVELOPER)
                    .queryParam("party", DEVELOPER.party())
                    .queryParam("project", project)
                    .queryParam("confirmedBefore", each.getKey().toString())
                    .get("/v1/statements")
                    .then()
                    .statusCode(200)
                    .body("total", is(each.getValue()));
        }
        as(DEVELOPER)
                .queryParam("confirmedBefore", "gisteren")
                .get("/v1/statements")
                .then()
                .statusCode(400);
    }

    private static UUID stated(String name) {
        var project = Scene.aProject(name, "2A", 20, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(2, 20)).statusCode(201);
        return project;
    }

    private static Map<String, Object> item(UUID project, long version) {
        return Map.of("project", project, "party", DEVELOPER.party(), "version", version);
    }

    /** As if it was confirmed forty days ago, at the same time of the day where the plans are: clocks may have changed since. */
    private void old(List<UUID> projects) throws SQLException {
        for (var project : projects) {
            execute("""
                    update statement s set confirmed_at = past.at,
                        document = jsonb_set(document, '{confirmedAt}',
                            to_jsonb(to_char(past.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                    from (select project, party,
                            (confirmed_at at time zone 'Europe/Amsterdam' - interval '40 days') at time zone 'Europe/Amsterdam' as at
                          from statement) as past
                    where s.project = past.project and s.party = past.party and s.project = '%s'""".formatted(project));
        }
    }
}
