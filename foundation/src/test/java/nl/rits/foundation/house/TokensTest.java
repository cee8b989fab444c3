package nl.rits.foundation.house;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TokensTest {
    @Test
    void a_token_for_another_audience_is_refused() {
        refused(Tokens.sign(Tokens.claims(Personas.DEVELOPER).audience("account")));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(Tokens.sign(Tokens.claims(Personas.DEVELOPER).issuer("http://localhost:8080/auth/realms/master")));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(Tokens.sign(Tokens.claims(Personas.DEVELOPER)
                .issuedAt(Instant.now().minusSeconds(1200))
                .expiresAt(Instant.now().minusSeconds(600))));
    }

    @Test
    void a_token_that_was_good_is_refused_when_it_has_expired() {
        var shortLived = Tokens.sign(Tokens.claims(Personas.DEVELOPER)
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(3)));
        me(shortLived, null).statusCode(200);
        me(shortLived, null).statusCode(200);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> refused(shortLived));
    }

    @Test
    void a_token_signed_by_a_stranger_is_refused() {
        refused(Tokens.signByStranger(Tokens.claims(Personas.DEVELOPER)));
    }

    @Test
    void what_follows_a_token_that_was_good_is_checked_by_itself() {
        var good = Tokens.of(Personas.DEVELOPER);
        me(good, null).statusCode(200);
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused(good.substring(0, good.lastIndexOf('.'))
                + Tokens.of(Personas.MUNICIPALITY)
                        .substring(Tokens.of(Personas.MUNICIPALITY).lastIndexOf('.')));
        me(good, null).statusCode(200);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var parts = Tokens.of(Personas.DEVELOPER).split("\\.");
        refused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_token_that_was_changed_is_refused() {
        var parts = Tokens.of(Personas.DEVELOPER).split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + base64(payload.replace("planner", "administrator")) + "." + parts[2]);
        refused("geen token");
    }

    @Test
    void a_token_in_the_address_is_not_looked_at() {
        RestAssured.given()
                .queryParam("access_token", Tokens.of(Personas.DEVELOPER))
                .get("/v1/houses/me")
                .then()
                .statusCode(401);
    }

    @Test
    void the_viewer_is_the_person_acting_for_the_party() {
        me(Tokens.of(Personas.MUNICIPALITY), null)
                .statusCode(200)
                .body("account", equalTo(Tokens.subject("gemeente")))
                .body("party", equalTo(Personas.MUNICIPALITY.party().toString()))
                .body("kind", equalTo("MUNICIPALITY"))
                .body("roles", containsInAnyOrder("PLANNER", "REVIEWER"))
                .body("principals", containsInAnyOrder("public", "party:" + Personas.MUNICIPALITY.party()))
                .body("numbers.size()", equalTo(2))
                .body("language", equalTo("nl"));
    }

    @Test
    void a_councillor_does_not_carry_the_party_itself() {
        me(Tokens.of(Personas.COUNCILLOR), null)
                .body("principals", containsInAnyOrder("public", "councillor:" + Personas.COUNCILLOR.party()));
    }

    @Test
    void who_acts_for_several_parties_chooses_among_them_only() {
        var token = Tokens.of(
                "adviseur",
                "Ans Advies",
                List.of(Role.PLANNER),
                Map.of("gm1773", PartyKind.MUNICIPALITY, "gm0177", PartyKind.MUNICIPALITY));

        me(token, null).body("party", equalTo(party("gm0177")));
        me(token, party("gm1773")).body("party", equalTo(party("gm1773")));
        me(token, party("gm0150")).statusCode(403).body("type", equalTo("urn:rits:problem:party-not-yours"));
        me(token, "Raalte").statusCode(403).body("type", equalTo("urn:rits:problem:party-not-yours"));
    }

    @Test
    void who_belongs_to_no_party_sees_nothing() {
        me(Tokens.of("losse", "Los Persoon", List.of(Role.PLANNER), Map.of()), null)
                .statusCode(403)
                .body("type", equalTo("urn:rits:problem:no-party"));
    }

    @Test
    void roles_that_rits_does_not_know_are_ignored() {
        var claims = Tokens.claims(Personas.PROVINCE)
                .claim("realm_access", Map.of("roles", List.of("offline_access", "reader", "PLANNER")));
        me(Tokens.sign(claims), null).body("roles", contains("READER"));
    }

    private static void refused(String token) {
        me(token, null)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("API-Version", "1.2.3")
                .body("type", equalTo("urn:rits:problem:login-required"));
    }

    private static ValidatableResponse me(String token, @org.jspecify.annotations.Nullable String party) {
        var request = RestAssured.given().header("Authorization", "Bearer " + token);
        return (party == null ? request : request.header("Rits-Party", party))
                .get("/v1/houses/me")
                .then();
    }

    private static String party(String key) {
        return StableId.of("party", key).toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
