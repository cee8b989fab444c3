package nl.rits.projects.look;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.projects.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LooksTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Looks looks;

    @Inject
    DataSource database;

    @Test
    void the_steward_learns_at_once_which_party_saw_its_project_and_which_groups_and_no_person() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        as(PROVINCE).get("/v1/projects/" + project).then().statusCode(200);
        as(PROVINCE).get("/v1/projects/" + project).then().statusCode(200);
        as(PROVINCE).get("/v1/projects/" + project + "/changes").then().statusCode(200);

        looks(MUNICIPALITY, project)
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].party.name", is("Provincie Overijssel"))
                .body("items[0].viewed", is(3))
                .body("items[0].exported", is(0))
                .body("items[0].received", is(0))
                .body("items[0].groups", hasItems("CORE", "STATUS"))
                .body("items[0].account", nullValue());
    }

    @Test
    void a_party_learns_who_saw_its_own_statement_and_not_who_saw_the_project() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(5, 40)).statusCode(201);
        as(MUNICIPALITY).get("/v1/projects/" + project).then().statusCode(200);
        as(COMPETITOR).get("/v1/projects/" + project).then().statusCode(200).body("statements", hasSize(0));

        looks(DEVELOPER, project)
                .statusCode(200)
                .body("items.party.name", contains("Gemeente Raalte"))
                .body("items[0].groups", contains("MARKET_PLANNING"));
        looks(MUNICIPALITY, project).body("items.party.name", hasItem("Tijhof Projecten"));
    }

    @Test
    void the_owner_learns_who_was_sent_its_facts_once_however_often_the_event_comes() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        var event = UUID.randomUUID();
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var added = """
                {"id": "%s", "party": "%s", "at": "%s", "holds": [
                  {"project": "%s", "owner": "%s", "groups": ["CORE", "OF_LATER"]},
                  {"project": "%s", "owner": "%s", "groups": ["MARKET_PLANNING"]}]}""".formatted(
                        UUID.randomUUID(),
                        MUNICIPALITY.party(),
                        yesterday,
                        project,
                        MUNICIPALITY.party(),
                        project,
                        DEVELOPER.party());
        try (var producer = Scene.producer()) {
            Scene.send(producer, "bottlenecks", event, NotificationAdded.TYPE, UUID.randomUUID(), added);
            Scene.send(producer, "bottlenecks", event, NotificationAdded.TYPE, UUID.randomUUID(), added);
        }
        await().atMost(SOON)
                .untilAsserted(() -> looks(DEVELOPER, project)
                        .body("items.party.name", contains("Gemeente Raalte"))
                        .body("items[0].received", is(1))
                        .body("items[0].viewed", is(0))
                        .body("items[0].groups", contains("MARKET_PLANNING")));
        // The steward was sent its own core: no look. Who takes no part learns nothing.
        looks(MUNICIPALITY, project).body("total", is(0));
        looks(COMPETITOR, project).statusCode(403);
    }

    @Test
    void every_example_of_a_notification_is_understood() throws IOException {
        try (var files = Files.list(Path.of("../bottleneck-service/contracts/events/examples"))) {
            var json = new ObjectMapper().registerModule(new JavaTimeModule());
            for (var file : files.filter(it -> it.getFileName().toString().startsWith("notification-added"))
                    .toList()) {
                assertThat(json.readValue(Files.readString(file), NotificationAdded.class)
                                .party())
                        .as(file.toString())
                        .isNotNull();
            }
        }
    }

    @Test
    void ones_own_people_councillors_too_are_no_look() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        as(MUNICIPALITY).get("/v1/projects/" + project).then().statusCode(200);
        as(COUNCILLOR).get("/v1/projects/" + project).then().statusCode(200);

        looks(MUNICIPALITY, project).body("items.party.name", everyItem(not(is("Gemeente Raalte"))));
    }

    @Test
    void looking_as_another_is_no_look() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        as(DEVELOPER)
                .queryParam("as", "MARKET")
                .get("/v1/projects/" + project)
                .then()
                .statusCode(200);

        looks(MUNICIPALITY, project).body("total", is(0));
    }

    @Test
    void who_does_not_take_part_does_not_learn_who_looked() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        looks(COMPETITOR, project).statusCode(403);
        looks(COUNCILLOR, project).statusCode(403);
        looks(PROVINCE, project).statusCode(403);
        looks(PROVINCE, Scene.aProject(name(), "5A", 40, DEVELOPER)).statusCode(404);
        looks(MUNICIPALITY, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void what_lists_show_beyond_the_core_is_known_within_seconds_and_what_maps_show_counts_as_exported() {
        var name = name();
        var project = Scene.aProject(name, "2A", 40, DEVELOPER);
        as(NEIGHBOUR)
                .queryParam("q", name)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("total", is(1));
        as(NEIGHBOUR)
                .accept("application/geo+json")
                .queryParam("q", name)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("features", hasSize(1));

        await().atMost(SOON)
                .untilAsserted(() -> looks(MUNICIPALITY, project)
                        .body("items[0].party.name", is("Gemeente Olst-Wijhe"))
                        .body("items[0].viewed", is(1))
                        .body("items[0].exported", is(1)));
    }

    @Test
    void a_page_of_statements_is_a_look_at_each_of_them() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(5, 40)).statusCode(201);
        as(MUNICIPALITY)
                .queryParam("project", project)
                .get("/v1/statements")
                .then()
                .body("total", is(1));

        await().atMost(SOON).untilAsserted(() -> looks(DEVELOPER, project).body("items.viewed", contains(1)));
    }

    @Test
    void one_statement_by_itself_is_a_look_at_it() {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        Scene.states(DEVELOPER, project, Scene.planning(5, 40)).statusCode(201);
        as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/statements/" + DEVELOPER.party())
                .then()
                .statusCode(200);

        looks(DEVELOPER, project)
                .body("items.viewed", contains(1))
                .body("items[0].groups", contains("MARKET_PLANNING"));
    }

    @Test
    void a_project_is_not_shown_when_that_cannot_be_recorded_and_lists_go_on() throws SQLException {
        var name = name();
        var project = Scene.aProject(name, "2A", 40, DEVELOPER);
        run("alter table look rename to look_away");
        try {
            as(PROVINCE).get("/v1/projects/" + project).then().statusCode(503);
            as(MUNICIPALITY).get("/v1/projects/" + project).then().statusCode(200);
            as(PROVINCE)
                    .queryParam("q", name)
                    .get("/v1/projects")
                    .then()
                    .statusCode(200)
                    .body("total", is(1));
        } finally {
            run("alter table look_away rename to look");
        }
        await().atMost(SOON).untilAsserted(() -> looks(MUNICIPALITY, project).body("items.viewed", contains(1)));
    }

    @Test
    void only_as_many_days_are_told_as_are_asked_and_after_a_year_a_look_is_gone() throws SQLException {
        var project = Scene.aProject(name(), "2A", 40, DEVELOPER);
        as(PROVINCE).get("/v1/projects/" + project).then().statusCode(200);
        run("update look set day = day - 40 where project = '" + project + "'");

        looks(MUNICIPALITY, project).body("total", is(0));
        as(MUNICIPALITY)
                .queryParam("days", 60)
                .get("/v1/projects/" + project + "/looks")
                .then()
                .body("total", is(1));
        as(MUNICIPALITY)
                .queryParam("days", 366)
                .get("/v1/projects/" + project + "/looks")
                .then()
                .statusCode(400);
        assertThat(looks.remove(Instant.now().plus(320, ChronoUnit.DAYS))).isZero();
        assertThat(looks.remove(Instant.now().plus(340, ChronoUnit.DAYS))).isPositive();
    }

    private static ValidatableResponse looks(Personas persona, UUID project) {
        return as(persona).get("/v1/projects/" + project + "/looks").then();
    }

    private static String name() {
        return "Kijkveld " + UUID.randomUUID().toString().substring(0, 8);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
