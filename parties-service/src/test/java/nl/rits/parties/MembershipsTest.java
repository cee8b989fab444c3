package nl.rits.parties;

import static nl.rits.foundation.testing.Requests.as;
import static nl.rits.parties.Api.aMembership;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.aPlatform;
import static nl.rits.parties.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Topic;
import nl.rits.parties.register.Midnight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MembershipsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Midnight midnight;

    @AfterEach
    void home() {
        TravellingClock.home();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "platform",
                        UUID.randomUUID(),
                        "party",
                        UUID.randomUUID(),
                        "from",
                        "2026-05-02",
                        "until",
                        "2026-05-01"))
                .post("/v1/memberships")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/platform", "/party", "/until"));
        as(Personas.ADMINISTRATOR)
                .body(Map.of("from", "1026-05-02", "until", "2026-05-01"))
                .post("/v1/memberships")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/platform", "/party", "/from"));
        as(Personas.ADMINISTRATOR)
                .body("{\"from\": \"morgen\"}")
                .post("/v1/memberships")
                .then()
                .statusCode(400);
    }

    @Test
    void a_membership_that_would_end_before_today_needs_a_first_day() {
        as(Personas.ADMINISTRATOR)
                .body(Map.of(
                        "platform",
                        aPlatform("LOCAL"),
                        "party",
                        aParty("DEVELOPER"),
                        "until",
                        TODAY.minusDays(1).toString()))
                .post("/v1/memberships")
                .then()
                .statusCode(400)
                .body("errors.code", contains("until-before-from"));
    }

    @Test
    void a_party_is_a_member_once_on_each_day() {
        var platform = aPlatform("LOCAL");
        var party = aParty("DEVELOPER");
        aMembership(platform, party, "MEMBER", TODAY, TODAY.plusDays(9));
        overlaps(platform, party, "SECRETARY", TODAY.plusDays(9));
        aMembership(platform, party, "SECRETARY", TODAY.plusDays(10), null);
        overlaps(platform, party, "MEMBER", TODAY.plusYears(5));
    }

    @Test
    void a_platform_has_one_chair_on_each_day() {
        var platform = aPlatform("LOCAL");
        aMembership(platform, aParty("DEVELOPER"), "CHAIR", TODAY, null);
        overlaps(platform, aParty("DEVELOPER"), "CHAIR", TODAY.plusDays(1));
        aMembership(platform, aParty("DEVELOPER"), "MEMBER", TODAY, null);
    }

    @Test
    void between_whom_a_membership_is_cannot_change() {
        var membership = aMembership(aPlatform("LOCAL"), aParty("DEVELOPER"), "MEMBER", TODAY, null);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("party", aParty("DEVELOPER"), "platform", aPlatform("LOCAL")))
                .put("/v1/memberships/" + membership)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/platform", "/party"));
    }

    @Test
    void changing_and_removing_need_the_version_seen() {
        var membership = aMembership(aPlatform("LOCAL"), aParty("DEVELOPER"), "MEMBER", TODAY, null);
        var path = "/v1/memberships/" + membership;
        var seen = tag(path);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", seen)
                .body(Map.of("role", "CHAIR", "until", TODAY.plusYears(1).toString()))
                .put(path)
                .then()
                .statusCode(200)
                .body("role", is("CHAIR"))
                .body("from", is(TODAY.toString()))
                .body("active", is(true));
        as(Personas.ADMINISTRATOR)
                .header("If-Match", seen)
                .body(Map.of())
                .put(path)
                .then()
                .statusCode(412);
        as(Personas.ADMINISTRATOR).header("If-Match", seen).delete(path).then().statusCode(412);
        as(Personas.ADMINISTRATOR).delete(path).then().statusCode(428);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag(path))
                .delete(path)
                .then()
                .statusCode(204);
        as(Personas.ADMINISTRATOR).get(path).then().statusCode(404);
    }

    @Test
    void a_membership_gives_the_party_a_name_and_removing_it_takes_the_name_away() {
        var platform = aPlatform("LOCAL");
        var party = aParty("DEVELOPER");
        var membership = aMembership(platform, party, "MEMBER", TODAY, null);
        var market = "platform:" + platform + ":market";
        try (var topic = new Topic("parties")) {
            topic.of(party, told -> principals(told.data()).contains(market));
            topic.of(platform, told -> told.data().path("members").size() == 1);

            as(Personas.ADMINISTRATOR)
                    .header("If-Match", "\"0\"")
                    .delete("/v1/memberships/" + membership)
                    .then()
                    .statusCode(204);

            var last = topic.of(party, version(2)).getLast().data();
            assertThat(principals(last)).containsExactlyInAnyOrder("public", "party:" + party);
            topic.of(
                    platform, version(2).and(told -> told.data().path("members").isEmpty()));
        }
    }

    @Test
    void a_membership_that_is_past_stops_to_count_at_midnight_without_anyone_doing_anything() {
        var platform = aPlatform("TABLE");
        var party = aParty("CORPORATION");
        var membership = aMembership(platform, party, "MEMBER", TODAY.minusYears(1), TODAY);
        try (var topic = new Topic("parties")) {
            topic.of(party, told -> principals(told.data()).contains("table:" + platform));
            as(Personas.PROVINCE).get("/v1/memberships/" + membership).then().body("active", is(true));

            TravellingClock.ahead(Duration.ofDays(1));
            as(Personas.PROVINCE).get("/v1/memberships/" + membership).then().body("active", is(false));

            midnight.turn();
            var last = topic.of(party, version(2)).getLast().data();
            assertThat(principals(last)).doesNotContain("table:" + platform);
            topic.of(
                    platform, version(2).and(told -> told.data().path("members").isEmpty()));
            as(Personas.ADMINISTRATOR)
                    .get("/v1/parties/" + party + "/changes")
                    .then()
                    .body("items[0].cause", is("DATE"))
                    .body("items[0].what.field", containsInAnyOrder("memberships", "principals"));

            midnight.turn();
            as(Personas.ADMINISTRATOR)
                    .get("/v1/parties/" + party + "/changes")
                    .then()
                    .body("items", hasSize(3));
        }
    }

    @Test
    void a_membership_of_later_begins_to_count_on_its_first_day() {
        var platform = aPlatform("REGION");
        var party = aParty("WATER_AUTHORITY");
        aMembership(platform, party, "MEMBER", TODAY.plusDays(3), null);
        try (var topic = new Topic("parties")) {
            TravellingClock.ahead(Duration.ofDays(2));
            midnight.turn();
            TravellingClock.ahead(Duration.ofDays(3));
            midnight.turn();
            var told = topic.of(party, version(1));
            assertThat(principals(told.getFirst().data())).doesNotContain("region:" + platform);
            assertThat(principals(told.getLast().data())).contains("region:" + platform);
        }
    }

    @Test
    void a_party_that_is_no_longer_active_counts_on_no_platform() {
        var platform = aPlatform("TABLE");
        var party = aParty("BUILDER");
        aMembership(platform, party, "MEMBER", TODAY, null);
        as(Personas.ADMINISTRATOR)
                .header("If-Match", tag("/v1/parties/" + party))
                .body(Map.of("name", "Gestopt", "kind", "BUILDER", "active", false))
                .put("/v1/parties/" + party)
                .then()
                .statusCode(200);
        try (var topic = new Topic("parties")) {
            var last = topic.of(party, version(2)).getLast().data();
            assertThat(principals(last)).containsExactly("public");
            assertThat(last.path("memberships")).isEmpty();
            topic.of(
                    platform, version(2).and(told -> told.data().path("members").isEmpty()));
        }
    }

    private static Predicate<Topic.Told> version(int version) {
        return told -> told.data().path("version").asInt() == version;
    }

    private static List<String> principals(JsonNode data) {
        return data.path("principals").valueStream().map(JsonNode::asText).toList();
    }

    private static void overlaps(UUID platform, UUID party, String role, LocalDate from) {
        as(Personas.ADMINISTRATOR)
                .body(Map.of("platform", platform, "party", party, "role", role, "from", from.toString()))
                .post("/v1/memberships")
                .then()
                .statusCode(409)
                .body("type", is("urn:rits:problem:membership-overlaps"))
                .body("current.platform.id", org.hamcrest.Matchers.hasItem(platform.toString()));
    }
}
