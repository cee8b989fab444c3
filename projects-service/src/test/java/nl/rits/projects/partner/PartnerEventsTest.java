package nl.rits.projects.partner;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import nl.rits.projects.Scene;
import nl.rits.projects.project.NightlyAudiences;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PartnerEventsTest {

    private static final Path EXAMPLES = Path.of("../parties-service/contracts/events/examples");

    @Inject
    Partners partners;

    @Inject
    NightlyAudiences audiences;

    @Test
    void every_example_of_parties_service_is_understood() throws IOException {
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var files = Files.list(EXAMPLES)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                if (file.getFileName().toString().startsWith("party-")) {
                    assertThat(json.readValue(text, PartyChanged.class).principals())
                            .as(file.toString())
                            .contains("public");
                } else if (file.getFileName().toString().startsWith("deputyship-")) {
                    assertThat(json.readValue(text, Deputyship.class).account())
                            .as(file.toString())
                            .isNotEmpty();
                } else if (file.getFileName().toString().startsWith("platform-")) {
                    assertThat(json.readValue(text, PlatformChanged.class).staleMonths())
                            .as(file.toString())
                            .isPositive();
                }
            }
        }
    }

    @Test
    void a_platform_that_gains_or_loses_the_steward_changes_who_sees_its_projects() {
        var project = Scene.aProject("Tafelveld", "2A", 10, DEVELOPER);
        var table = UUID.randomUUID();
        try (var producer = Scene.producer()) {
            Scene.send(producer, PlatformChanged.TYPE, table, platform(table, 1, MUNICIPALITY.party()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> tables(project).contains(table.toString()));
            assertThat(coreOf(project)).contains("table:" + table);

            Scene.send(producer, PlatformChanged.TYPE, table, platform(table, 2, DEVELOPER.party()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !tables(project).contains(table.toString()));
            assertThat(coreOf(project)).doesNotContain("table:" + table);
        }
    }

    @Test
    void whoever_stands_in_for_a_planner_plans_and_the_audit_says_for_whom() {
        var project = Scene.aProject("Waarneemveld", "2A", 10, DEVELOPER);
        var id = UUID.randomUUID();
        var away = UUID.randomUUID();
        var account = "waarnemer-" + id;
        var confirm = "/v1/projects/" + project + "/releases/confirmations";
        assertThat(reader(account).post(confirm).statusCode()).isEqualTo(403);
        try (var producer = Scene.producer()) {
            Scene.send(producer, Deputyship.TYPE, id, deputyship(id, 1, away, account, "[\"PLANNER\"]", 0));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> reader(account).post(confirm).statusCode() == 200);
            as(ADMINISTRATOR)
                    .queryParam("reason", "Wie deed dit namens wie")
                    .queryParam("party", MUNICIPALITY.party())
                    .queryParam("pageSize", 200)
                    .get("/v1/audit")
                    .then()
                    .body(
                            "items.find { it.object == '" + confirm + "' && it.outcome == '200' }.onBehalfOf",
                            contains(away.toString()))
                    .body(
                            "items.findAll { it.object == '" + confirm + "' && it.outcome == '403' }.asDeputy",
                            not(hasItem(true)));

            Scene.send(producer, Deputyship.TYPE, id, deputyship(id, 2, away, account, "[\"PLANNER\"]", -1));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> reader(account).post(confirm).statusCode() == 403);
        }
    }

    private static RequestSpecification reader(String account) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(account, "Tessa Kok", List.of(Role.READER), Map.of("gm0177", PartyKind.MUNICIPALITY)))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** @param last last day, from today */
    private static String deputyship(UUID id, int version, UUID away, String account, String roles, int last) {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return """
                {"id": "%s", "version": %d, "party": "%s", "person": "%s", "account": "%s", "roles": %s,
                 "from": "%s", "until": "%s"}""".formatted(
                        id,
                        version,
                        MUNICIPALITY.party(),
                        away,
                        Tokens.subject(account),
                        roles,
                        today.minusDays(3),
                        today.plusDays(last));
    }

    @Test
    void an_older_event_has_no_effect() {
        var id = UUID.randomUUID();
        partners.replaceIfNewer(party(id, 3, "Nieuw"));
        partners.replaceIfNewer(party(id, 2, "Oud"));

        assertThat(parties.find(id).orElseThrow().name()).isEqualTo("Nieuw");
    }

    @Test
    void a_party_that_has_left_is_one_of_the_public() {
        var id = UUID.randomUUID();
        partners.replaceIfNewer(party(id, 1, "Vertrekker"));
        assertThat(partners.of(id, PartyKind.DEVELOPER, false)).contains("party:" + id);

        partners.replaceIfNewer(new PartyChanged(
                id, 2, "Vertrekker", PartyKind.DEVELOPER, null, null, false, List.of("party:" + id), List.of()));
        assertThat(partners.of(id, PartyKind.DEVELOPER, false)).containsExactly("public");
    }

    @Test
    void recomputing_every_audience_finds_no_difference() {
        // Tests that let time pass by hand leave statements of which the night still has to mark the age.
        audiences.refresh();
        Scene.aProject("Nachtveld", "3", 10, DEVELOPER);
        Scene.aProject("Nachtveld hard", "1A", 10, DEVELOPER);

        assertThat(audiences.refresh()).isZero();
    }

    @Inject
    nl.rits.projects.sharing.KnownParties parties;

    @Inject
    javax.sql.DataSource database;

    private static List<String> tables(UUID project) {
        return as(MUNICIPALITY)
                .get("/v1/projects/" + project + "/releases")
                .jsonPath()
                .getList("availableTables.id");
    }

    /** The principals on the row, as the database keeps them. */
    private List<String> coreOf(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select principal.name from principal join project on principal.id = any(core_to) where project.id = ?")) {
            query.setObject(1, project);
            var names = new java.util.ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static PartyChanged party(UUID id, long version, String name) {
        return new PartyChanged(
                id,
                version,
                name,
                nl.rits.foundation.identity.PartyKind.BUILDER,
                null,
                null,
                true,
                List.of("public"),
                List.of("public"));
    }

    private static String platform(UUID id, int version, UUID member) {
        return """
                {"id": "%s", "version": %d, "name": "Proeftafel", "kind": "TABLE", "municipalities": ["GM0177"],
                 "members": [{"party": "%s", "kind": "MUNICIPALITY", "role": "MEMBER"}],
                 "toleranceMonths": 6, "toleranceShare": 0.1, "staleMonths": 3}""".formatted(id, version, member);
    }
}
