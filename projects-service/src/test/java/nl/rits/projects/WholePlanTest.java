package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.projects.Scene.patch;
import static nl.rits.projects.WholePlan.HOUSES;
import static nl.rits.projects.WholePlan.SOUTH;
import static nl.rits.projects.WholePlan.create;
import static nl.rits.projects.WholePlan.facts;
import static nl.rits.projects.WholePlan.programme;
import static nl.rits.projects.WholePlan.square;
import static nl.rits.projects.WholePlan.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** A plan with every field filled goes in and comes out the same: at the API, in the event and in the history. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WholePlanTest {

    /** What is told of a plan at first sight. */
    private static final List<String> MAIN =
            List.of("name", "place", "planType", "planningStatus", "phase", "homes", "keyProject");

    private static final List<String> FURTHER = List.of(
            "demolition",
            "feasibility",
            "landPosition",
            "commissioning",
            "notes",
            "reference",
            "area",
            "planIds",
            "bagIds",
            "documents",
            "gates",
            "environment");

    @Inject
    DataSource database;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_field_is_equal_at_the_api_in_the_event_and_in_the_history() throws Exception {
        Scene.arrive();
        var facts = facts("Heelveld");
        var made = as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract();
        var id = UUID.fromString(made.path("id"));
        var sent = (ObjectNode) json.valueToTree(facts);
        var shown = json.readTree(made.asString());
        for (var field : Stream.of(MAIN, FURTHER, List.of("location"))
                .flatMap(List::stream)
                .toList()) {
            assertThat(plain(shown.get(field))).as(field).isEqualTo(plain(sent.get(field)));
        }
        assertThat(shown.at("/municipality/code")).isEqualTo(sent.get("municipality"));
        assertThat(shown.findValuesAsText("id")).contains(DEVELOPER.party().toString());

        programme(MUNICIPALITY, id, "1", programme("SALE_UNKNOWN", "389500.00"))
                .statusCode(200)
                .body("programme.subPlans[0].lines[0].priceClass", is("AFFORDABLE_SALE"));
        var seen = json.readTree(as(MUNICIPALITY).get("/v1/projects/" + id).asString());
        var promised = programme("AFFORDABLE_SALE", "389500.00");
        assertThat(plain(seen.at("/programme/subPlans"))).isEqualTo(plain(json.valueToTree(promised.get("subPlans"))));

        Scene.states(
                        DEVELOPER,
                        id,
                        Map.of(
                                "milestones",
                                List.of(Scene.milestone("START_OF_BUILDING", 4), Scene.milestone("FIRST_DELIVERY", 20)),
                                "years",
                                List.of(
                                        Map.of("year", 2029, "quarter", 2, "homes", 10, "line", HOUSES),
                                        Map.of("year", 2029, "quarter", 3, "homes", 4, "line", HOUSES),
                                        Map.of("year", 2030, "homes", 9, "subPlan", SOUTH))))
                .statusCode(201)
                .body("years[0].quarter", is(2))
                .body("years[0].line", is(HOUSES.toString()))
                .body("years[2].subPlan", is(SOUTH.toString()));

        var state = state(id);
        var details = state.get("details");
        assertThat(state.at("/programme/subPlans/0/lines/0/amount/to").decimalValue())
                .isEqualByComparingTo("389500");
        assertThat(plain(details.get("planIds"))).isEqualTo(plain(sent.get("planIds")));
        assertThat(plain(details.get("gates"))).isEqualTo(plain(sent.get("gates")));
        assertThat(state.at("/statements/0/planning/years/0/quarter").asInt()).isEqualTo(2);

        var event = last(id);
        assertThat(event.findValue("amount")).as("what homes cost stays home").isNull();
        for (var field : MAIN) {
            assertThat(plain(event.get(field))).as(field).isEqualTo(plain(sent.get(field)));
        }
        for (var field : FURTHER) {
            assertThat(plain(event.get("details").get(field))).as(field).isEqualTo(plain(sent.get(field)));
        }
        var line = event.at("/programme/subPlans/0/lines/0");
        assertThat(line.get("targetGroup").asText()).isEqualTo("ELDERLY");
        assertThat(line.get("party").asText()).isEqualTo(DEVELOPER.party().toString());
        assertThat(event.at("/statements/0/years/0/quarter").asInt()).isEqualTo(2);

        as(MUNICIPALITY)
                .get("/v1/projects/" + id + "/changes")
                .then()
                .body("items.what.flatten().field", hasItems("area", "planIds", "bagIds", "documents", "gates"))
                .body("items.what.flatten().field", hasItems("environment", "programme", "reference", "notes"));
    }

    @Test
    void at_a_reference_date_the_details_are_those_of_then() {
        Scene.arrive();
        var id = create("Toendetails");
        var then = Instant.now().toString();
        patch(id, 1, Map.of("environment", "RURAL", "planIds", List.of())).statusCode(200);
        as(MUNICIPALITY)
                .queryParam("asOf", then)
                .get("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("environment", is("VILLAGE"))
                .body("planIds", hasSize(3));
        as(MUNICIPALITY)
                .get("/v1/projects/" + id)
                .then()
                .body("environment", is("RURAL"))
                .body("planIds", empty());
    }

    @Test
    void every_fault_in_the_details_is_told_at_once() {
        Scene.arrive();
        var facts = facts("Foutveld");
        facts.put("area", Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(6.2, 52.3)))));
        facts.put("planIds", List.of("NL.IMRO.17.x", "javascript:alert(1)"));
        facts.put("bagIds", List.of("123"));
        facts.put("documents", List.of(Map.of("title", "Stuk", "url", "http://voorbeeld.example")));
        facts.put("gates", List.of(Map.of("phase", "DESIGN", "official", "j.jansen@raalte.example")));
        facts.put("environment", "NERGENS");
        as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/area"));
        facts.remove("area");
        as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/planIds/0",
                                "/planIds/1",
                                "/bagIds/0",
                                "/documents/0/url",
                                "/gates/0/official",
                                "/environment"));
    }

    @Test
    void a_point_follows_from_the_ground_when_none_is_given_and_follows_it_when_it_moves() {
        Scene.arrive();
        var facts = facts("Grondveld");
        facts.remove("location");
        var id = UUID.fromString(as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .body("location.coordinates[0]", is(6.26f))
                .extract()
                .path("id"));
        patch(id, 1, Map.of("area", square(6.30))).statusCode(200).body("location.coordinates[0]", is(6.31f));
    }

    @Test
    void history_of_before_these_fields_can_be_read() throws Exception {
        Scene.arrive();
        var id = create("Oudveld");
        try (var connection = database.getConnection();
                var strip = connection.prepareStatement(
                        "update project_version set state = state - 'details' - 'answers' where project = ?")) {
            strip.setObject(1, id);
            assertThat(strip.executeUpdate()).isEqualTo(1);
        }
        as(MUNICIPALITY)
                .queryParam("asOf", Instant.now().toString())
                .get("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("planIds", empty())
                .body("environment", nullValue());
        patch(id, 1, Map.of("homes", 44)).statusCode(200);
        as(MUNICIPALITY)
                .get("/v1/projects/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].what.field", hasItems("homes", "planIds"));
    }

    /** The last event of a project, which follows the schema. */
    private JsonNode last(UUID project) throws Exception {
        var event = EventContractTest.last(project);
        assertThat(EventContractTest.faults(event)).isEmpty();
        return json.readTree(event);
    }

    /** Without the difference between 3 and 3.0, and between null and nothing. */
    private JsonNode plain(JsonNode node) throws IOException {
        if (node.isNumber()) {
            return json.getNodeFactory().numberNode(node.doubleValue());
        }
        if (node.isArray()) {
            var array = json.createArrayNode();
            for (var each : node) {
                array.add(plain(each));
            }
            return array;
        }
        if (node.isObject()) {
            var object = json.createObjectNode();
            for (var each : node.properties()) {
                object.set(each.getKey(), plain(each.getValue()));
            }
            return object;
        }
        return node;
    }
}
