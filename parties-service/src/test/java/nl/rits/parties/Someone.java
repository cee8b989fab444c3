package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.Tokens;

/** A person whom the administrator entered, with an account of its own. */
public record Someone(String account, String name, String party, PartyKind kind, List<Role> roles, String person) {
    public static Someone of(String party, PartyKind kind, Role... roles) {
        var account = "waarneming-" + UUID.randomUUID();
        var name = "Tessa " + account.substring(11, 19);
        String person = as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "account", account, "name", name, "email", account + "@example.org", "party", Api.party(party)))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .body("deputies", hasSize(0))
                .extract()
                .path("id");
        return new Someone(account, name, party, kind, List.of(roles), person);
    }

    public RequestSpecification request() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(account, name, roles, Map.of(party, kind)))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public String asks(Someone deputy, LocalDate from, LocalDate until) {
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

    static Map<String, Object> entry(Object person, Object deputy, LocalDate from, LocalDate until) {
        return Map.of("person", person, "deputy", deputy, "from", from.toString(), "until", until.toString());
    }
}
