package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TrendTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void the_trend_tells_what_was_stuck_and_what_came_free_in_a_month() {
        var before = as(Personas.DEVELOPER)
                .get("/v1/trend?months=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var project = world.aProject("Trendweide", 90, "beekvliet");
        var stays = Api.reported(Personas.DEVELOPER, project, Map.of("homes", 30));
        var solved = Api.reported(Personas.DEVELOPER, project, Map.of("homes", 40));
        Api.move(Personas.MUNICIPALITY, solved, "SOLVED", Map.of("reason", "Overlegd"))
                .statusCode(200);
        var after = as(Personas.DEVELOPER).get("/v1/trend?months=1").jsonPath();
        assertThat(after.getLong("[0].stuck")).isEqualTo(before.getLong("[0].stuck") + 30);
        assertThat(after.getLong("[0].freed")).isEqualTo(before.getLong("[0].freed") + 40);
        assertThat(after.getLong("[0].solved")).isEqualTo(before.getLong("[0].solved") + 1);
        assertThat(as(Personas.COMPETITOR).get("/v1/trend?months=1").jsonPath().getLong("[0].stuck"))
                .as("does not see %s", stays)
                .isLessThan(after.getLong("[0].stuck"));
        as(Personas.DEVELOPER)
                .get("/v1/trend?months=14")
                .then()
                .body("$", hasSize(14))
                .body("[0].stuck", equalTo(0));
        as(Personas.DEVELOPER).get("/v1/trend?months=0").then().statusCode(400);
        as(Personas.DEVELOPER)
                .get("/v1/trend?months=2&table=" + UUID.randomUUID())
                .then()
                .body("stuck", equalTo(List.of(0, 0)));
    }
}
