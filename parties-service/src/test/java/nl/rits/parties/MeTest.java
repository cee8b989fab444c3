package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.platform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeTest {
    @ParameterizedTest
    @EnumSource(Personas.class)
    void each_of_the_cast_is_who_they_are(Personas persona) {
        as(persona)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("account", is(persona.account()))
                .body("name", is(persona.fullName()))
                .body(
                        "roles",
                        containsInAnyOrder(
                                persona.roles().stream().map(Enum::name).toArray()))
                .body("party.id", is(persona.party().toString()))
                .body("party.kind", is(persona.kind().name()))
                .body("parties.id", hasItem(persona.party().toString()));
    }

    @Test
    void windows_that_open_at_the_same_time_for_the_first_time_all_open() throws Exception {
        var someone = Someone.of("hanzegrond", PartyKind.DEVELOPER, Role.PLANNER);
        try (var windows = Executors.newFixedThreadPool(8)) {
            var answers = windows.invokeAll(
                    Collections.nCopies(8, () -> someone.request().get("/v1/me").statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void the_municipality_belongs_to_local_platform_region_table_and_province() {
        as(Personas.MUNICIPALITY)
                .get("/v1/me")
                .then()
                .body("party.name", is("Gemeente Raalte"))
                .body("party.side", is("MUNICIPALITY"))
                .body(
                        "memberships.platform.id",
                        containsInAnyOrder(
                                platform("platform-salland").toString(),
                                platform("regio-west-overijssel").toString(),
                                platform("tafel-west-overijssel").toString(),
                                platform("provincie-overijssel").toString()))
                .body("chairs", empty());
    }

    @Test
    void the_chair_chairs_the_table() {
        as(Personas.CHAIR)
                .get("/v1/me")
                .then()
                .body("chairs.name", contains("Versnellingstafel West-Overijssel"))
                .body("memberships.role", contains("CHAIR"));
    }

    @Test
    void a_competitor_sits_on_the_local_platform_and_not_at_the_table() {
        as(Personas.COMPETITOR)
                .get("/v1/me")
                .then()
                .body(
                        "memberships.platform.id",
                        contains(platform("platform-salland").toString()));
    }

    @Test
    void nobody_acts_for_a_party_that_is_not_in_the_token() {
        as(Personas.DEVELOPER)
                .header("Rits-Party", party("tijhof"))
                .get("/v1/me")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as(Personas.DEVELOPER)
                .header("Rits-Party", UUID.randomUUID())
                .get("/v1/me")
                .then()
                .statusCode(403);
        as(Personas.DEVELOPER)
                .header("Rits-Party", party("beekvliet"))
                .get("/v1/me")
                .then()
                .statusCode(200);
    }
}
