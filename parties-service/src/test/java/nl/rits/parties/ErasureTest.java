package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.foundation.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ErasureTest {
    @Inject
    DataSource database;

    @Test
    void who_is_erased_leaves_no_name_in_any_table_or_event_and_the_trail_of_what_was_done() throws SQLException {
        var mark = "Zwaluwhoek" + UUID.randomUUID().toString().substring(0, 8);
        var id = aPerson(mark);
        var path = "/v1/people/" + id;
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .body(entry(mark, "Wethouder " + mark))
                .put(path)
                .then()
                .statusCode(200);
        assertThat(tablesWith(mark)).contains("person", "idempotency");

        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .delete(path)
                .then()
                .statusCode(204);

        assertThat(tablesWith(mark)).isEmpty();
        try (var topic = new Topic("parties")) {
            assertThat(topic.all()).noneMatch(told -> told.body().contains(mark));
        }
        as(Personas.ADMINISTRATOR).get(path).then().statusCode(404);
        as(Personas.ADMINISTRATOR)
                .queryParam("reason", "Nagaan of het spoor blijft")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.findAll { it.object.endsWith('" + id + "') }.action", hasItem("DELETE /people/{id}"))
                .body("items.findAll { it.object.endsWith('" + id + "') }.action", hasItem("PUT /people/{id}"));
    }

    @Test
    void only_the_administrator_erases_and_only_who_was_looked_at() {
        var path = "/v1/people/"
                + aPerson("Zwaluwhoek" + UUID.randomUUID().toString().substring(0, 8));
        as(Personas.MUNICIPALITY).header("If-Match", "*").delete(path).then().statusCode(404);
        as(Personas.ADMINISTRATOR).delete(path).then().statusCode(428);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", "\"99\"")
                .delete(path)
                .then()
                .statusCode(412);
        as(Personas.ADMINISTRATOR, "")
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(400);
        as(Personas.ADMINISTRATOR).get(path).then().statusCode(200);
    }

    @Test
    void erasing_twice_with_one_key_is_erasing_once() {
        var path = "/v1/people/"
                + aPerson("Zwaluwhoek" + UUID.randomUUID().toString().substring(0, 8));
        var key = UUID.randomUUID().toString();
        as(Personas.ADMINISTRATOR, key)
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(204);
        as(Personas.ADMINISTRATOR, key)
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(204);
        as(Personas.ADMINISTRATOR).header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void others_hear_that_who_was_here_is_gone_without_the_account_itself() throws Exception {
        var mark = "Zwaluwhoek" + UUID.randomUUID().toString().substring(0, 8);
        var account = "iris." + mark.toLowerCase(java.util.Locale.ROOT);
        var id = aPerson(mark);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(
                        account, "Iris " + mark, List.of(Role.READER), Map.of("beekvliet", PartyKind.DEVELOPER)))
                .accept(ContentType.JSON)
                .get("/v1/me")
                .then()
                .statusCode(200);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", "*")
                .delete("/v1/people/" + id)
                .then()
                .statusCode(204);

        try (var topic = new Topic("parties")) {
            var told = topic.of(id, it -> Erased.TYPE.equals(it.headers().get("ce_type")))
                    .getLast();
            assertThat(EventContractTest.faults("person-erased.schema.json", told.body()))
                    .isEmpty();
            assertThat(told.body()).doesNotContain(Tokens.subject(account)).doesNotContainIgnoringCase(mark);
            assertThat(told.data().path("account").asText())
                    .isEqualTo(Erased.of(UUID.fromString(id), Tokens.subject(account), Instant.now())
                            .account());
        }
    }

    private static String aPerson(String mark) {
        return as(Personas.ADMINISTRATOR)
                .body(entry(mark, "Adviseur " + mark))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .body("name", is("Iris " + mark))
                .extract()
                .path("id");
    }

    private static Map<String, Object> entry(String mark, String function) {
        return Map.of(
                "account",
                "iris." + mark.toLowerCase(java.util.Locale.ROOT),
                "name",
                "Iris " + mark,
                "email",
                mark + "@rits.example",
                "function",
                function,
                "party",
                aParty("DEVELOPER"));
    }

    /** Each table in which any column has the mark, in whatever case or form. */
    private List<String> tablesWith(String mark) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("audit", "outbox", "person", "processing_log", "version");
            var bytes = "encode(convert_to('" + mark + "', 'UTF8'), 'hex')";
            var found = new ArrayList<String>();
            for (var table : tables) {
                try (var row = statement.executeQuery("select count(*) from " + table + " t where t::text ilike '%"
                        + mark + "%' or t::text ilike '%' || " + bytes + " || '%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
            return found;
        }
    }
}
