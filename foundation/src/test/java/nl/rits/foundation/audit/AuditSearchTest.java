package nl.rits.foundation.audit;

import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditSearchTest {
    private static final String REASON = "Vraag van de toezichthouder, 12 mei";

    @Inject
    DataSource database;

    @BeforeEach
    void both_do_something() {
        for (var persona : List.of(Personas.DEVELOPER, Personas.COMPETITOR)) {
            as(persona)
                    .body("{\"name\":\"" + UUID.randomUUID().toString().substring(0, 8)
                            + "\",\"rooms\":3,\"colour\":\"RED\"}")
                    .post("/v1/houses")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void an_administrator_finds_accounts_by_party_and_says_why() {
        search(Personas.ADMINISTRATOR, Map.of("reason", REASON, "party", Personas.DEVELOPER.party()))
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("items.account", hasItem(Tokens.subject("ontwikkelaar")))
                .body("items.account", not(hasItem(Tokens.subject("concurrent"))));
    }

    @Test
    void an_administrator_without_a_reason_finds_nothing() {
        search(Personas.ADMINISTRATOR, Map.of()).statusCode(400).body("errors[0].parameter", equalTo("reason"));
        search(Personas.ADMINISTRATOR, Map.of("reason", "zomaar"))
                .statusCode(400)
                .body("errors[0].code", equalTo("size"));
    }

    @Test
    void the_search_is_found_by_the_party_that_it_was_about() throws SQLException {
        var reason = "Klacht " + UUID.randomUUID();
        search(Personas.ADMINISTRATOR, Map.of("reason", reason, "party", Personas.DEVELOPER.party()))
                .statusCode(200);

        assertThat(count("select count(*) from audit where reason = '" + reason + "'"))
                .isEqualTo(1);
        search(Personas.DEVELOPER, Map.of())
                .statusCode(200)
                .body("items.action", hasItem("GET /audit"))
                .body(containsString(Personas.ADMINISTRATOR.party().toString()))
                .body(not(containsString(reason)));
    }

    @Test
    void a_planner_sees_what_concerns_its_own_party_and_no_account() {
        search(Personas.DEVELOPER, Map.of())
                .statusCode(200)
                .body("items.party", hasItem(Personas.DEVELOPER.party().toString()))
                .body("items.party", not(hasItem(Personas.COMPETITOR.party().toString())))
                .body("items.account", everyItem(equalTo(null)))
                .body("items[0].outcome", not(equalTo(null)));
    }

    @Test
    void a_planner_cannot_ask_for_another_party() {
        search(Personas.DEVELOPER, Map.of("party", Personas.COMPETITOR.party())).statusCode(403);
        search(Personas.DEVELOPER, Map.of("party", Personas.DEVELOPER.party())).statusCode(200);
    }

    @Test
    void who_does_not_plan_sees_no_audit() {
        for (var persona : List.of(Personas.PROVINCE, Personas.COUNCILLOR, Personas.CHAIR)) {
            search(persona, Map.of()).statusCode(403);
        }
        anonymous().get("/v1/audit").then().statusCode(401);
    }

    @Test
    void days_are_those_of_the_netherlands_and_the_last_one_counts() {
        search(Personas.DEVELOPER, Map.of("until", "2020-01-01"))
                .statusCode(200)
                .body("items", hasSize(0));
        search(Personas.DEVELOPER, Map.of("from", "2999-01-01")).statusCode(200).body("items", hasSize(0));
        var today =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).toString();
        search(Personas.DEVELOPER, Map.of("from", today, "until", today))
                .statusCode(200)
                .body("total", greaterThan(0));
    }

    private static ValidatableResponse search(Personas persona, Map<String, Object> wish) {
        return as(persona).queryParams(wish).get("/v1/audit").then();
    }

    private int count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
