package nl.rits.foundation.house;

import static java.util.Objects.requireNonNull;
import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishedApiTest {

    @Test
    void every_operation_has_its_own_name_and_tells_its_problems() {
        Map<String, Map<String, Map<String, Object>>> paths =
                anonymous().get("/v1/openapi.json").then().extract().path("paths");
        var names = new HashSet<String>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            assertThat(path).doesNotStartWith("/v1");
            assertThat(names.add((String) operation.get("operationId"))).isTrue();
            @SuppressWarnings("unchecked")
            var responses = (Map<String, Map<String, Map<String, Object>>>) requireNonNull(operation.get("responses"));
            for (var status : List.of("400", "401", "403")) {
                assertThat(requireNonNull(responses.get(status)).get("content"))
                        .containsKey("application/problem+json");
            }
        }));
        assertThat(names).contains("getHouses", "postHouses", "getHousesById");
    }

    @Test
    void a_write_tells_that_it_needs_a_key() {
        List<Map<String, Object>> parameters =
                anonymous().get("/v1/openapi.json").then().extract().path("paths.'/houses'.post.parameters");
        assertThat(parameters)
                .anySatisfy(parameter -> assertThat(parameter)
                        .containsEntry("name", "Idempotency-Key")
                        .containsEntry("required", true));
    }

    @Test
    void a_zero_character_is_refused_before_the_database_meets_it() {
        house("{\"name\":\"Zonne\\u0000hof\",\"rooms\":3,\"colour\":\"RED\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
        as(Personas.DEVELOPER)
                .urlEncodingEnabled(false)
                .get("/v1/houses?colour=R%00D")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:rits:problem:malformed-request"));
    }

    private static io.restassured.response.ValidatableResponse house(String body) {
        return as(Personas.DEVELOPER)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/houses")
                .then();
    }
}
