package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session while it is held: who is there, what all may see, and what is written down. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoomTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void the_room_shows_only_what_all_who_are_there_may_see() {
        var session = Api.aSession();
        var open = world.aProject("Weteringpark", 184, "esrand", "beekvliet");
        var secret = world.aSoftProject("Nog geheim", 60, "esrand");
        var both = Api.reported(
                CORPORATION,
                open,
                Map.of("title", "Twee plannen", "homes", 40, "projects", List.of(open, secret), "table", World.TABLE));
        Api.put(session, both, 2, 2);
        var room = "/v1/sessions/" + session + "/room";

        attend(session, "esrand", "gm0177")
                .statusCode(200)
                .body("present.size()", equalTo(2))
                .body("session.agenda[0].bottleneck.projects.name", equalTo(List.of("Weteringpark")));
        var asMember =
                as(CORPORATION).get(room).then().statusCode(200).extract().jsonPath();
        assertThat(asMember.getList("session.agenda[0].bottleneck.projects.name", String.class))
                .as("esrand and raalte both know of both")
                .containsExactlyInAnyOrder("Weteringpark", "Nog geheim");

        attend(session, "esrand", "gm0177", "beekvliet").statusCode(200);
        var withMarket = as(CORPORATION).get(room).then().statusCode(200).extract();
        assertThat(withMarket.asString()).doesNotContain("Nog geheim");
        assertThat(withMarket.<List<String>>path("session.agenda[0].why.code")).doesNotContain("MANY_PROJECTS");

        attend(session, "tijhof").statusCode(400).body("errors[0].pointer", equalTo("/present/0"));
        as(COMPETITOR).get(room).then().statusCode(404);
        as(PROVINCE)
                .header("If-Match", "*")
                .body(Map.of("present", List.of()))
                .put(room + "/attendance")
                .then()
                .statusCode(403);
    }

    @Test
    void two_secretaries_lose_nothing_and_the_minutes_keep_every_version() {
        var session = Api.aSession();
        var one = onAgenda(session);
        var path = "/v1/sessions/" + session + "/room/cases/" + one + "/minutes";
        as(PROVINCE).get(path).then().statusCode(200).body("version", equalTo(0));
        minutes(path, 0, "Eerst vier projecten faseren.")
                .statusCode(200)
                .body("by.name", equalTo("Tafel West-Overijssel"));
        minutes(path, 0, "Eerst twee projecten aansluiten.")
                .statusCode(412)
                .body("current.decision", equalTo("Eerst vier projecten faseren."));
        minutes(path, 1, "Eerst twee aansluiten, dan vier faseren.").statusCode(200);
        as(PROVINCE)
                .get("/v1/sessions/" + session)
                .then()
                .body("agenda[0].minutes.decision", equalTo("Eerst twee aansluiten, dan vier faseren."));
        assertThat(world.number("select count(*) from case_minutes_version where agenda_case = '" + one + "'"))
                .isEqualTo(2);
        as(MUNICIPALITY)
                .header("If-Match", "\"2\"")
                .body(Map.of("decision", "Nee"))
                .put(path)
                .then()
                .statusCode(403);
        as(CHAIR)
                .header("If-Match", "*")
                .delete("/v1/sessions/" + session + "/cases/" + one)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:rits:problem:case-minuted"));
    }

    @Test
    void a_case_is_handed_over_to_another_table_in_place() {
        var other = UUID.randomUUID();
        world.tell(world.platform(
                other,
                "Provinciale tafel",
                "TABLE",
                Map.of("chair", World.party("pv23")),
                "gm0177",
                "pv23",
                "tafel-west-overijssel"));
        world.awaitKnown("known_platform", other, 1);
        try {
            var session = Api.aSession();
            var one = onAgenda(session);
            var path = "/v1/sessions/" + session + "/room/cases/" + one + "/handover";
            as(CHAIR)
                    .body(Map.of("table", World.TABLE, "reason", "Hier"))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/table"));
            as(MUNICIPALITY)
                    .body(Map.of("table", other, "reason", "Hoort bij de provincie"))
                    .post(path)
                    .then()
                    .statusCode(403);
            as(CHAIR)
                    .body(Map.of("table", other, "reason", "Hoort bij de provincie"))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("handedTo.name", equalTo("Provinciale tafel"));
            as(DEVELOPER)
                    .get("/v1/sessions/" + session)
                    .then()
                    .body("agenda[0].bottleneck.table.name", equalTo("Provinciale tafel"))
                    .body("agenda[0].minutes.handedTo.name", equalTo("Provinciale tafel"));
        } finally {
            world.execute("update bottleneck set table_id = '" + World.TABLE + "' where table_id = '" + other + "'");
            world.execute("delete from known_platform where id = '" + other + "'");
        }
    }

    private String onAgenda(UUID session) {
        var project = world.aProject("Weteringpark", 184, "beekvliet");
        return Api.put(session, Api.reported(DEVELOPER, project, Map.of("table", World.TABLE)), 2, 2)
                .getString("agenda[0].id");
    }

    private static ValidatableResponse minutes(String path, long version, String decision) {
        return as(CHAIR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("decision", decision))
                .put(path)
                .then();
    }

    private static ValidatableResponse attend(UUID session, String... keys) {
        return as(CHAIR)
                .header("If-Match", "*")
                .body(Map.of("present", List.of(keys).stream().map(World::party).toList()))
                .put("/v1/sessions/" + session + "/room/attendance")
                .then();
    }
}
