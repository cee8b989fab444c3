package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aMembership;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.aPlatform;
import static nl.rits.parties.Api.platform;
import static nl.rits.parties.Api.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlatformsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void the_demo_has_five_regions_under_two_provinces() {
        as(Personas.PROVINCE)
                .get("/v1/platforms?kind=REGION")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems("Noord-Drenthe", "Twente", "West-Overijssel", "Zuidoost-Drenthe", "Zuidwest-Drenthe"))
                .body(
                        "items.find { it.name == 'Twente' }.parent",
                        is(platform("provincie-overijssel").toString()))
                .body("items.find { it.name == 'Twente' }.municipalities.size()", is(14));
    }

    @Test
    void a_municipality_may_be_in_several_regions() {
        as(Personas.PROVINCE)
                .get("/v1/platforms?kind=REGION&municipality=GM1731")
                .then()
                .body("items.name", containsInAnyOrder("Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe"));
    }

    @Test
    void the_table_has_a_chair_and_one_developer() {
        var table = platform("tafel-west-overijssel");
        as(Personas.DEVELOPER)
                .get("/v1/platforms/" + table)
                .then()
                .body("chair", is(Personas.CHAIR.party().toString()))
                .body("toleranceMonths", is(6))
                .body("toleranceShare", is(0.10f))
                .body("staleMonths", is(3))
                .body("confirmDays", is(30));
        as(Personas.DEVELOPER)
                .get("/v1/platforms/" + table + "/memberships?pageSize=200")
                .then()
                .body("total", is(15))
                .body("items.findAll { it.party.kind == 'DEVELOPER' }.party.name", contains("Beekvliet Ontwikkeling"))
                .body("items.find { it.role == 'CHAIR' }.party.name", is("Tafel West-Overijssel"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "name", "x".repeat(201),
                        "kind", "PROVINCE",
                        "parent", platform("regio-twente"),
                        "municipalities", List.of("GM0177", "Raalte"),
                        "chair", UUID.randomUUID(),
                        "toleranceMonths", -1))
                .post("/v1/platforms")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/name", "/parent", "/municipalities/1", "/chair", "/toleranceMonths"));
    }

    @Test
    void who_chairs_from_today_belongs_to_the_platform_and_who_did_before_leaves_it() {
        var first = aParty("DEVELOPER");
        var second = aParty("CORPORATION");
        var platform = aPlatform("LOCAL");
        var path = "/v1/platforms/" + platform;
        aMembership(platform, first, "MEMBER", TODAY.minusYears(1), null);

        put(path, Map.of("chair", first)).body("chair", is(first.toString()));
        chairs(platform, first, 1);

        put(path, Map.of("chair", second, "secretary", first))
                .body("chair", is(second.toString()))
                .body("secretary", is(first.toString()));
        put(path, Map.of("chair", first, "secretary", second))
                .body("chair", is(first.toString()))
                .body("secretary", is(second.toString()));

        put(path, Map.of()).body("chair", nullValue()).body("secretary", nullValue());
        as(Personas.ADMINISTRATOR)
                .get(path + "/memberships")
                .then()
                .body("items.findAll { it.active }.size()", is(0))
                .body("items.party.id", contains(first.toString()))
                .body("items[0].until", is(TODAY.minusDays(1).toString()));
    }

    @Test
    void changes_need_the_version_they_were_made_on_and_are_kept() {
        var path = "/v1/platforms/" + aPlatform("REGION");
        var seen = tag(path);
        put(path, Map.of("staleMonths", 6)).body("version", is(1)).body("staleMonths", is(6));
        as(Personas.ADMINISTRATOR)
                .header("If-Match", seen)
                .body(Map.of("name", "Laat", "kind", "REGION", "municipalities", List.of("GM0177")))
                .put(path)
                .then()
                .statusCode(412)
                .body("current.staleMonths", is(6));
        as(Personas.ADMINISTRATOR)
                .get(path + "/changes")
                .then()
                .body("items.version", contains(1, 0))
                .body("items[0].what.field", hasItem("staleMonths"));
    }

    private static io.restassured.response.ValidatableResponse put(String path, Map<String, Object> changes) {
        var present = as(Personas.ADMINISTRATOR).get(path).then().extract();
        var body = new HashMap<String, Object>(changes);
        body.put("name", "Proefplatform");
        body.put("kind", present.path("kind"));
        body.put("municipalities", present.path("municipalities"));
        return as(Personas.ADMINISTRATOR)
                .header("If-Match", present.header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void chairs(UUID platform, UUID party, int active) {
        as(Personas.ADMINISTRATOR)
                .get("/v1/parties/" + party + "/memberships")
                .then()
                .body("items.findAll { it.active }.size()", is(active))
                .body("items.find { it.active }.role", is("CHAIR"))
                .body("items.find { it.active }.platform.id", is(platform.toString()));
    }
}
