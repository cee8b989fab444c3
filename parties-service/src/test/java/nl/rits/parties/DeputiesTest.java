package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.foundation.testing.Topic;
import org.junit.jupiter.api.Test;

/** Standing in for a colleague: who asks, accepts and ends it, and who hears of that. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeputiesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

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
                .body(Someone.entry(away.person(), colleague.person(), TODAY, TODAY))
                .post(path)
                .then()
                .statusCode(403);
        as(Personas.DEVELOPER)
                .body(Someone.entry(away.person(), colleague.person(), TODAY, TODAY))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/person"));

        away.asks(colleague, TODAY.plusDays(1), TODAY.plusDays(3));
        away.request()
                .body(Someone.entry(away.person(), colleague.person(), TODAY.plusDays(3), TODAY.plusDays(9)))
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

        try (var topic = new Topic("parties")) {
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
}
