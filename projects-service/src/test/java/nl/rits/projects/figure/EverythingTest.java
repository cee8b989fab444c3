package nl.rits.projects.figure;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.foundation.testing.Tables.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import nl.rits.projects.sharing.proof.WorldWriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals of everything as they are asked over HTTP, from plans in a real database. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EverythingTest {

    /** Three parties, each with plans that the competitor may not see. */
    private static final String THREE = "GM0405";

    /** Two parties. */
    private static final String TWO = "GM0420";

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Inject
    DataSource database;

    @Inject
    MonthlyFigures monthly;

    @Inject
    WorldWriting worlds;

    @BeforeEach
    void nothing_was_told_yet() throws SQLException {
        // What other tests left behind anywhere would decide too which areas are told as one.
        worlds.empty();
        Scene.arrive();
        execute("delete from figure_area");
        execute("delete from figure_run");
        for (var party = 1; party <= 4; party++) {
            plan(THREE, "3", 20, party);
            plan("GM0441", "3", 50, party);
        }
        plan(THREE, "5A", 1000, 1);
        plan(TWO, "3", 7, 5);
        plan(TWO, "2A", 8, 6);
        monthly.tell(JANUARY);
    }

    @Test
    void the_competitor_gets_totals_of_plans_that_it_may_not_see() {
        as(COMPETITOR)
                .queryParam("municipality", THREE)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("total", is(0));

        asked(Map.of("by", "status", "municipality", "GM0441"))
                .body("scope", is("everything"))
                .body("period", is("2026-01-01"))
                .body("figures", nullValue())
                .body("items.findAll { it.homes != null }.homes.sum()", is(200))
                .body("items.findAll { it.homes != null }.parties", hasItem("3+"))
                .body("items.find { it.combined != null }.combined", hasItems("3"));
    }

    @Test
    void a_municipality_of_two_parties_is_withheld_with_its_reason() {
        asked(Map.of("by", "municipality"))
                .body("items.find { it.key == '" + TWO + "' }.withheld", is("fewer-than-three-parties"))
                .body("items.find { it.key == '" + TWO + "' }.homes", nullValue())
                .body("items.find { it.key == '" + TWO + "' }.combined", hasItem(TWO))
                .body("items.find { it.key == 'GM0441' }.homes", is(200));

        asked(Map.of("by", "year", "municipality", TWO))
                .body("items", hasSize(1))
                .body("items[0].key", is("rest"))
                .body("items[0].withheld", is("fewer-than-three-parties"))
                .body("items[0].homes", nullValue());
    }

    @Test
    void everyone_gets_the_same_answer() {
        for (var question : List.of(
                Map.of("by", "municipality"),
                Map.of("by", "year"),
                Map.of("by", "priceClass", "municipality", THREE),
                Map.of("by", "phase", "region", UUID.randomUUID().toString()))) {
            var one = asked(question).extract().asString();
            for (var other : List.of(
                    DEVELOPER, CORPORATION, MUNICIPALITY, COUNCILLOR, NEIGHBOUR, PROVINCE, CHAIR, ADMINISTRATOR)) {
                assertThat(as(other)
                                .queryParam("scope", "everything")
                                .queryParams(question)
                                .get("/v1/figures")
                                .asString())
                        .isEqualTo(one);
            }
        }
        anonymous().get("/v1/figures?by=year&scope=everything").then().statusCode(401);
    }

    @Test
    void a_filter_that_could_cut_out_one_party_is_refused() {
        for (var filter : Map.of(
                        "q", "veld",
                        "status", "3",
                        "firm", "true",
                        "priceClass", "SOCIAL_RENT",
                        "minHomes", "10",
                        "mine", "true",
                        "keyProject", "true",
                        "startAfter", "2027-01-01",
                        "asOf", "2026-01-01",
                        "planType", "INFILL")
                .entrySet()) {
            as(COMPETITOR)
                    .queryParam("scope", "everything")
                    .queryParam("by", "year")
                    .queryParam(filter.getKey(), filter.getValue())
                    .get("/v1/figures")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("not-with-everything"))
                    .body("errors.parameter", contains(filter.getKey()));
        }
        as(COMPETITOR).get("/v1/figures?by=priceClass").then().statusCode(400);
        as(COMPETITOR).get("/v1/figures?by=party&scope=everything").then().statusCode(400);
        as(COMPETITOR).get("/v1/figures?by=year&scope=all").then().statusCode(400);
        as(COMPETITOR).get("/v1/figures?by=year").then().statusCode(200).body("scope", is("visible"));
    }

    @Test
    void a_new_plan_of_one_party_changes_no_total() throws SQLException {
        var before = asked(Map.of("by", "municipality")).extract().asString();
        plan("GM0441", "2A", 300, 1);
        monthly.tell(JANUARY);
        assertThat(asked(Map.of("by", "municipality")).extract().asString()).isEqualTo(before);

        monthly.tell(JANUARY.plusMonths(1));
        asked(Map.of("by", "municipality"))
                .body("items.find { it.key == 'GM0441' }.homes", is(200))
                .body("items.find { it.key == 'GM0441' }.period", is("2026-01-01"));
        asked(Map.of("by", "status", "municipality", "GM0441"))
                .body("items.find { it.key == '2A' }.homes", nullValue());

        plan("GM0441", "3", 300, 2);
        plan("GM0441", "3", 300, 3);
        monthly.tell(JANUARY.plusMonths(2));
        asked(Map.of("by", "municipality", "municipality", "GM0441"))
                .body("items.homes", containsInAnyOrder(1100))
                .body("items.period", contains("2026-03-01"));
    }

    private static ValidatableResponse asked(Map<String, String> question) {
        return as(COMPETITOR)
                .queryParam("scope", "everything")
                .queryParams(question)
                .get("/v1/figures")
                .then()
                .statusCode(200);
    }

    /** A plan of one party that nobody else may see. */
    private void plan(String municipality, String status, int homes, int party) throws SQLException {
        execute("""
                insert into project (id, version, sequence, name, place, municipality, municipality_name, steward, plan_type,
                                     homes, demolition, planning_status, firm, phase, key_project, programme_at, updated_at,
                                     involved)
                values (gen_random_uuid(), 1, 1, 'Stilveld', 'Ergens', '%s', 'Ergens', '%s', 'INFILL', %d, 0, '%s', %s, 'DESIGN',
                        false, now(), now(), array['%s']::uuid[])""".formatted(municipality, new UUID(3, 0), homes, status, status.startsWith("2"), new UUID(3, party)));
    }
}
