package nl.rits.foundation.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as one of the cast would send them. */
public final class Requests {
    private Requests() {}

    /** With a token, JSON both ways and a fresh idempotency key. */
    public static RequestSpecification as(Personas persona) {
        return as(persona, UUID.randomUUID().toString());
    }

    /** With an idempotency key of the test's choice; empty: none. */
    public static RequestSpecification as(Personas persona, String idempotencyKey) {
        var request = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(persona))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
        return idempotencyKey.isEmpty() ? request : request.header("Idempotency-Key", idempotencyKey);
    }

    public static RequestSpecification anonymous() {
        return RestAssured.given().accept(ContentType.JSON);
    }
}
