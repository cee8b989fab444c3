package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import org.jspecify.annotations.Nullable;

/** What tests do again and again, through the API. */
final class Api {
    static final Personas EDITOR = Personas.ADMINISTRATOR;

    private Api() {}

    static UUID party(String key) {
        return StableId.of("party", key);
    }

    static UUID platform(String key) {
        return StableId.of("platform", key);
    }

    /** A new fictional developer. */
    static UUID aParty(String kind) {
        return id(as(EDITOR)
                .body(Map.of("name", "Proefpartij " + number(), "kind", kind))
                .post("/v1/parties"));
    }

    static UUID aPlatform(String kind) {
        return id(as(EDITOR)
                .body(Map.of(
                        "name", "Proefplatform " + number(), "kind", kind, "municipalities", new String[] {"GM0177"}))
                .post("/v1/platforms"));
    }

    static UUID aMembership(UUID platform, UUID party, String role, @Nullable Object from, @Nullable Object until) {
        var body = new HashMap<String, @Nullable Object>(Map.of("platform", platform, "party", party, "role", role));
        body.put("from", from == null ? null : from.toString());
        body.put("until", until == null ? null : until.toString());
        return id(as(EDITOR).body(body).post("/v1/memberships"));
    }

    static String tag(String path) {
        return as(EDITOR).get(path).then().statusCode(200).extract().header("ETag");
    }

    private static UUID id(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1_000_000);
    }
}
