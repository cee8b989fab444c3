package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;

/** What tests do again and again, through the API. */
final class Api {

    private Api() {}

    /** A report that is right; {@code more} replaces fields, and null removes one. */
    static Map<String, Object> report(UUID project, Map<String, ?> more) {
        var report = new HashMap<String, Object>(Map.of(
                "title",
                "Bezwaar van de buurt",
                "cause",
                "OBJECTION_APPEAL",
                "certainty",
                "POTENTIAL",
                "projects",
                List.of(project),
                "homes",
                20,
                "months",
                6));
        report.putAll(more);
        return report;
    }

    static UUID reported(Personas reporter, UUID project, Map<String, ?> more) {
        return UUID.fromString(as(reporter)
                .body(report(project, more))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static JsonPath get(Personas viewer, UUID bottleneck) {
        return as(viewer)
                .get("/v1/bottlenecks/" + bottleneck)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static long version(UUID bottleneck) {
        return get(Personas.MUNICIPALITY, bottleneck).getLong("version");
    }

    static ValidatableResponse move(Personas viewer, UUID bottleneck, String to, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("to", to, "version", version(bottleneck)));
        body.putAll(more);
        return as(viewer)
                .body(body)
                .post("/v1/bottlenecks/" + bottleneck + "/transitions")
                .then();
    }

    static UUID aSession() {
        return UUID.fromString(as(Personas.CHAIR)
                .body(Map.of(
                        "date",
                        LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                                .plusDays(12)
                                .toString(),
                        "place",
                        "Raalte"))
                .post("/v1/tables/" + World.TABLE + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static JsonPath put(UUID session, UUID bottleneck, int urgency, int solvability) {
        return as(Personas.CHAIR)
                .body(Map.of(
                        "bottleneck", bottleneck,
                        "decision", "Samen om voorrang vragen",
                        "urgency", urgency,
                        "solvability", solvability,
                        "admitted", "Voor deze proef"))
                .post("/v1/sessions/" + session + "/cases")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static List<String> notificationKinds(Personas viewer, UUID bottleneck) {
        return as(viewer)
                .queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link == '/knelpunten/" + bottleneck + "' }.kind");
    }

    static ValidatableResponse join(Personas who, UUID id, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("certainty", "POTENTIAL", "homes", 0, "months", 3));
        body.putAll(more);
        return as(who).body(body).post("/v1/bottlenecks/" + id + "/reports").then();
    }
}
