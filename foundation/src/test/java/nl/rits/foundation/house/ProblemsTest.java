package nl.rits.foundation.house;

import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemsTest {
    private static final Map<String, String> GATEWAY = Map.of(
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "rits.test",
            "X-Forwarded-Prefix", "/api/houses");
    private static final String HOUSE = "{\"name\":\"Zonnehof\",\"rooms\":3,\"colour\":\"RED\"}";

    @Test
    void what_is_not_there_is_a_problem() {
        problem(as(Personas.DEVELOPER).get("/v1/nothing").then(), 404, "not-found");
        problem(as(Personas.DEVELOPER).get("/nothing").then(), 404, "not-found");
        problem(as(Personas.DEVELOPER).get("/v1/houses/" + UUID.randomUUID()).then(), 404, "not-found");
        problem(as(Personas.DEVELOPER).get("/v1/houses/7").then(), 404, "not-found");
    }

    @Test
    void a_trailing_slash_is_not_there() {
        problem(as(Personas.DEVELOPER).get("/v1/houses/").then(), 404, "not-found");
        problem(anonymous().get("/v1/openapi.json/").then(), 404, "not-found");
    }

    @Test
    void another_method_is_a_problem_that_names_the_methods() {
        problem(as(Personas.DEVELOPER).delete("/v1/houses").then(), 405, "method-not-allowed");
    }

    @Test
    void a_format_that_is_not_spoken_is_a_problem() {
        problem(as(Personas.DEVELOPER).accept("image/png").get("/v1/houses").then(), 406, "not-acceptable");
        problem(
                as(Personas.DEVELOPER)
                        .contentType("text/plain")
                        .body("hallo")
                        .post("/v1/houses")
                        .then(),
                415,
                "unsupported-type");
    }

    @Test
    void without_a_login_there_is_nothing() {
        problem(anonymous().get("/v1/houses").then(), 401, "login-required").header("WWW-Authenticate", "Bearer");
        problem(anonymous().get("/v1/nothing").then(), 401, "login-required");
    }

    @Test
    void a_body_that_is_not_json_is_a_problem() {
        problem(post("{\"name\":"), 400, "malformed-request");
        problem(post("[]"), 400, "malformed-request");
        problem(post(""), 400, "invalid-input");
    }

    @Test
    void a_value_outside_a_list_is_pointed_at() {
        problem(post("{\"name\":\"a\",\"rooms\":1,\"colour\":\"GREEN\"}"), 400, "invalid-input")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("not-in-list"))
                .body("errors[0].detail", containsString("RED, BLUE"));
        problem(post("{\"name\":\"a\",\"rooms\":1.5,\"colour\":\"RED\"}"), 400, "invalid-input")
                .body("errors[0].pointer", equalTo("/rooms"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        problem(post("{\"name\":\" \",\"rooms\":12}"), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/name", "/rooms", "/colour"))
                .body("errors.code", containsInAnyOrder("not-blank", "max", "not-null"))
                .body(
                        "errors.detail",
                        containsInAnyOrder("Dit is verplicht.", "Dit is verplicht.", "Vul 9 of minder in."));
    }

    @Test
    void a_wrong_query_parameter_is_named() {
        problem(as(Personas.DEVELOPER).get("/v1/houses?pageSize=201").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo("pageSize"))
                .body("errors[0].code", equalTo("max"));
        problem(as(Personas.DEVELOPER).get("/v1/houses?page=twee").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo("page"))
                .body("errors[0].code", equalTo("not-a-number"));
        problem(as(Personas.DEVELOPER).get("/v1/houses?colour=GREEN").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo("colour"))
                .body("errors[0].code", equalTo("not-in-list"));
        problem(as(Personas.DEVELOPER).get("/v1/houses?asOf=gisteren").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo("asOf"));
        problem(as(Personas.DEVELOPER).get("/v1/houses?owner=ik").then(), 400, "invalid-input")
                .body("errors[0].parameter", equalTo("owner"));
        as(Personas.DEVELOPER)
                .get("/v1/houses?page=2&pageSize=10&colour=RED&colour=BLUE")
                .then()
                .statusCode(200)
                .body("items[0]", equalTo("[RED, BLUE] null null"))
                .body("page", equalTo(2));
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        problem(post("{\"name\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "too-large");
    }

    @Test
    void a_change_needs_the_version_it_is_based_on() {
        var house = post(HOUSE.replace("Zonnehof", "Versiehof")).statusCode(201).header("ETag", "\"1\"");
        var place = house.extract().header("Location");
        var path = place.substring(place.indexOf("/v1/"));

        problem(as(Personas.DEVELOPER).body(HOUSE).put(path).then(), 428, "version-required");
        problem(
                        as(Personas.DEVELOPER)
                                .header("If-Match", "\"7\"")
                                .body(HOUSE)
                                .put(path)
                                .then(),
                        412,
                        "version-changed")
                .header("ETag", "\"1\"")
                .body("current.version", equalTo(1))
                .body("current.name", equalTo("Versiehof"));
        as(Personas.DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(HOUSE.replace("Zonnehof", "Versiehof"))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        post(HOUSE.replace("Zonnehof", "Dubbelhof")).statusCode(201);
        problem(post(HOUSE.replace("Zonnehof", "Dubbelhof")), 409, "already-there");
    }

    @Test
    void a_failure_tells_nothing_of_the_inside() {
        problem(as(Personas.DEVELOPER).post("/v1/houses/_fail").then(), 500, "internal")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void problems_speak_the_language_of_the_asker() {
        as(Personas.DEVELOPER)
                .header("Accept-Language", "en-US,en;q=0.9,nl;q=0.5")
                .get("/v1/nothing")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        as(Personas.DEVELOPER)
                .header("Accept-Language", "de")
                .get("/v1/nothing")
                .then()
                .header("Content-Language", "nl")
                .body("title", equalTo("Niet gevonden"));
    }

    @Test
    void an_answer_carries_what_the_caller_calls_the_request() {
        as(Personas.DEVELOPER)
                .header("X-Correlation-Id", "aanvraag-12")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/houses")
                .then()
                .header("X-Correlation-Id", "aanvraag-12")
                .header("traceparent", containsString("0af7651916cd43dd8448eb211c80319c"));
        as(Personas.DEVELOPER)
                .header("X-Correlation-Id", "twee woorden")
                .get("/v1/houses")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void the_published_api_can_be_read_by_everyone() {
        headers(anonymous().get("/v1/openapi.json").then())
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("servers[0].url", equalTo("/api/houses/v1"))
                .body("info.version", equalTo("1.2.3"))
                .body("info.contact.email", equalTo("api@rits.example"))
                .body("info.license.name", equalTo("EUPL-1.2"))
                .body("paths.keySet()", org.hamcrest.Matchers.hasItem("/houses/{id}"));
        anonymous().options("/v1/openapi.json").then().statusCode(204).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void behind_the_gateway_addresses_are_those_of_the_gateway() {
        as(Personas.DEVELOPER)
                .headers(GATEWAY)
                .body(HOUSE.replace("Zonnehof", "Poorthof"))
                .post("/v1/houses")
                .then()
                .statusCode(201)
                .header("Location", startsWith("https://rits.test/api/houses/v1/houses/"));
        headers(anonymous().headers(GATEWAY).get("/v1/openapi.json").then())
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
        problem(as(Personas.DEVELOPER).headers(GATEWAY).get("/v1/houses/").then(), 404, "not-found");
        problem(as(Personas.DEVELOPER).headers(GATEWAY).get("/v1/nothing").then(), 404, "not-found");
        problem(anonymous().headers(GATEWAY).get("/v1/houses").then(), 401, "login-required");
    }

    @Test
    void health_can_be_read_by_everyone() {
        anonymous().get("/q/health/ready").then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return as(Personas.DEVELOPER).body(body).post("/v1/houses").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String kind) {
        return headers(answer)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:rits:problem:" + kind))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    private static ValidatableResponse headers(ValidatableResponse answer) {
        return answer.header("API-Version", "1.2.3")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Strict-Transport-Security", containsString("max-age="))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Correlation-Id", matchesPattern("[A-Za-z0-9._-]+"));
    }
}
