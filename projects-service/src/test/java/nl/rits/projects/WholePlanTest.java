package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

/** A plan with every field filled goes in and comes out the same: at the API, in the event and in the history. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WholePlanTest {

    private static final UUID SOUTH = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final UUID OLD = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    private static final UUID HOUSES = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    private static final UUID FLATS = UUID.fromString("00000000-0000-4000-8000-0000000000b2");
    private static final UUID TAKEN_DOWN = UUID.fromString("00000000-0000-4000-8000-0000000000b3");

    private static final List<String> FIELDS = List.of(
            "name",
            "place",
            "planType",
            "planningStatus",
            "phase",
            "homes",
            "demolition",
            "keyProject",
            "feasibility",
            "landPosition",
            "commissioning",
            "location",
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
        for (var field : FIELDS) {
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
        for (var field : List.of("name", "place", "planType", "planningStatus", "phase", "homes", "keyProject")) {
            assertThat(plain(event.get(field))).as(field).isEqualTo(plain(sent.get(field)));
        }
        for (var field : List.of(
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
                "environment")) {
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
        patch(id, "1", Map.of("environment", "RURAL", "planIds", List.of())).statusCode(200);
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
        patch(id, "1", Map.of("area", square(6.30))).statusCode(200).body("location.coordinates[0]", is(6.31f));
    }

    @Test
    void a_party_changes_its_own_lines_and_no_others() {
        Scene.arrive();
        var id = create("Lijnveld");
        programme(MUNICIPALITY, id, "1", programme("AFFORDABLE_SALE", "389500.00"))
                .statusCode(200);
        var mine = programme("AFFORDABLE_SALE", "395000.00");
        // What it asks itself it sees; what the steward keeps of the flats it does not, so that it sends nothing there.
        assertThat(priced(DEVELOPER, id)).containsExactly(HOUSES.toString());
        line(mine, 0, 1).remove("amount");
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(200)
                .body("programme.subPlans[0].lines[0].amount.to", is(395000.0f));
        as(MUNICIPALITY)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines[0].amount.to", is(395000.0f))
                .body("programme.subPlans[0].lines[1].amount.to", is(890.0f));

        line(mine, 0, 1).put("homes", 2);
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/lines/1"));
        line(mine, 0, 1).put("homes", 8);
        line(mine, 0, 0).put("party", CORPORATION.party());
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/lines/0/party"));
        part(mine, 0).put("homes", 60);
        programme(DEVELOPER, id, tag(DEVELOPER, id), mine)
                .statusCode(400)
                .body("errors.pointer", hasItem("/subPlans/0/homes"));
    }

    @Test
    void what_homes_cost_is_seen_by_who_sees_the_finances_of_their_builder() {
        Scene.arrive();
        var id = create("Prijsveld");
        programme(MUNICIPALITY, id, "1", programme("AFFORDABLE_SALE", "389500.00"))
                .statusCode(200);
        for (var persona : List.of(CORPORATION, PROVINCE)) {
            as(persona)
                    .get("/v1/projects/" + id)
                    .then()
                    .statusCode(200)
                    .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
        }
        as(COMPETITOR).get("/v1/projects/" + id).then().body("programme", nullValue());
        as(DEVELOPER)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "choices",
                        List.of(Map.of("group", "FINANCE", "circles", List.of("PROJECT", "GOVERNMENT", "MARKET")))))
                .put("/v1/projects/" + id + "/releases")
                .then()
                .statusCode(200);
        as(CORPORATION)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines[0].amount.to", is(389500.0f))
                .body("programme.subPlans[0].lines[1].amount", nullValue());
        as(PROVINCE)
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
        as(CORPORATION)
                .queryParam("asOf", Instant.now().toString())
                .get("/v1/projects/" + id)
                .then()
                .body("programme.subPlans[0].lines.amount", everyItem(nullValue()));
    }

    @Test
    void what_is_unusual_is_told_and_may_be_answered() {
        Scene.arrive();
        var facts = facts("Opvalveld");
        facts.put("planType", "SMALL_EXPANSION");
        var id = UUID.fromString(as(MUNICIPALITY)
                .body(facts)
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .body("warnings.code", contains("EXPANSION_IS_LARGE"))
                .body("warnings[0].pointer", is("/planType"))
                .body("warnings[0].detail", containsString("12 woningen"))
                .extract()
                .path("id"));
        patch(id, "1", Map.of("answers", List.of(Map.of("warning", "EXPANSION_IS_LARGE", "text", " Twee fasen. "))))
                .statusCode(200)
                .body("warnings", empty())
                .body("answeredWarnings[0].text", is("Twee fasen."));
        programme(MUNICIPALITY, id, "2", programme("EXPENSIVE_SALE", "389500.00"))
                .statusCode(200)
                .body("warnings.code", contains("CLASS_DIFFERS"))
                .body("warnings[0].about", is(HOUSES.toString()));
        as(DEVELOPER).get("/v1/projects/" + id).then().body("warnings.code", contains("CLASS_DIFFERS"));
        as(CORPORATION)
                .get("/v1/projects/" + id)
                .then()
                .body("warnings", empty())
                .body("answeredWarnings", empty());
        patch(id, "3", Map.of("planType", "INFILL")).statusCode(200).body("answeredWarnings", empty());
        Scene.states(
                        DEVELOPER,
                        id,
                        Map.of(
                                "milestones",
                                List.of(Scene.milestone("PERMIT_GRANTED", 3), Scene.milestone("FIRST_DELIVERY", 5)),
                                "years",
                                List.of(Map.of("year", 2029, "homes", 30, "line", HOUSES)),
                                "answers",
                                List.of(Map.of("warning", "DELIVERY_SOON", "text", "Uit de fabriek."))))
                .statusCode(201)
                .body("warnings.code", contains("YEARS_DIFFER", "LINE_EXCEEDED"))
                .body("answeredWarnings.warning", contains("DELIVERY_SOON"));
    }

    @Test
    void a_thread_goes_on_over_restatements_and_everything_can_be_taken_back() throws Exception {
        Scene.arrive();
        var id = create("Draadveld");
        var theirs = "/v1/projects/" + id + "/statements/" + DEVELOPER.party();
        Scene.states(DEVELOPER, id, Scene.planning(4, 20)).statusCode(201);
        review(theirs, 1, "ACCEPT", null).statusCode(200).body("state", is("ACCEPTED"));
        Scene.restates(DEVELOPER, id, 1, Scene.moved(6, 22, "GRID")).statusCode(200);
        review(theirs, 2, "QUESTION", "Waarom?").statusCode(200);
        as(DEVELOPER)
                .body(Map.of("text", "Het net."))
                .post(theirs + "/answers")
                .then()
                .statusCode(200);
        Scene.restates(DEVELOPER, id, 2, Scene.moved(7, 23, "GRID"))
                .statusCode(200)
                .body("thread.kind", contains("ACCEPTANCE", "QUESTION", "ANSWER"))
                .body("thread.statementVersion", contains(1, 2, 2));
        as(CORPORATION).get(theirs).then().body("thread", nullValue());
        review(theirs, 3, "ACCEPT", null).statusCode(200);
        var agreed = as(MUNICIPALITY)
                .get("/v1/projects/" + id)
                .path("agreed.milestones.date")
                .toString();
        as(DEVELOPER)
                .header("If-Match", "\"3\"")
                .delete(theirs + "/reviews")
                .then()
                .statusCode(403);
        as(MUNICIPALITY)
                .header("If-Match", "\"3\"")
                .delete(theirs + "/reviews")
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("thread.kind", hasItem("WITHDRAWAL"));
        assertThat(as(MUNICIPALITY)
                        .get("/v1/projects/" + id)
                        .path("agreed.milestones.date")
                        .toString())
                .as("what was agreed before is agreed again")
                .isNotEqualTo(agreed)
                .contains(Scene.inMonths(4).toString());

        as(MUNICIPALITY).header("If-Match", "\"3\"").delete(theirs).then().statusCode(403);
        as(DEVELOPER).header("If-Match", "\"1\"").delete(theirs).then().statusCode(412);
        as(DEVELOPER).header("If-Match", "\"3\"").delete(theirs).then().statusCode(204);
        as(DEVELOPER).get(theirs).then().statusCode(404);
        assertThat(state(id).get("statements")).isEmpty();
    }

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
        patch(id, "1", Map.of("environment", code)).statusCode(200);

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
        patch(id, "2", Map.of("homes", 41)).statusCode(200).body("environment", is(code));
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
        patch(id, "1", Map.of("homes", 44)).statusCode(200);
        as(MUNICIPALITY)
                .get("/v1/projects/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].what.field", hasItems("homes", "planIds"));
    }

    private static Map<String, Object> facts(String name) {
        var facts = new LinkedHashMap<>(Scene.project(name, "2A", 40));
        facts.put("demolition", 6);
        facts.put("keyProject", true);
        facts.put("feasibility", 70);
        facts.put("landPosition", "INTENTION");
        facts.put("commissioning", "SEVERAL");
        facts.put("notes", "Met een opmerking");
        facts.put("reference", "R-2026-" + UUID.randomUUID());
        facts.put("involved", List.of(DEVELOPER.party(), CORPORATION.party()));
        facts.put("area", square(6.25));
        facts.put(
                "planIds",
                List.of("NL.IMRO.0177.BP20260001-0301", "/join/id/regdata/gm0177/2026/x", "/akn/nl/act/gm0177"));
        facts.put("bagIds", List.of("0177100000000001"));
        facts.put("documents", List.of(Map.of("title", "Visie", "url", "https://voorbeeld.example/visie.pdf")));
        facts.put(
                "gates",
                List.of(
                        Map.of("phase", "DESIGN", "official", "projectleider wonen", "executive", "wethouder wonen"),
                        Map.of("phase", "PREPARATION", "official", "jurist")));
        facts.put("environment", "VILLAGE");
        return facts;
    }

    private static Map<String, Object> square(double lon) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(lon, 52.38),
                        List.of(lon + 0.02, 52.38),
                        List.of(lon + 0.02, 52.39),
                        List.of(lon, 52.39),
                        List.of(lon, 52.38))));
    }

    private static Map<String, Object> programme(String priceClass, String euros) {
        var houses = lineOf(HOUSES, "SINGLE_FAMILY", priceClass, "STEP_FREE", 20);
        houses.put("targetGroup", "ELDERLY");
        houses.put("party", DEVELOPER.party().toString());
        houses.put(
                "amount",
                new HashMap<>(Map.of(
                        "tenure", "SALE", "from", 350000.00, "to", Double.parseDouble(euros), "on", "2026-01-01")));
        var flats = lineOf(FLATS, "MULTI_FAMILY", "SOCIAL_RENT", "CLUSTERED", 20);
        flats.put("permanence", "FLEX");
        flats.put("amount", new HashMap<>(Map.of("tenure", "RENT", "from", 700.50, "to", 890.00, "on", "2026-01-01")));
        var down = lineOf(TAKEN_DOWN, "SINGLE_FAMILY", "SOCIAL_RENT", "REGULAR", 6);
        return new HashMap<>(Map.of(
                "subPlans",
                List.of(
                        partOf(SOUTH, "Zuid", "NEW_BUILD", 40, List.of(houses, flats)),
                        partOf(OLD, "Oud", "DEMOLITION", 6, List.of(down)))));
    }

    private static Map<String, Object> partOf(UUID id, String name, String kind, int homes, List<?> lines) {
        return new HashMap<>(Map.of("id", id.toString(), "name", name, "kind", kind, "homes", homes, "lines", lines));
    }

    private static Map<String, Object> lineOf(UUID id, String type, String priceClass, String care, int homes) {
        return new HashMap<>(Map.of(
                "id",
                id.toString(),
                "dwellingType",
                type,
                "priceClass",
                priceClass,
                "care",
                care,
                "permanence",
                "PERMANENT",
                "homes",
                homes));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> programme, int part) {
        return Objects.requireNonNull((List<Map<String, Object>>) programme.get("subPlans"))
                .get(part);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> programme, int part, int line) {
        return Objects.requireNonNull(
                        (List<Map<String, Object>>) part(programme, part).get("lines"))
                .get(line);
    }

    private static UUID create(String name) {
        return UUID.fromString(as(MUNICIPALITY)
                .body(facts(name))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse programme(
            Personas persona, UUID project, String version, Map<String, Object> body) {
        return as(persona)
                .header("If-Match", version.startsWith("\"") ? version : "\"" + version + "\"")
                .body(body)
                .put("/v1/projects/" + project + "/programme")
                .then();
    }

    private static ValidatableResponse patch(UUID project, String version, Map<String, ?> change) {
        return as(MUNICIPALITY)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/v1/projects/" + project)
                .then();
    }

    private static ValidatableResponse review(
            String theirs, int version, String verdict, @org.jspecify.annotations.Nullable String text) {
        var body = new HashMap<String, Object>(Map.of("verdict", verdict, "statementVersion", version));
        if (text != null) {
            body.put("text", text);
        }
        return as(MUNICIPALITY).body(body).post(theirs + "/reviews").then();
    }

    private static String tag(Personas persona, UUID project) {
        return as(persona).get("/v1/projects/" + project).header("ETag");
    }

    /** The lines of which this persona sees what they cost. */
    private static List<String> priced(Personas persona, UUID project) {
        return as(persona)
                .get("/v1/projects/" + project)
                .jsonPath()
                .getList("programme.subPlans.lines.flatten().findAll { it.amount != null }.id");
    }

    private JsonNode state(UUID project) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select state from project_version where project = ? order by sequence desc limit 1")) {
            query.setObject(1, project);
            try (var rows = query.executeQuery()) {
                rows.next();
                return json.readTree(rows.getString(1));
            }
        }
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
