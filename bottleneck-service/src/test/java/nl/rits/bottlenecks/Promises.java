package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.time.DutchDays;

/** Agreements of one session, as its parties make and change them. */
record Promises(UUID session) {

    private static final String PATH = "/v1/agreements";

    UUID proposed(Personas by, Map<String, ?> more) {
        return UUID.fromString(propose(by, more).statusCode(201).extract().path("id"));
    }

    ValidatableResponse propose(Personas by, Map<String, ?> more) {
        var body = wording(Map.of("session", session));
        body.putAll(more);
        return as(by).body(body).post(PATH).then();
    }

    ValidatableResponse list(Personas viewer, String query) {
        return as(viewer).get(PATH + "?session=" + session + "&" + query).then().statusCode(200);
    }

    static ValidatableResponse get(Personas viewer, UUID id) {
        return as(viewer).get(PATH + "/" + id).then().statusCode(200);
    }

    static ValidatableResponse accept(Personas viewer, UUID id, int wording) {
        return as(viewer)
                .body(Map.of("wording", wording))
                .post(PATH + "/" + id + "/acceptances")
                .then();
    }

    static ValidatableResponse step(Personas viewer, UUID id, int version, Map<String, ?> step) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(step)
                .post(PATH + "/" + id + "/steps")
                .then();
    }

    static ValidatableResponse rewrite(Personas viewer, UUID id, int version, Map<String, ?> more) {
        return as(viewer)
                .header("If-Match", "\"" + version + "\"")
                .body(wording(more))
                .put(PATH + "/" + id)
                .then();
    }

    private static Map<String, Object> wording(Map<String, ?> more) {
        var wording = new HashMap<String, Object>(Map.of(
                "what", "De bouwweg in april",
                "owners", List.of(World.party("beekvliet")),
                "counterparts", List.of(World.party("gm0177")),
                "due", today().plusDays(30).toString()));
        wording.putAll(more);
        return wording;
    }

    static LocalDate today() {
        return LocalDate.now(DutchDays.ZONE);
    }
}
