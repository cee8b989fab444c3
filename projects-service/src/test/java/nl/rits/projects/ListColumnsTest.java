package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** The columns of a list are one's own, on every device. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ListColumnsTest {

    private static final String LIST = "/v1/list-columns/projects";

    @Test
    void what_someone_chose_comes_back_in_its_order_to_nobody_else_until_it_is_dropped() {
        as(MUNICIPALITY).delete(LIST).then().statusCode(204);
        as(MUNICIPALITY).get(LIST).then().statusCode(200).body("columns", empty());
        as(MUNICIPALITY)
                .body(Map.of("columns", List.of("updated", "homes", "phase")))
                .put(LIST)
                .then()
                .statusCode(200)
                .body("columns", contains("updated", "homes", "phase"));
        as(MUNICIPALITY).body(Map.of("columns", List.of("phase", "homes"))).put(LIST);
        as(MUNICIPALITY).get(LIST).then().body("columns", contains("phase", "homes"));
        as(DEVELOPER).get(LIST).then().body("columns", empty());
        as(MUNICIPALITY).delete(LIST).then().statusCode(204);
        as(MUNICIPALITY).get(LIST).then().body("columns", empty());
    }

    @Test
    void every_fault_is_told_and_another_list_is_not_there() {
        as(MUNICIPALITY)
                .body(Map.of("columns", Arrays.asList("homes", null, "homes", "<b>")))
                .put(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/columns/1", "/columns/2", "/columns/3"));
        as(MUNICIPALITY)
                .body(Map.of("columns", Collections.nCopies(31, "homes")))
                .put(LIST)
                .then()
                .statusCode(400);
        as(MUNICIPALITY).get("/v1/list-columns/parties").then().statusCode(404);
    }
}
