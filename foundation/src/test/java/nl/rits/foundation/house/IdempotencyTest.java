package nl.rits.foundation.house;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {
    @Inject
    DataSource database;

    @Test
    void the_same_request_gets_the_first_answer_again_and_happens_once() throws SQLException {
        var key = key();
        var first = create(Personas.DEVELOPER, key, "Eenmaal");
        var second = create(Personas.DEVELOPER, key, "Eenmaal");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(count("select count(*) from house where name = 'Eenmaal'")).isEqualTo(1);
        assertThat(count("select count(*) from audit where action = 'POST /houses' and outcome = '201' and object = '"
                        + relative(first) + "'"))
                .isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() throws SQLException {
        var key = key();
        create(Personas.DEVELOPER, key, "Sleutelhof").then().statusCode(201);

        create(Personas.DEVELOPER, key, "Anderhof")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:rits:problem:idempotency-key-reused"));
        assertThat(count("select count(*) from house where name = 'Anderhof'")).isZero();
    }

    @Test
    void another_account_has_keys_of_its_own() {
        var key = key();
        create(Personas.DEVELOPER, key, "Van ons").then().statusCode(201);
        create(Personas.COMPETITOR, key, "Van hen").then().statusCode(201);
    }

    @Test
    void a_write_without_a_usable_key_is_refused() {
        as(Personas.DEVELOPER, "")
                .body(plan("Zonder"))
                .post("/v1/houses")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
        create(Personas.DEVELOPER, "kort", "Zonder").then().statusCode(400);
        create(Personas.DEVELOPER, "x".repeat(129), "Zonder").then().statusCode(400);
    }

    @Test
    void a_refused_request_leaves_its_key_free_and_is_in_the_audit() throws SQLException {
        create(Personas.DEVELOPER, key(), "Bezet").then().statusCode(201);
        var key = key();
        create(Personas.CORPORATION, key, "Bezet").then().statusCode(409);
        create(Personas.CORPORATION, key, "Vrij").then().statusCode(201);

        assertThat(count("select count(*) from audit where outcome = '409' and account = '"
                        + Tokens.subject("corporatie") + "' and party = '" + Personas.CORPORATION.party() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_method_without_an_answer_is_replayed_too() throws SQLException {
        var key = key();
        as(Personas.DEVELOPER, key).post("/v1/houses/_empty").then().statusCode(204);
        as(Personas.DEVELOPER, key).post("/v1/houses/_empty").then().statusCode(204);
        assertThat(count("select count(*) from audit where action = 'POST /houses/_empty'"))
                .isEqualTo(1);
    }

    @Test
    void twins_sent_at_the_same_moment_happen_once() throws SQLException, InterruptedException, ExecutionException {
        var key = key();
        var answers = new ArrayList<Future<Response>>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                answers.add(senders.submit(() -> create(Personas.DEVELOPER, key, "Tweeling")));
            }
        }
        var bodies = new ArrayList<String>();
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
            bodies.add(answer.get().asString());
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(count("select count(*) from house where name = 'Tweeling'")).isEqualTo(1);
    }

    @Test
    void an_action_can_have_a_name_in_the_audit() throws SQLException {
        var made = create(Personas.DEVELOPER, key(), "Naamhof");
        as(Personas.DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(plan("Naamhof"))
                .put("/v1" + relative(made).replace("/v1", ""))
                .then()
                .statusCode(200);
        assertThat(count("select count(*) from audit where action = 'change house' and outcome = '200'"))
                .isPositive();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String relative(Response made) {
        return "/v1/houses/" + made.path("id");
    }

    private static Response create(Personas persona, String key, String name) {
        return as(persona, key).body(plan(name)).post("/v1/houses");
    }

    private static String plan(String name) {
        return "{\"name\":\"%s\",\"rooms\":3,\"colour\":\"BLUE\"}".formatted(name);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
