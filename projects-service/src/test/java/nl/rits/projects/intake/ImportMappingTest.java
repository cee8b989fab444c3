package nl.rits.projects.intake;

import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.projects.intake.SentLists.LIST;
import static nl.rits.projects.intake.SentLists.get;
import static nl.rits.projects.intake.SentLists.sent;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list calls things is explained once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportMappingTest {

    @Inject
    DataSource database;

    @BeforeEach
    void the_municipalities_take_part_and_have_no_plans() throws SQLException {
        TakingPart.inEmptyRegister(database);
    }

    @Test
    void an_unknown_status_is_explained_once_and_remembered() throws Exception {
        var list = LIST.replace("2A vastgesteld", "hard");
        var id = sent(MUNICIPALITY, list);
        get(MUNICIPALITY, id)
                .body("unknownValues[0].field", equalTo("PLANNING_STATUS"))
                .body("unknownValues[0].value", equalTo("hard"))
                .body("unknownValues[0].proposal", equalTo("2A"))
                .body("totals.created", equalTo(1));
        Requests.as(MUNICIPALITY)
                .body(
                        "{\"columns\":[],\"values\":[{\"field\":\"PLANNING_STATUS\",\"value\":\"hard\",\"code\":\"1A\"}]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("unknownValues", hasSize(0))
                .body("totals.created", equalTo(2));
        get(MUNICIPALITY, sent(MUNICIPALITY, list)).body("totals.created", equalTo(2));

        Requests.as(MUNICIPALITY)
                .body(
                        "{\"columns\":[{\"index\":99,\"field\":\"NAME\"}],\"values\":[{\"field\":\"PLANNING_STATUS\",\"value\":\"hard\",\"code\":\"9Z\"}]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void a_column_with_a_strange_name_is_explained_and_remembered() {
        var list = LIST.replace("Plannaam", "Hoe het heet");
        var id = sent(MUNICIPALITY, list);
        get(MUNICIPALITY, id).body("totals.created", equalTo(0)).body("columns[1].certainty", equalTo("none"));
        Requests.as(MUNICIPALITY)
                .body("{\"columns\":[{\"index\":1,\"field\":\"NAME\"}],\"values\":[]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("totals.created", equalTo(2));
        get(MUNICIPALITY, sent(MUNICIPALITY, list)).body("totals.created", equalTo(2));
    }

    @Test
    void a_screen_that_sends_all_columns_says_only_what_it_changed() {
        var list = LIST.replace("Plannaam", "Naam").replace("Plaats", "Hoe het heet");
        var id = sent(MUNICIPALITY, list);
        Requests.as(MUNICIPALITY)
                .body("{\"columns\":[{\"index\":1,\"field\":\"NAME\"},{\"index\":2,\"field\":\"MUNICIPALITY\"},"
                        + "{\"index\":3,\"field\":\"NAME\"},{\"index\":4,\"field\":null}],\"values\":[]}")
                .put("/v1/imports/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("columns[3].field", equalTo("NAME"))
                .body("columns[1].field", equalTo(null))
                .body("columns[4].field", equalTo("PLANNING_STATUS"));
    }
}
