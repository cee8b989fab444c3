package nl.rits.bottlenecks.bottleneck;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.Instances;
import nl.rits.bottlenecks.TravellingClock;
import nl.rits.bottlenecks.World;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when nobody answers. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EscalationTest {

    @Inject
    World world;

    @Inject
    Escalation escalation;

    @BeforeEach
    void cast() {
        world.cast();
        // Only what this test reports has no answer.
        world.execute("update bottleneck set answer_by = '2999-01-01'");
    }

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void without_an_answer_it_goes_to_the_table_once_however_many_instances_look() {
        var id = reported("OBJECTION_APPEAL");
        escalation.escalateUnanswered();
        assertThat(status(id)).isEqualTo("REPORTED");

        TravellingClock.ahead(Duration.ofDays(21));
        Instances.many(8, escalation::escalateUnanswered);

        assertThat(status(id)).isEqualTo("ESCALATED");
        assertThat(world.text("select table_id from bottleneck where id = '" + id + "'"))
                .isEqualTo(World.TABLE.toString());
        assertThat(world.number("select count(*) from bottleneck_version where bottleneck = '" + id + "'"))
                .isEqualTo(2);
        var seen = as(Personas.CHAIR)
                .get("/v1/bottlenecks/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getString("story[1].what"))
                .isEqualTo("Geen antwoord op tijd: vanzelf naar Tafel West-Overijssel");
        assertThat(seen.getMap("story[1]")).doesNotContainKey("party");
        assertThat(kinds(Personas.CHAIR, id)).containsExactly("BOTTLENECK_ESCALATED");
        assertThat(kinds(Personas.DEVELOPER, id)).containsExactly("BOTTLENECK_ESCALATED");
    }

    @Test
    void a_confidential_cause_waits_for_its_reporter_instead() {
        var id = reported("VIABILITY_GAP");
        TravellingClock.ahead(Duration.ofDays(21));
        escalation.escalateUnanswered();

        assertThat(status(id)).isEqualTo("REPORTED");
        as(Personas.CHAIR).get("/v1/bottlenecks/" + id).then().statusCode(404);
        assertThat(kinds(Personas.DEVELOPER, id)).containsExactly("BOTTLENECK_WAITS_FOR_REPORTER");
        escalation.escalateUnanswered();
        assertThat(world.number("select count(*) from bottleneck_version where bottleneck = '" + id + "'"))
                .as("a new term started")
                .isEqualTo(2);

        as(Personas.DEVELOPER)
                .body(Map.of("to", "ESCALATED", "version", 2))
                .post("/v1/bottlenecks/" + id + "/transitions")
                .then()
                .statusCode(200);
        as(Personas.CHAIR).get("/v1/bottlenecks/" + id).then().statusCode(200);
    }

    private UUID reported(String cause) {
        var project = world.aProject("Stationsweide", 130, "beekvliet");
        return UUID.fromString(as(Personas.DEVELOPER)
                .body(Map.of(
                        "title",
                        "Geen antwoord",
                        "cause",
                        cause,
                        "certainty",
                        "POTENTIAL",
                        "projects",
                        List.of(project),
                        "homes",
                        10,
                        "months",
                        3))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String status(UUID id) {
        return world.text("select status from bottleneck where id = '" + id + "'");
    }

    private static List<String> kinds(Personas viewer, UUID id) {
        return as(viewer)
                .get("/v1/notifications?pageSize=200")
                .then()
                .extract()
                .path("items.findAll { it.link == '/knelpunten/" + id + "' }.kind");
    }
}
