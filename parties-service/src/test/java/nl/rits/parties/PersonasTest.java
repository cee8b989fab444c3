package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.anonymous;
import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.platform;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every endpoint, called by everyone. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PersonasTest {
    private static final String RAALTE = "/v1/parties/" + party("gm0177");
    private static final String SALLAND = "/v1/platforms/" + platform("platform-salland");
    private static final String MEMBER = "/v1/memberships/" + StableId.of("membership", "platform-salland/beekvliet");
    private static final String OFFICIAL = "/v1/people/" + StableId.of("person", "gemeente");

    @Test
    void everyone_reads_parties_platforms_and_memberships() {
        everyone(200, request -> request.get("/v1/me"));
        everyone(200, request -> request.get("/v1/parties"));
        everyone(200, request -> request.get(RAALTE));
        everyone(200, request -> request.get(RAALTE + "/memberships"));
        everyone(200, request -> request.get("/v1/platforms"));
        everyone(200, request -> request.get(SALLAND));
        everyone(200, request -> request.get(SALLAND + "/memberships"));
        everyone(200, request -> request.get(MEMBER));
        everyone(200, request -> request.get("/v1/people"));
    }

    @Test
    void people_are_read_by_their_own_party_and_the_administrator() {
        var expected = all(404);
        expected.put(Personas.MUNICIPALITY, 200);
        expected.put(Personas.COUNCILLOR, 200);
        expected.put(Personas.ADMINISTRATOR, 200);
        each(expected, request -> request.get(OFFICIAL));
    }

    @Test
    void the_audit_is_read_by_planners_and_with_a_reason_by_the_administrator() {
        var expected = all(403);
        expected.put(Personas.DEVELOPER, 200);
        expected.put(Personas.COMPETITOR, 200);
        expected.put(Personas.CORPORATION, 200);
        expected.put(Personas.MUNICIPALITY, 200);
        expected.put(Personas.NEIGHBOUR, 200);
        expected.put(Personas.ADMINISTRATOR, 400);
        each(expected, request -> request.get("/v1/audit"));
        expected.replaceAll((persona, status) -> persona == Personas.ADMINISTRATOR ? 200 : status);
        each(
                expected,
                request -> request.queryParam("reason", "Jaarlijkse controle").get("/v1/audit"));
    }

    @Test
    void a_person_is_erased_by_the_administrator_alone() {
        var expected = all(404);
        expected.put(Personas.MUNICIPALITY, 403);
        expected.put(Personas.COUNCILLOR, 403);
        expected.put(Personas.ADMINISTRATOR, 428);
        each(expected, request -> request.delete(OFFICIAL));
    }

    @Test
    void the_history_of_a_party_is_read_by_itself_and_the_administrator() {
        var expected = all(403);
        expected.put(Personas.MUNICIPALITY, 200);
        expected.put(Personas.ADMINISTRATOR, 200);
        each(expected, request -> request.get(RAALTE + "/changes"));
    }

    @Test
    void the_history_of_a_platform_is_read_by_its_chair_and_the_administrator() {
        var expected = all(403);
        expected.put(Personas.CHAIR, 200);
        expected.put(Personas.ADMINISTRATOR, 200);
        each(expected, request -> request.get("/v1/platforms/" + platform("tafel-west-overijssel") + "/changes"));
    }

    @Test
    void nobody_but_the_administrator_writes() {
        notByOthers(request ->
                request.body(Map.of("name", "Nieuw", "kind", "OTHER")).post("/v1/parties"));
        notByOthers(request ->
                request.body(Map.of("name", "Nieuw")).header("If-Match", "*").put(RAALTE));
        notByOthers(request -> request.body(Map.of("name", "Nieuw")).post("/v1/platforms"));
        notByOthers(request ->
                request.body(Map.of("name", "Nieuw")).header("If-Match", "*").put(SALLAND));
        notByOthers(request -> request.body(Map.of("party", party("tijhof"))).post("/v1/memberships"));
        notByOthers(request ->
                request.body(Map.of("role", "CHAIR")).header("If-Match", "*").put(MEMBER));
        notByOthers(request -> request.header("If-Match", "*").delete(MEMBER));
        notByOthers(request -> request.body(Map.of("name", "Nieuw")).post("/v1/people"));

        var person = all(404);
        person.put(Personas.MUNICIPALITY, 403);
        person.put(Personas.COUNCILLOR, 403);
        person.remove(Personas.ADMINISTRATOR);
        each(
                person,
                request -> request.body(Map.of("name", "Nieuw"))
                        .header("If-Match", "*")
                        .put(OFFICIAL));

        as(Personas.MUNICIPALITY)
                .get(RAALTE)
                .then()
                .statusCode(200)
                .body("name", org.hamcrest.Matchers.is("Gemeente Raalte"));
    }

    @Test
    void without_a_login_nothing_is_read() {
        for (var path :
                new String[] {"/v1/me", "/v1/parties", RAALTE, "/v1/platforms", SALLAND, MEMBER, "/v1/people", OFFICIAL
                }) {
            anonymous().get(path).then().statusCode(401).contentType("application/problem+json");
        }
    }

    private static void everyone(int status, Function<RequestSpecification, Response> call) {
        each(all(status), call);
    }

    private static void notByOthers(Function<RequestSpecification, Response> call) {
        var others = all(403);
        others.remove(Personas.ADMINISTRATOR);
        each(others, call);
    }

    private static Map<Personas, Integer> all(int status) {
        var expected = new LinkedHashMap<Personas, Integer>();
        Arrays.stream(Personas.values()).forEach(persona -> expected.put(persona, status));
        return expected;
    }

    private static void each(Map<Personas, Integer> expected, Function<RequestSpecification, Response> call) {
        assertThat(expected).isNotEmpty();
        SoftAssertions.assertSoftly(all -> expected.forEach(
                (persona, status) -> all.assertThat(call.apply(as(persona)).statusCode())
                        .as(persona.account())
                        .isEqualTo(status)));
    }
}
