package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PeopleTest {
    @Test
    void a_list_holds_the_people_of_the_own_party_only() {
        as(Personas.MUNICIPALITY).get("/v1/people").then().body("items.account", contains("gemeente", "raadslid"));
        as(Personas.MUNICIPALITY)
                .get("/v1/people?party=" + party("beekvliet"))
                .then()
                .body("total", is(0));
        as(Personas.MUNICIPALITY).get("/v1/people?q=Marloes").then().body("total", is(0));
    }

    @Test
    void an_administrator_sees_everyone() {
        as(Personas.ADMINISTRATOR)
                .get("/v1/people?sort=account")
                .then()
                .body("total", greaterThanOrEqualTo(9))
                .body("items.account", hasItems("ontwikkelaar", "provincie", "beheerder"));
        as(Personas.ADMINISTRATOR)
                .get("/v1/people?party=" + party("beekvliet"))
                .then()
                .body("items.name", contains("Marloes Dekker"))
                .body("items[0].party.name", is("Beekvliet Ontwikkeling"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "account",
                        "Met Spatie",
                        "name",
                        " ",
                        "email",
                        "geen adres",
                        "function",
                        "x".repeat(201),
                        "party",
                        UUID.randomUUID()))
                .post("/v1/people")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/account", "/name", "/email", "/function", "/party"));
    }

    @Test
    void a_person_is_added_changed_and_moves_to_another_party() {
        var account = "proef-" + UUID.randomUUID();
        var person = Map.of("account", account, "name", "Proef Persoon", "party", party("gm1773"));
        var id = as(Personas.ADMINISTRATOR)
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/v1/people/" + id;
        as(Personas.NEIGHBOUR).get(path).then().statusCode(200).body("party.name", is("Gemeente Olst-Wijhe"));
        as(Personas.ADMINISTRATOR)
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(409)
                .body("type", is("urn:rits:problem:account-known"));

        var moved = Map.of(
                "account", account, "name", "Proef Persoon", "email", "p@proef.example", "party", aParty("DEVELOPER"));
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .body(moved)
                .put(path)
                .then()
                .statusCode(200)
                .body("email", is("p@proef.example"));
        as(Personas.ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(moved)
                .put(path)
                .then()
                .statusCode(412);
        as(Personas.NEIGHBOUR).get(path).then().statusCode(404);
    }

    @Test
    void two_people_do_not_share_an_account() {
        var path = "/v1/people/" + nl.rits.foundation.identity.StableId.of("person", "provincie");
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .body(Map.of("account", "gemeente", "name", "Noor van Dam", "party", party("pv23")))
                .put(path)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/account"));
    }
}
