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
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Standing in for a colleague: what it opens, from when until when, and what it leaves in the audit. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeputiesTest {
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
    void the_people_of_the_party_see_who_stands_in() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var asked = away.asks(deputy, TODAY, TODAY.plusDays(9));

        deputy.request()
                .get("/v1/people/" + away.person())
                .then()
                .body("deputies.id", contains(asked))
                .body("deputies[0].deputy.name", is(deputy.name()))
                .body("deputies[0].until", is(TODAY.plusDays(9).toString()));
        as(Personas.DEVELOPER).get("/v1/deputies/" + asked).then().statusCode(404);
        as(Personas.DEVELOPER)
                .post("/v1/deputies/" + asked + "/acceptances")
                .then()
                .statusCode(404);
        as(Personas.DEVELOPER)
                .header("If-Match", "*")
                .delete("/v1/deputies/" + asked)
                .then()
                .statusCode(404);
    }

    @Test
    void only_the_one_who_was_asked_accepts() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var third = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var path = "/v1/deputies/" + away.asks(deputy, TODAY, TODAY);

        away.request().post(path + "/acceptances").then().statusCode(403);
        third.request().post(path + "/acceptances").then().statusCode(403);
        third.request().header("If-Match", "*").delete(path).then().statusCode(403);
        third.mayPlan(false);
    }

    @Test
    void whichever_of_the_two_ends_it_ends_it_at_once() {
        for (var byDeputy : List.of(true, false)) {
            var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
            var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
            var path = "/v1/deputies/" + away.asks(deputy, TODAY, TODAY.plusDays(5));
            deputy.request().post(path + "/acceptances").then().statusCode(200);
            deputy.mayPlan(true);

            var ends = byDeputy ? deputy : away;
            ends.request().delete(path).then().statusCode(428);
            ends.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
            ends.request().header("If-Match", tag(path)).delete(path).then().statusCode(204);
            deputy.mayPlan(false);
            deputy.request().get(path).then().statusCode(404);
            away.asks(deputy, TODAY, TODAY.plusDays(5));
        }
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
                .body(entry(deputy.person(), third.person(), TODAY, TODAY.plusDays(1)))
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
    void all_that_is_wrong_is_told_at_once_and_nobody_asks_for_another() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var colleague = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var stranger = StableId.of("person", "corporatie");
        var path = "/v1/deputies";

        away.request()
                .body(Map.of(
                        "person",
                        away.person(),
                        "deputy",
                        stranger,
                        "roles",
                        List.of("CHAIR", "PLANNER"),
                        "from",
                        TODAY.minusDays(1).toString(),
                        "until",
                        TODAY.plusYears(1).toString()))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/deputy", "/roles/0", "/from", "/until"));
        away.request()
                .body(Map.of("person", away.person()))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
        away.request().body(Map.of()).post(path).then().statusCode(400).body("errors.pointer", contains("/person"));
        colleague
                .request()
                .body(entry(away.person(), colleague.person(), TODAY, TODAY))
                .post(path)
                .then()
                .statusCode(403);
        as(Personas.DEVELOPER)
                .body(entry(away.person(), colleague.person(), TODAY, TODAY))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/person"));

        away.asks(colleague, TODAY.plusDays(1), TODAY.plusDays(3));
        away.request()
                .body(entry(away.person(), colleague.person(), TODAY.plusDays(3), TODAY.plusDays(9)))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", is("urn:rits:problem:deputy-overlaps"))
                .body("current.deputy.name", contains(colleague.name()));
    }

    @Test
    void the_administrator_asks_for_who_cannot_and_never_gives_away_its_own_role() {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var path = "/v1/deputies";

        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "person",
                        away.person(),
                        "deputy",
                        deputy.person(),
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.toString(),
                        "roles",
                        List.of("ADMINISTRATOR")))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/roles/0"));
        String asked = as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "person",
                        away.person(),
                        "deputy",
                        deputy.person(),
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.toString(),
                        "roles",
                        List.of("PLANNER")))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deputy.request().post("/v1/deputies/" + asked + "/acceptances").then().statusCode(200);
        deputy.mayPlan(true);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag("/v1/deputies/" + asked))
                .delete("/v1/deputies/" + asked)
                .then()
                .statusCode(204);
        deputy.mayPlan(false);
    }

    @Test
    void an_act_by_a_lent_right_is_in_the_audit_as_done_on_behalf_of_the_other_and_no_other_act_is() {
        var deputy = Someone.of("beheer", PartyKind.OPERATOR, Role.READER);
        var administrator = StableId.of("person", "beheerder").toString();
        String asked = as(Personas.ADMINISTRATOR)
                .body(entry(administrator, deputy.person(), TODAY, TODAY.plusDays(1)))
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

    @Test
    void the_other_services_are_told_without_names_and_only_of_what_was_accepted() throws IOException {
        var away = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        var deputy = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.READER);
        var asked = away.asks(deputy, TODAY, TODAY.plusDays(5));
        deputy.request().post("/v1/deputies/" + asked + "/acceptances").then().statusCode(200);
        deputy.request()
                .header("If-Match", "*")
                .delete("/v1/deputies/" + asked)
                .then()
                .statusCode(204);

        try (var topic = new Topic()) {
            var told = topic.of(
                    asked,
                    each -> Deputyship.TYPE.equals(each.headers().get("ce_type"))
                            && each.data().path("id").asText().equals(asked)
                            && each.data().path("roles").isEmpty());
            var about = told.stream()
                    .filter(each -> each.data().path("id").asText().equals(asked))
                    .toList();
            assertThat(about).hasSize(2);
            assertThat(about.getFirst().data().path("account").asText()).isEqualTo(Tokens.subject(deputy.account()));
            for (var each : about) {
                assertThat(EventContractTest.faults("deputyship-changed.schema.json", each.body()))
                        .isEmpty();
                assertThat(each.body()).doesNotContain(away.name(), deputy.name(), deputy.account());
            }
        }
    }

    private static Map<String, Object> entry(Object person, Object deputy, LocalDate from, LocalDate until) {
        return Map.of("person", person, "deputy", deputy, "from", from.toString(), "until", until.toString());
    }

    /** A person whom the administrator entered, with an account of its own. */
    private record Someone(String account, String name, String party, PartyKind kind, List<Role> roles, String person) {
        static Someone of(String party, PartyKind kind, Role... roles) {
            var account = "waarneming-" + UUID.randomUUID();
            var name = "Tessa " + account.substring(11, 19);
            String person = as(Personas.ADMINISTRATOR)
                    .body(Map.of("account", account, "name", name, "party", Api.party(party)))
                    .post("/v1/people")
                    .then()
                    .statusCode(201)
                    .body("deputies", hasSize(0))
                    .extract()
                    .path("id");
            return new Someone(account, name, party, kind, List.of(roles), person);
        }

        RequestSpecification request() {
            return RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of(account, name, roles, Map.of(party, kind)))
                    .contentType(ContentType.JSON)
                    .accept(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }

        String asks(Someone deputy, LocalDate from, LocalDate until) {
            return request()
                    .body(entry(person, deputy.person(), from, until))
                    .post("/v1/deputies")
                    .then()
                    .statusCode(201)
                    .body("accepted", is(false))
                    .body("roles", not(hasItem("READER")))
                    .extract()
                    .path("id");
        }

        /** Only a planner reads what was done that concerns its party. */
        void mayPlan(boolean may) {
            request().get("/v1/audit").then().statusCode(may ? 200 : 403);
        }
    }
}
