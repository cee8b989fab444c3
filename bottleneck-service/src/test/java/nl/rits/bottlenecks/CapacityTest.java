package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expertise that parties lend each other. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CapacityTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
        clear();
    }

    @AfterEach
    void clear() {
        TravellingClock.home();
        world.execute("truncate capacity cascade");
        world.execute("delete from notification_read");
        world.execute("delete from notification where capacity is not null");
    }

    @Test
    void what_fits_is_found_from_both_sides_best_first_and_its_parties_hear_of_it() {
        var request = placed(Personas.MUNICIPALITY, "REQUEST", Map.of("hours", 16, "area", "GM0177"));
        var small = placed(Personas.CORPORATION, "OFFER", Map.of("hours", 4, "area", "GM0177"));
        var good = placed(Personas.NEIGHBOUR, "OFFER", Map.of("hours", 24));
        var far = placed(Personas.DEVELOPER, "OFFER", Map.of("hours", 24, "area", "GM1773"));
        placed(Personas.DEVELOPER, "OFFER", Map.of("expertise", "ECOLOGY"));
        placed(Personas.MUNICIPALITY, "OFFER", Map.of("hours", 40)); // its own helps nobody
        placed(Personas.NEIGHBOUR, "OFFER", Map.of("starts", day(100), "ends", day(120)));

        var found = matches(Personas.MUNICIPALITY, Map.of("of", request));
        assertThat(found.getList("items.offer.id")).containsExactly(good, far, small);
        assertThat(found.getList("items.fit.score")).containsExactly(100, 50, 25);
        assertThat(found.getList("items[2].fit.why")).containsExactly("SOME_HOURS", "WHOLE_PERIOD", "SAME_AREA");
        assertThat(matches(Personas.NEIGHBOUR, Map.of("of", good)).getList("items.request.id"))
                .containsExactly(request);
        assertThat(matches(Personas.COMPETITOR, Map.of("mine", true)).getInt("total"))
                .isZero();
        assertThat(matches(Personas.COMPETITOR, Map.of("pageSize", 2)).getInt("total"))
                .isEqualTo(3);
        assertThat(get(Personas.COMPETITOR, request).getInt("fits")).isEqualTo(3);
        assertThat(kinds(Personas.MUNICIPALITY)).containsOnly("CAPACITY_FITS").hasSize(3);
        assertThat(kinds(Personas.COMPETITOR)).isEmpty();
    }

    @Test
    void who_can_help_says_so_and_accepted_it_is_taken_on_both_sides() {
        var request = placed(Personas.MUNICIPALITY, "REQUEST", Map.of());
        var offer = placed(Personas.NEIGHBOUR, "OFFER", Map.of());
        answer(Personas.MUNICIPALITY, request, Map.of())
                .statusCode(409)
                .body("title", equalTo("Dit is van uw eigen organisatie"));
        answer(Personas.NEIGHBOUR, request, Map.of("own", request))
                .statusCode(400)
                .body("errors.pointer", contains("/own"));
        answer(Personas.NEIGHBOUR, request, Map.of("own", offer, "note", "Vanaf maandag"))
                .statusCode(200)
                .body("answers.status", contains("ASKED"))
                .body("may.answer", equalTo(false));
        answer(Personas.NEIGHBOUR, request, Map.of()).statusCode(200).body("answers", org.hamcrest.Matchers.hasSize(1));
        answer(Personas.PROVINCE, request, Map.of()).statusCode(403); // a reader
        answer(Personas.CORPORATION, request, Map.of())
                .statusCode(200)
                .body("answers.party.name", contains("Woonstichting Esrand"));
        assertThat(get(Personas.DEVELOPER, request).getList("answers")).isEmpty();

        var seen = get(Personas.MUNICIPALITY, request);
        assertThat(seen.getList("answers.note")).contains("Vanaf maandag");
        String helper = seen.getString("answers.find { it.note != null }.id");
        decide(Personas.NEIGHBOUR, request, helper, seen.getLong("version"), true)
                .statusCode(403);
        decide(Personas.MUNICIPALITY, request, helper, 1, true).statusCode(412);
        decide(Personas.MUNICIPALITY, request, helper, seen.getLong("version"), true)
                .statusCode(200)
                .body("status", equalTo("TAKEN"))
                .body("partner.name", equalTo("Gemeente Olst-Wijhe"))
                .body("answers.status", containsInAnyOrder("ACCEPTED", "DECLINED"));

        assertThat(get(Personas.NEIGHBOUR, offer).getString("status")).isEqualTo("TAKEN");
        assertThat(get(Personas.NEIGHBOUR, offer).getString("partner.name")).isEqualTo("Gemeente Raalte");
        // Who answered in vain still reads that it is gone, but not to whom; the others find nothing.
        assertThat(get(Personas.CORPORATION, request).getString("partner")).isNull();
        as(Personas.DEVELOPER).get("/v1/capacity/" + request).then().statusCode(404);
        as(Personas.COUNCILLOR).get("/v1/capacity/" + request).then().statusCode(404);
        assertThat(list(Personas.DEVELOPER, Map.of()).getInt("total")).isZero();
        assertThat(list(Personas.MUNICIPALITY, Map.of("party", "me", "status", "TAKEN"))
                        .getInt("total"))
                .isOne();
        assertThat(kinds(Personas.MUNICIPALITY)).contains("CAPACITY_ANSWERED");
        assertThat(kinds(Personas.NEIGHBOUR)).contains("CAPACITY_TAKEN");
        assertThat(kinds(Personas.CORPORATION)).containsExactly("CAPACITY_DECLINED");
        decide(
                        Personas.MUNICIPALITY,
                        request,
                        helper,
                        get(Personas.MUNICIPALITY, request).getLong("version"),
                        true)
                .statusCode(409);
        answer(Personas.DEVELOPER, offer, Map.of()).statusCode(404);
        assertThat(world.text("select string_agg(what, ' ' order by version) from capacity_version where capacity = '"
                        + request + "'"))
                .isEqualTo("OPENED ANSWERED ANSWERED TAKEN");
    }

    @Test
    void only_the_party_itself_changes_it_and_who_answered_the_text_of_before_answers_again() {
        var request = placed(Personas.MUNICIPALITY, "REQUEST", Map.of());
        answer(Personas.NEIGHBOUR, request, Map.of()).statusCode(200);
        var version = get(Personas.MUNICIPALITY, request).getLong("version");
        put(Personas.NEIGHBOUR, request, version, Map.of()).statusCode(403);
        put(Personas.MUNICIPALITY, request, 1, Map.of()).statusCode(412).body("current.version", equalTo((int)
                version));
        put(Personas.MUNICIPALITY, request, version, Map.of("hours", 30))
                .statusCode(200)
                .body("hours", equalTo(30))
                .body("answers.status", contains("DECLINED"));
        assertThat(kinds(Personas.NEIGHBOUR)).containsExactly("CAPACITY_CHANGED");
        var again = answer(Personas.NEIGHBOUR, request, Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        String mine = again.getString("answers.find { it.status == 'ASKED' }.id");
        as(Personas.MUNICIPALITY)
                .delete("/v1/capacity/" + request + "/answers/" + mine)
                .then()
                .statusCode(403);
        as(Personas.NEIGHBOUR)
                .delete("/v1/capacity/" + request + "/answers/" + mine)
                .then()
                .statusCode(204);
        as(Personas.NEIGHBOUR)
                .delete("/v1/capacity/" + request + "/answers/" + mine)
                .then()
                .statusCode(409);
        as(Personas.MUNICIPALITY).delete("/v1/capacity/" + request).then().statusCode(428);
        as(Personas.MUNICIPALITY)
                .header("If-Match", "*")
                .delete("/v1/capacity/" + request)
                .then()
                .statusCode(204);
        as(Personas.DEVELOPER).get("/v1/capacity/" + request).then().statusCode(404);
        put(Personas.MUNICIPALITY, request, get(Personas.MUNICIPALITY, request).getLong("version"), Map.of())
                .statusCode(409);
    }

    @Test
    void the_bottleneck_is_told_only_to_who_sees_it() {
        var project = world.aProject("Stilveld", 30, "beekvliet");
        var bottleneck = Api.reported(Personas.DEVELOPER, project, Map.of("cause", "PUBLIC_CAPACITY"));
        var request = placed(Personas.MUNICIPALITY, "REQUEST", Map.of("bottleneck", bottleneck));
        assertThat(get(Personas.DEVELOPER, request).getString("bottleneck.title"))
                .isEqualTo("Bezwaar van de buurt");
        assertThat(get(Personas.COMPETITOR, request).getString("bottleneck")).isNull();
        assertThat(list(Personas.DEVELOPER, Map.of("bottleneck", bottleneck)).getInt("total"))
                .isOne();
        assertThat(list(Personas.COMPETITOR, Map.of("bottleneck", bottleneck)).getInt("total"))
                .isZero();
        post(Personas.COMPETITOR, "REQUEST", Map.of("bottleneck", bottleneck))
                .statusCode(400)
                .body("errors.pointer", contains("/bottleneck"));
        post(Personas.DEVELOPER, "OFFER", Map.of("bottleneck", bottleneck))
                .statusCode(400)
                .body("errors.pointer", contains("/bottleneck"));
    }

    @Test
    void what_is_over_disappears_by_itself() {
        var request = placed(Personas.MUNICIPALITY, "REQUEST", Map.of());
        placed(Personas.NEIGHBOUR, "OFFER", Map.of());
        TravellingClock.ahead(Duration.ofDays(61));
        assertThat(list(Personas.DEVELOPER, Map.of()).getInt("total")).isZero();
        assertThat(matches(Personas.DEVELOPER, Map.of()).getInt("total")).isZero();
        as(Personas.DEVELOPER).get("/v1/capacity/" + request).then().statusCode(404);
        assertThat(list(Personas.MUNICIPALITY, Map.of("party", "me")).getInt("total"))
                .isOne();
        as(Personas.MUNICIPALITY)
                .get("/v1/capacity/" + request)
                .then()
                .body("may.edit", equalTo(false))
                .body("partner", nullValue());
    }

    @Test
    void the_list_is_filtered_and_sorted_and_every_fault_is_told() {
        placed(Personas.MUNICIPALITY, "REQUEST", Map.of("hours", 8));
        placed(Personas.NEIGHBOUR, "OFFER", Map.of("hours", 32, "expertise", "ECOLOGY"));
        assertThat(list(Personas.DEVELOPER, Map.of("sort", "-hours")).getList("items.hours"))
                .containsExactly(32, 8);
        assertThat(list(Personas.DEVELOPER, Map.of("kind", "OFFER")).getList("items.expertise.label"))
                .containsExactly("Ecologie");
        assertThat(list(Personas.DEVELOPER, Map.of("expertise", "LAW")).getInt("total"))
                .isOne();
        assertThat(list(Personas.DEVELOPER, Map.of("from", day(61))).getInt("total"))
                .isZero();
        assertThat(list(Personas.DEVELOPER, Map.of("until", day(0))).getInt("total"))
                .isZero();
        as(Personas.DEVELOPER)
                .queryParams(Map.of("sort", "x", "party", "you", "from", "+999999999-01-01"))
                .get("/v1/capacity")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("sort", "party", "from"));
        post(
                        Personas.MUNICIPALITY,
                        "REQUEST",
                        Map.of(
                                "expertise",
                                "MAGIC",
                                "starts",
                                day(3000),
                                "ends",
                                day(-1),
                                "bottleneck",
                                UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/expertise", "/starts", "/ends", "/bottleneck"));
        post(Personas.MUNICIPALITY, "REQUEST", Map.of("starts", day(20), "ends", day(10), "hours", 0, "area", "Raalte"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/hours", "/area"));
        post(Personas.COUNCILLOR, "REQUEST", Map.of()).statusCode(403);
        assertThat(as(Personas.DEVELOPER)
                        .header("Accept-Language", "en")
                        .get("/v1/expertise")
                        .jsonPath()
                        .getList("label"))
                .contains("Law", "Ecology");
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(ahead).toString();
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        var body =
                new HashMap<String, Object>(Map.of("expertise", "LAW", "hours", 16, "starts", day(1), "ends", day(60)));
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse post(Personas who, String kind, Map<String, ?> more) {
        var body = body(more);
        body.put("kind", kind);
        return as(who).body(body).post("/v1/capacity").then();
    }

    private static String placed(Personas who, String kind, Map<String, ?> more) {
        return post(who, kind, more).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse put(Personas who, String id, long version, Map<String, ?> more) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(body(more))
                .put("/v1/capacity/" + id)
                .then();
    }

    private static ValidatableResponse answer(Personas who, String id, Map<String, ?> body) {
        return as(who).body(body).post("/v1/capacity/" + id + "/answers").then();
    }

    private static ValidatableResponse decide(Personas who, String id, String answer, long version, boolean accept) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(Map.of("accept", accept))
                .put("/v1/capacity/" + id + "/answers/" + answer)
                .then();
    }

    private static JsonPath get(Personas who, String id) {
        return as(who).get("/v1/capacity/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath list(Personas who, Map<String, ?> query) {
        return as(who).queryParams(query)
                .get("/v1/capacity")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath matches(Personas who, Map<String, ?> query) {
        return as(who).queryParams(query)
                .get("/v1/capacity-matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> kinds(Personas who) {
        return as(who).queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind.startsWith('CAPACITY') }.kind");
    }
}
