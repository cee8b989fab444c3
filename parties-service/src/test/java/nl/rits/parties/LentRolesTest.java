package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What standing in for a colleague opens, from when until when, and what it leaves in the audit. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LentRolesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void whoever_accepted_may_do_what_the_other_may_from_the_first_day_through_the_last() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER, Role.REVIEWER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var asked = away.asks(deputy, TODAY.plusDays(2), TODAY.plusDays(4));

        TravellingClock.ahead(Duration.ofDays(3));
        deputy.mayPlan(false);
        deputy.request().get("/v1/me").then().body("deputyFor.accepted", contains(false));

        deputy.request()
                .post("/v1/deputies/" + asked + "/acceptances")
                .then()
                .statusCode(200)
                .body("accepted", is(true))
                .body("roles", contains("PLANNER", "REVIEWER"));
        deputy.mayPlan(true);
        deputy.request()
                .get("/v1/me")
                .then()
                .body("roles", containsInAnyOrder("PLANNER", "READER", "REVIEWER"))
                .body("deputyFor.person.name", contains(away.name()));

        for (var day : Map.of(1, false, 2, true, 4, true, 5, false).entrySet()) {
            TravellingClock.ahead(Duration.ofDays(day.getKey()));
            deputy.mayPlan(day.getValue());
        }
        TravellingClock.ahead(Duration.ofDays(5));
        deputy.request().get("/v1/me").then().body("deputyFor", hasSize(0));
    }

    @Test
    void what_was_lent_is_not_lent_on() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var third = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        deputy.request()
                .post("/v1/deputies/" + away.asks(deputy, TODAY, TODAY.plusDays(5)) + "/acceptances")
                .then()
                .statusCode(200);

        deputy.request()
                .body(Someone.entry(deputy.person(), third.person(), TODAY, TODAY.plusDays(1)))
                .post("/v1/deputies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/roles"));
        deputy.request()
                .body(Map.of(
                        "person",
                        deputy.person(),
                        "deputy",
                        third.person(),
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.toString(),
                        "roles",
                        List.of("PLANNER")))
                .post("/v1/deputies")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/roles/0"));
    }

    @Test
    void a_councillor_who_stands_in_still_sees_and_does_no_more_than_a_councillor() {
        var away = Someone.of("gm0150", PartyKind.MUNICIPALITY, Role.PLANNER);
        var deputy = Someone.of("gm0150", PartyKind.MUNICIPALITY, Role.COUNCILLOR);
        deputy.request()
                .post("/v1/deputies/" + away.asks(deputy, TODAY, TODAY) + "/acceptances")
                .then()
                .statusCode(200);

        deputy.mayPlan(false);
        deputy.request().get("/v1/me").then().body("roles", contains("COUNCILLOR"));
    }

    @Test
    void an_act_by_a_lent_right_is_in_the_audit_as_done_on_behalf_of_the_other_and_no_other_act_is() {
        var deputy = Someone.of("beheer", PartyKind.OPERATOR, Role.READER);
        var administrator = StableId.of("person", "beheerder").toString();
        String asked = as(Personas.ADMINISTRATOR)
                .body(Someone.entry(administrator, deputy.person(), TODAY, TODAY.plusDays(1)))
                .post("/v1/deputies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deputy.request()
                .body(Map.of("name", "Te vroeg", "kind", "OTHER"))
                .post("/v1/parties")
                .then()
                .statusCode(403);
        deputy.request().post("/v1/deputies/" + asked + "/acceptances").then().statusCode(200);

        String made = deputy.request()
                .body(Map.of("name", "Door een waarnemer " + UUID.randomUUID(), "kind", "OTHER"))
                .post("/v1/parties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Personas.ADMINISTRATOR)
                .queryParam("reason", "Wie deed dit namens wie")
                .queryParam("party", made)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.find { it.action == 'POST /parties' }.account", is(Tokens.subject(deputy.account())))
                .body("items.find { it.action == 'POST /parties' }.asDeputy", is(true))
                .body("items.find { it.action == 'POST /parties' }.onBehalfOf", contains(administrator));
        as(Personas.ADMINISTRATOR)
                .queryParam("reason", "Wie deed dit namens wie")
                .queryParam("party", party("beheer"))
                .get("/v1/audit")
                .then()
                .body(
                        "items.findAll { it.account == '" + Tokens.subject("beheerder") + "' }.asDeputy",
                        everyItem(is(false)));
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag("/v1/deputies/" + asked))
                .delete("/v1/deputies/" + asked)
                .then()
                .statusCode(204);
    }

    @Test
    void whoever_leaves_the_party_or_is_erased_stands_in_no_longer() {
        for (var erased : List.of(true, false)) {
            var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
            var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
            deputy.request()
                    .post("/v1/deputies/" + away.asks(deputy, TODAY, TODAY.plusDays(5)) + "/acceptances")
                    .then()
                    .statusCode(200);
            deputy.mayPlan(true);

            var path = "/v1/people/" + away.person();
            var administrator = as(Personas.ADMINISTRATOR).header("If-Match", tag(path));
            var answer = erased
                    ? administrator.delete(path)
                    : administrator
                            .body(Map.of("account", away.account(), "name", away.name(), "party", party("noorderbouw")))
                            .put(path);
            assertThat(answer.statusCode()).isEqualTo(erased ? 204 : 200);
            deputy.mayPlan(false);
        }
    }
}
