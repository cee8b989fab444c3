package nl.rits.projects;

import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;

/** A plan with every field filled, as it is sent, and how it is changed. */
final class WholePlan {

    static final UUID SOUTH = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    static final UUID OLD = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    static final UUID HOUSES = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    static final UUID FLATS = UUID.fromString("00000000-0000-4000-8000-0000000000b2");
    static final UUID TAKEN_DOWN = UUID.fromString("00000000-0000-4000-8000-0000000000b3");

    private static final ObjectMapper JSON = new ObjectMapper();

    private WholePlan() {}

    static Map<String, Object> facts(String name) {
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

    static Map<String, Object> square(double lon) {
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

    static Map<String, Object> programme(String priceClass, String euros) {
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
    static Map<String, Object> part(Map<String, Object> programme, int part) {
        return Objects.requireNonNull((List<Map<String, Object>>) programme.get("subPlans"))
                .get(part);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> line(Map<String, Object> programme, int part, int line) {
        return Objects.requireNonNull(
                        (List<Map<String, Object>>) part(programme, part).get("lines"))
                .get(line);
    }

    static UUID create(String name) {
        return UUID.fromString(as(MUNICIPALITY)
                .body(facts(name))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse programme(Personas persona, UUID project, String version, Map<String, Object> body) {
        return as(persona)
                .header("If-Match", version.startsWith("\"") ? version : "\"" + version + "\"")
                .body(body)
                .put("/v1/projects/" + project + "/programme")
                .then();
    }

    /** What is kept of a project as it is now. */
    static JsonNode state(UUID project) throws Exception {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.prepareStatement(
                        "select state from project_version where project = ? order by sequence desc limit 1")) {
            query.setObject(1, project);
            try (var rows = query.executeQuery()) {
                rows.next();
                return JSON.readTree(rows.getString(1));
            }
        }
    }
}
