package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static nl.rits.projects.WholePlan.create;
import static nl.rits.projects.WholePlan.facts;
import static nl.rits.projects.WholePlan.line;
import static nl.rits.projects.WholePlan.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** The lists, the bounds of price classes and the cuts of receivers: who keeps them, and what follows from them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CodeListsTest {

    @Test
    void an_administrator_keeps_the_lists_and_a_closed_code_is_for_what_has_it_already() {
        Scene.arrive();
        var id = create("Lijstveld");
        var code = "PROEF" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var path = "/v1/code-lists/environment/" + code;
        var words = new HashMap<String, Object>(Map.of("nl", "Proefmilieu", "en", "Trial", "sort", 900));
        as(MUNICIPALITY)
                .header("If-None-Match", "*")
                .body(words)
                .put(path)
                .then()
                .statusCode(403);
        as(ADMINISTRATOR)
                .header("If-None-Match", "*")
                .body(words)
                .put(path)
                .then()
                .statusCode(201);
        patch(id, 1, Map.of("environment", code)).statusCode(200);

        words.put("validUntil", "2026-01-31");
        as(ADMINISTRATOR)
                .header("If-Match", "\"7\"")
                .body(words)
                .put(path)
                .then()
                .statusCode(412);
        as(ADMINISTRATOR)
                .header("If-Match", "\"1\"")
                .body(words)
                .put(path)
                .then()
                .statusCode(200);
        patch(id, 2, Map.of("homes", 41)).statusCode(200).body("environment", is(code));
        var facts = facts("Nieuwveld");
        facts.put("environment", code);
        as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/environment"))
                .body("errors[0].detail", containsString("31 januari 2026"));
        as(PROVINCE)
                .get("/v1/code-lists")
                .then()
                .body("open", contains("environment", "targetGroup"))
                .body("lists.environment.find { it.code == '" + code + "' }.validUntil", is("2026-01-31"));
        as(ADMINISTRATOR)
                .header("If-None-Match", "*")
                .body(words)
                .put("/v1/code-lists/phase/" + code)
                .then()
                .statusCode(409);
        as(ADMINISTRATOR)
                .header("If-None-Match", "*")
                .body(words)
                .put("/v1/code-lists/nergens/" + code)
                .then()
                .statusCode(404);
    }

    @Test
    void price_bounds_of_a_year_decide_the_class_and_a_receiver_cuts_its_own() {
        Scene.arrive();
        var id = create("Grensveld");
        var bounds = Map.of("socialRent", 950, "midRent", 1250, "affordableSale", 380_000);
        as(MUNICIPALITY)
                .header("If-None-Match", "*")
                .body(bounds)
                .put("/v1/price-bounds/2099")
                .then()
                .statusCode(403);
        var known = as(ADMINISTRATOR)
                .get("/v1/price-bounds")
                .jsonPath()
                .getList("year", Integer.class)
                .contains(2099);
        as(ADMINISTRATOR)
                .header(known ? "If-Match" : "If-None-Match", "*")
                .body(bounds)
                .put("/v1/price-bounds/2099")
                .then()
                .statusCode(known ? 200 : 201);
        var programme = programme("SALE_UNKNOWN", "389500.00");
        line(programme, 0, 0).put("amount", new HashMap<>(Map.of("tenure", "SALE", "to", 389500, "on", "2099-05-01")));
        programme(MUNICIPALITY, id, "1", programme)
                .statusCode(200)
                .body("programme.subPlans[0].lines[0].priceClass", is("EXPENSIVE_SALE"));

        var cuts = "/v1/price-cuts/" + PROVINCE.party() + "/2024";
        var sent = Map.of(
                "rent",
                List.of(Map.of("name", "huur 1", "below", 698), Map.of("name", "huur 2")),
                "sale",
                List.of(Map.of("name", "koop 1", "below", 290_000), Map.of("name", "koop 2")));
        as(DEVELOPER).header("If-None-Match", "*").body(sent).put(cuts).then().statusCode(403);
        var made = as(ADMINISTRATOR)
                .get("/v1/price-cuts/" + PROVINCE.party())
                .jsonPath()
                .getList("year")
                .isEmpty();
        as(ADMINISTRATOR)
                .header(made ? "If-None-Match" : "If-Match", "*")
                .body(sent)
                .put(cuts)
                .then()
                .statusCode(made ? 201 : 200);
        as(PROVINCE)
                .queryParam("tenure", "RENT")
                .queryParam("euros", "697.99")
                .get(cuts + "/_class")
                .then()
                .statusCode(200)
                .body("name", is("huur 1"));
        as(PROVINCE)
                .queryParam("tenure", "SALE")
                .queryParam("euros", "290000")
                .get(cuts + "/_class")
                .then()
                .body("name", is("koop 2"));
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("rent", List.of(Map.of("name", "a", "below", 9)), "sale", List.of()))
                .put(cuts)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/rent/0/below", "/sale"));
    }

    @Test
    void an_amount_that_no_home_costs_is_refused() {
        Scene.arrive();
        var cuts = "/v1/price-cuts/" + PROVINCE.party() + "/2098";
        for (var euros : List.of("0", "-1", "0.001", "100000000", "1e-999999999", "1e2147483647")) {
            as(PROVINCE)
                    .queryParam("tenure", "RENT")
                    .queryParam("euros", euros)
                    .get(cuts + "/_class")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("euros"));
            as(ADMINISTRATOR)
                    .header("If-None-Match", "*")
                    .body("{\"socialRent\": %s, \"midRent\": 1250, \"affordableSale\": 380000}".formatted(euros))
                    .put("/v1/price-bounds/2098")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/socialRent"));
            as(ADMINISTRATOR)
                    .header("If-None-Match", "*")
                    .body("{\"rent\": [{\"name\": \"a\", \"below\": %s}, null], \"sale\": [{\"name\": \"b\"}]}"
                            .formatted(euros))
                    .put(cuts)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/rent/0/below", "/rent/1"));
        }
    }
}
