package nl.rits.projects.snapshot;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import org.junit.jupiter.api.Test;

/** A moment with a name lies fixed, and can be cited. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SnapshotTest {

    @Test
    void a_snapshot_stays_what_it_was_after_a_correction() {
        var name = "Meetveld" + UUID.randomUUID().toString().substring(0, 8);
        var project = Scene.aProject(name, "2A", 40);
        var then = Instant.now().toString();
        var snapshot = make(MUNICIPALITY, "meting " + name, true);
        var tag = as(MUNICIPALITY)
                .queryParam("asOf", then)
                .get("/v1/projects/" + project)
                .header("ETag");
        as(MUNICIPALITY)
                .header("If-Match", tag)
                .body(Map.of("from", then, "facts", Map.of("homes", 12), "reason", "Dubbel geteld"))
                .post("/v1/projects/" + project + "/corrections")
                .then()
                .statusCode(200);

        as(MUNICIPALITY)
                .queryParam("snapshot", snapshot)
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("homes", is(40))
                .body("knownAt", notNullValue());
        as(MUNICIPALITY)
                .queryParam("snapshot", snapshot)
                .queryParam("q", name)
                .get("/v1/projects")
                .then()
                .body("homes", is(40));
        as(MUNICIPALITY)
                .queryParam("fromSnapshot", snapshot)
                .queryParam("project", project)
                .get("/v1/comparisons")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void a_snapshot_of_a_party_is_for_that_party_until_it_is_for_everyone() {
        Scene.arrive();
        var snapshot = make(MUNICIPALITY, "eigen meting " + UUID.randomUUID(), false);
        as(COMPETITOR).get("/v1/snapshots/" + snapshot).then().statusCode(404);
        as(COMPETITOR)
                .queryParam("snapshot", snapshot)
                .get("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("snapshot"));
        as(COMPETITOR).queryParam("pageSize", 200).get("/v1/snapshots").then().body("items.id", not(hasItem(snapshot)));

        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "meting voorjaar 2027", "everyone", true))
                .put("/v1/snapshots/" + snapshot)
                .then()
                .statusCode(200)
                .body("version", is(2));
        as(COMPETITOR)
                .get("/v1/snapshots/" + snapshot)
                .then()
                .statusCode(200)
                .body("name", is("meting voorjaar 2027"))
                .body("mayEdit", is(false));
        as(COMPETITOR)
                .header("If-Match", "\"2\"")
                .delete("/v1/snapshots/" + snapshot)
                .then()
                .statusCode(403);
        as(MUNICIPALITY)
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "meting voorjaar 2027", "everyone", false))
                .put("/v1/snapshots/" + snapshot)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/everyone"));
    }

    @Test
    void a_withdrawn_snapshot_is_offered_no_more_and_stays_readable() {
        Scene.arrive();
        var snapshot = make(MUNICIPALITY, "weg ermee " + UUID.randomUUID(), true);
        as(MUNICIPALITY)
                .header("If-Match", "\"1\"")
                .delete("/v1/snapshots/" + snapshot)
                .then()
                .statusCode(200);
        as(DEVELOPER).queryParam("pageSize", 200).get("/v1/snapshots").then().body("items.id", not(hasItem(snapshot)));
        as(DEVELOPER).get("/v1/snapshots/" + snapshot).then().statusCode(200).body("withdrawnAt", notNullValue());
        as(DEVELOPER)
                .queryParam("snapshot", snapshot)
                .get("/v1/projects")
                .then()
                .statusCode(200);
    }

    @Test
    void every_fault_of_a_snapshot_is_told_at_once() {
        as(MUNICIPALITY)
                .body(Map.of("name", " ", "asOf", "2999-01-01"))
                .post("/v1/snapshots")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/asOf"));
        as(MUNICIPALITY)
                .queryParam("snapshot", UUID.randomUUID().toString())
                .queryParam("asOf", "2026-01-01")
                .get("/v1/projects")
                .then()
                .statusCode(400);
    }

    private static String make(Personas who, String name, boolean everyone) {
        return as(who).body(Map.of("name", name, "everyone", everyone))
                .post("/v1/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
