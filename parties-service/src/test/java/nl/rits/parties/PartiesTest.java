package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PartiesTest {
    @Test
    void the_demo_has_the_governments_of_two_provinces() {
        list("kind=MUNICIPALITY&active=true&pageSize=1").body("total", is(37));
        list("kind=PROVINCE").body("items.name", containsInAnyOrder("Provincie Drenthe", "Provincie Overijssel"));
        list("municipality=GM0177").body("items.name", contains("Gemeente Raalte"));
    }

    @Test
    void a_search_knows_no_case_and_no_accents_and_no_wildcards() {
        list("q=beekVLI%C3%89T").body("items.name", contains("Beekvliet Ontwikkeling"));
        list("q=%25").body("total", is(0));
        list("q=_").body("total", is(0));
    }

    @Test
    void a_list_comes_in_pages_in_the_order_asked_for() {
        var names = list("kind=MUNICIPALITY&pageSize=3").extract().<List<String>>path("items.name");
        assertThat(names).hasSize(3).isSorted();
        list("kind=MUNICIPALITY&pageSize=3&page=2")
                .body("page", is(2))
                .body("items.name", not(hasItem(names.getFirst())));
        list("kind=MUNICIPALITY&sort=-name&pageSize=1").body("items.name", contains("Gemeente Zwolle"));
    }

    @Test
    void a_list_that_is_asked_for_wrongly_says_everything_that_is_wrong() {
        refused("kind=VILLAGE", "kind");
        refused("active=maybe", "active");
        refused("sort=age", "sort");
        refused("page=0", "page");
        refused("pageSize=201", "pageSize");
        as(Personas.PROVINCE)
                .urlEncodingEnabled(false)
                .get("/v1/parties?q=a%00b")
                .then()
                .statusCode(400);
    }

    @Test
    void a_new_party_has_a_place_a_version_and_an_entity_tag() {
        var place = as(Personas.ADMINISTRATOR)
                .body(Map.of("name", "Bouwbedrijf Nieuw", "kind", "BUILDER", "website", "https://nieuw.example"))
                .post("/v1/parties")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("version", is(0))
                .body("side", is("MARKET"))
                .body("active", is(true))
                .body("website", is("https://nieuw.example"))
                .body("kvk", nullValue())
                .extract()
                .header("Location");
        as(Personas.PROVINCE).get(place).then().statusCode(200).body("name", is("Bouwbedrijf Nieuw"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_language_of_the_asker() {
        var body = Map.of("name", "", "kind", "MUNICIPALITY", "municipality", "GM9999", "rsin", "123", "website", "x");
        as(Personas.ADMINISTRATOR)
                .body(body)
                .post("/v1/parties")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("urn:rits:problem:invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/name", "/municipality", "/rsin", "/website"))
                .body("errors.find { it.pointer == '/rsin' }.detail", startsWith("Een RSIN heeft 9 cijfers"))
                .body(
                        "errors.find { it.pointer == '/municipality' }.detail",
                        startsWith("Er is geen gemeente met de code GM9999"));
        as(Personas.ADMINISTRATOR)
                .header("Accept-Language", "en")
                .body(body)
                .post("/v1/parties")
                .then()
                .body("errors.find { it.pointer == '/rsin' }.detail", startsWith("A RSIN has 9 digits"));
    }

    @Test
    void what_is_not_json_or_not_a_code_is_refused() {
        as(Personas.ADMINISTRATOR).body("{").post("/v1/parties").then().statusCode(400);
        as(Personas.ADMINISTRATOR).post("/v1/parties").then().statusCode(400);
        as(Personas.ADMINISTRATOR)
                .body(Map.of("name", "x", "kind", "VILLAGE"))
                .post("/v1/parties")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/kind"));
    }

    @Test
    void an_organisation_takes_part_once() {
        var numbers = Map.of("name", "Eerste", "kind", "DEVELOPER", "kvk", "23456789", "rsin", "111222333");
        var first = as(Personas.ADMINISTRATOR)
                .body(numbers)
                .post("/v1/parties")
                .then()
                .statusCode(201)
                .extract();
        var second = new HashMap<String, Object>(numbers);
        second.put("name", "Tweede");
        as(Personas.ADMINISTRATOR)
                .body(second)
                .post("/v1/parties")
                .then()
                .statusCode(409)
                .body("type", is("urn:rits:problem:party-known"))
                .body("errors.pointer", containsInAnyOrder("/kvk", "/rsin"));
        as(Personas.ADMINISTRATOR)
                .body(Map.of("name", "Raalte 2", "kind", "MUNICIPALITY", "municipality", "GM0177"))
                .post("/v1/parties")
                .then()
                .statusCode(409)
                .body("errors.detail", hasItem("Al in gebruik bij Gemeente Raalte."));

        var gone = new HashMap<String, Object>(numbers);
        gone.put("active", false);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", first.header("ETag"))
                .body(gone)
                .put("/v1/parties/" + first.path("id"))
                .then()
                .statusCode(200)
                .body("active", is(false));
        as(Personas.ADMINISTRATOR).body(second).post("/v1/parties").then().statusCode(201);
    }

    @Test
    void of_eight_who_add_the_same_organisation_at_once_one_succeeds() throws Exception {
        var organisation = Map.of("name", "Tegelijk", "kind", "BUILDER", "kvk", "34567890");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(Collections.<Callable<Integer>>nCopies(
                    8,
                    () -> as(Personas.ADMINISTRATOR)
                            .body(organisation)
                            .post("/v1/parties")
                            .statusCode()));
            var answers = new ArrayList<Integer>();
            for (var answer : all) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
        list("q=Tegelijk").body("total", is(1));
    }

    @Test
    void a_municipality_of_the_same_province_as_a_province_is_no_double() {
        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "name", "Gemeente Assen", "kind", "MUNICIPALITY", "municipality", "GM0106", "province", "PV22"))
                .header("If-Match", tag("/v1/parties/" + party("gm0106")))
                .put("/v1/parties/" + party("gm0106"))
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_who_change_the_same_the_second_sees_what_the_first_did() {
        var path = "/v1/parties/" + aParty("DEVELOPER");
        var seen = tag(path);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", seen)
                .body(Map.of("name", "Van de eerste", "kind", "DEVELOPER"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(Personas.ADMINISTRATOR)
                .header("If-Match", seen)
                .body(Map.of("name", "Van de tweede", "kind", "DEVELOPER"))
                .put(path)
                .then()
                .statusCode(412)
                .body("current.name", is("Van de eerste"));
        as(Personas.ADMINISTRATOR)
                .body(Map.of("name", "Zomaar", "kind", "DEVELOPER"))
                .put(path)
                .then()
                .statusCode(428);
    }

    @Test
    void the_same_request_sent_twice_happens_once() {
        var key = UUID.randomUUID().toString();
        var first = idempotent(key, "Dubbel verstuurd").then().statusCode(201).extract();
        var again = idempotent(key, "Dubbel verstuurd").then().statusCode(201).extract();
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        list("q=Dubbel%20verstuurd").body("total", is(1));
        idempotent(key, "Iets anders").then().statusCode(422);
    }

    @Test
    void a_write_without_a_key_is_refused() {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(nl.rits.foundation.testing.Tokens.of(Personas.ADMINISTRATOR))
                .contentType("application/json")
                .body(Map.of("name", "Zonder", "kind", "OTHER"))
                .post("/v1/parties")
                .then()
                .statusCode(400);
        list("q=Zonder").body("total", is(0));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var id : new String[] {UUID.randomUUID().toString(), "1", "x"}) {
            as(Personas.PROVINCE)
                    .get("/v1/parties/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void the_past_of_a_party_tells_who_changed_what_and_why() {
        var party = aParty("DEVELOPER");
        var path = "/v1/parties/" + party;
        change(path, "Eerste naam");
        change(path, "Tweede naam");
        change(path, "Tweede naam");
        as(Personas.ADMINISTRATOR)
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.version", contains(2, 1, 0))
                .body("items.cause", everyItem(is("EDITED")))
                .body("items.party.name", everyItem(is("Rits beheer")))
                .body("items[0].what.field", contains("name"))
                .body("items[0].what[0].from", is("Eerste naam"))
                .body("items[0].what[0].to", is("Tweede naam"))
                .body("items[2].what.find { it.field == 'kind' }.to", is("DEVELOPER"));
        as(Personas.ADMINISTRATOR)
                .get(path + "/changes?page=2&pageSize=1")
                .then()
                .body("items.version", contains(1))
                .body("items[0].what[0].to", is("Eerste naam"));
    }

    private static void change(String path, String name) {
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .body(Map.of("name", name, "kind", "DEVELOPER"))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response idempotent(String key, String name) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(nl.rits.foundation.testing.Tokens.of(Personas.ADMINISTRATOR))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "kind", "OTHER"))
                .post("/v1/parties");
    }

    private static io.restassured.response.ValidatableResponse list(String query) {
        return as(Personas.PROVINCE)
                .urlEncodingEnabled(false)
                .get("/v1/parties?" + query)
                .then()
                .statusCode(200);
    }

    private static void refused(String query, String parameter) {
        as(Personas.PROVINCE)
                .urlEncodingEnabled(false)
                .get("/v1/parties?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter));
    }
}
