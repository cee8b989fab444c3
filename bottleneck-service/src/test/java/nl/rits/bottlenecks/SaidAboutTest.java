package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said and shown about a bottleneck besides the bottleneck itself. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SaidAboutTest {

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void forty_pages_are_refused_and_said_where() {
        var project = world.aProject("Langhof", 20, "beekvliet");
        var pages = "Wij leggen het nog eens uit. ".repeat(4_500);
        as(DEVELOPER)
                .body(Api.report(project, Map.of("explanation", pages)))
                .post("/v1/bottlenecks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/explanation"));
        var id = Api.reported(DEVELOPER, project, Map.of());
        Api.join(MUNICIPALITY, id, Map.of("projects", List.of(project), "explanation", pages))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/explanation"));
        say(DEVELOPER, id, Map.of("text", pages)).statusCode(400).body("errors[0].code", equalTo("text-too-long"));
    }

    @Test
    void links_are_https_and_taken_away_by_who_put_them_there() {
        var project = world.aProject("Linkerhof", 20, "beekvliet", "esrand");
        var id = Api.reported(DEVELOPER, project, Map.of());
        for (var wrong : List.of("http://rits.nl/brief", "javascript:alert(1)", "https:///nergens", "brief 12")) {
            link(DEVELOPER, id, wrong).statusCode(400).body("errors[0].pointer", equalTo("/url"));
        }
        link(COMPETITOR, id, "https://raalte.nl/brief").statusCode(404);
        link(CORPORATION, id, "https://raalte.nl/brief").statusCode(403);
        link(MUNICIPALITY, id, "https://raalte.nl/brief").statusCode(201).body("links[0].remove", equalTo(true));

        assertThat(Api.get(DEVELOPER, id).getBoolean("links[0].remove")).isFalse();
        unlink(DEVELOPER, id, 1).statusCode(403);
        unlink(MUNICIPALITY, id, 2).statusCode(404);
        unlink(MUNICIPALITY, id, 1).statusCode(200).body("links", hasSize(0));
        assertThat(Api.get(DEVELOPER, id).getList("story.code")).contains("LINK_ADDED", "LINK_REMOVED");
    }

    @Test
    void those_in_the_circle_talk_and_others_who_see_it_do_not_read_that() {
        var project = world.aProject("Praatplein", 20, "beekvliet", "esrand");
        var id = Api.reported(DEVELOPER, project, Map.of());
        var gm = World.party("gm0177");
        say(DEVELOPER, id, Map.of("text", " ", "mentions", List.of(Map.of("party", World.party("tijhof")))))
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("text-missing", "reads-no-comments"));
        String said = say(
                        DEVELOPER,
                        id,
                        Map.of("text", "Kunt u voorrang vragen?", "mentions", List.of(Map.of("party", gm))))
                .statusCode(201)
                .body("own", equalTo(true))
                .extract()
                .path("id");
        var place = "/v1/bottlenecks/" + id + "/comments";

        as(MUNICIPALITY)
                .get(place)
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("Kunt u voorrang vragen?"))
                .body("items[0].editableUntil", nullValue())
                .body("readers.name", equalTo(List.of("Beekvliet Ontwikkeling", "Gemeente Raalte")));
        assertThat(Api.notificationKinds(MUNICIPALITY, id)).contains("BOTTLENECK_MENTIONS_YOU");
        as(CORPORATION).get(place).then().statusCode(403);
        as(COMPETITOR).get(place).then().statusCode(404);
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "iets anders"))
                .put(place + "/" + said)
                .then()
                .statusCode(403);
        as(DEVELOPER)
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "Kunt u om voorrang vragen?"))
                .put(place + "/" + said)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(DEVELOPER)
                .header("If-Match", "\"1\"")
                .delete(place + "/" + said)
                .then()
                .statusCode(412);
        as(DEVELOPER)
                .header("If-Match", "\"2\"")
                .delete(place + "/" + said)
                .then()
                .statusCode(204);
        as(MUNICIPALITY).get(place).then().body("items[0].text", nullValue()).body("total", equalTo(1));

        // A table that it comes to takes part in it from then on.
        Api.move(DEVELOPER, id, "ESCALATED", Map.of("table", World.TABLE)).statusCode(200);
        as(CHAIR).get(place).then().statusCode(200).body("mayWrite", equalTo(true));
        as(CORPORATION).get(place).then().statusCode(200);
    }

    private static ValidatableResponse link(Personas who, UUID id, String url) {
        return as(who).body(Map.of("title", "Brief", "url", url))
                .post("/v1/bottlenecks/" + id + "/links")
                .then();
    }

    private static ValidatableResponse unlink(Personas who, UUID id, int link) {
        return as(who).header("If-Match", "*")
                .delete("/v1/bottlenecks/" + id + "/links/" + link)
                .then();
    }

    private static ValidatableResponse say(Personas who, UUID id, Map<String, ?> words) {
        return as(who).body(words).post("/v1/bottlenecks/" + id + "/comments").then();
    }
}
