package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows a project hears of what he may know and of nothing else; who is mentioned hears it once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FollowingTest {

    private static final String THEIRS = Principal.party(World.party("beekvliet"));

    @Inject
    World world;

    @BeforeEach
    void cast() {
        world.cast();
    }

    @Test
    void who_follows_is_told_alone_what_may_be_known_and_not_what_the_own_party_did() {
        var project = world.aProject("Volgveld", 40, "beekvliet");
        follow(project, DEVELOPER.account(), "beekvliet", true);

        changed(project, "CHANGED", "gm0177", Principal.GOVERNMENT);
        changed(project, "STATED", "beekvliet", THEIRS);
        changed(project, "RELEASED", "gm0177", THEIRS);
        assertThat(told(as(DEVELOPER), project)).isEmpty();

        changed(project, "CHANGED", "gm0177", THEIRS);
        assertThat(told(as(DEVELOPER), project)).containsExactly("PROJECT_CHANGED");
        assertThat(told(person("collega-" + project), project)).isEmpty();
        assertThat(told(as(MUNICIPALITY), project)).isEmpty();
        as(DEVELOPER)
                .get("/v1/notifications")
                .then()
                .body("items[0].title", equalTo("Volgveld is gewijzigd"))
                .body("items[0].link", equalTo("/projecten/" + project + "/geschiedenis"));
    }

    @Test
    void what_is_not_read_yet_is_not_told_again_and_after_that_it_is() {
        var project = world.aProject("Stiltegebied", 40, "beekvliet");
        follow(project, DEVELOPER.account(), "beekvliet", true);
        changed(project, "CHANGED", "gm0177", THEIRS);
        changed(project, "CHANGED", "gm0177", THEIRS);
        assertThat(told(as(DEVELOPER), project)).hasSize(1);

        as(DEVELOPER).post("/v1/notifications/_read-all").then().statusCode(204);
        changed(project, "CHANGED", "gm0177", THEIRS);
        assertThat(told(as(DEVELOPER), project)).hasSize(2);

        follow(project, DEVELOPER.account(), "beekvliet", false);
        as(DEVELOPER).post("/v1/notifications/_read-all").then().statusCode(204);
        changed(project, "CHANGED", "gm0177", THEIRS);
        assertThat(told(as(DEVELOPER), project)).hasSize(2);
    }

    @Test
    void who_lost_sight_of_a_project_is_told_nothing_any_more() {
        var project = world.aProject("Wegveld", 40, "beekvliet");
        follow(project, COMPETITOR.account(), "tijhof", true);
        changed(project, "CHANGED", "gm0177", Principal.market(World.SALLAND));
        assertThat(told(as(COMPETITOR), project)).hasSize(1);

        world.tellProject(
                project,
                "Wegveld",
                40,
                List.of("beekvliet"),
                Map.of("CORE", List.of(Principal.party(World.party("gm0177")), THEIRS)),
                change("CHANGED", "gm0177", List.of(THEIRS)));
        assertThat(told(as(COMPETITOR), project)).isEmpty();
        assertThat(world.number("select count(*) from notification where project = '" + project + "'"))
                .isEqualTo(1);
    }

    @Test
    void who_is_erased_follows_nothing_and_keeps_no_notifications() {
        var project = world.aProject("Wisveld", 40, "beekvliet");
        var account = "wis-" + UUID.randomUUID();
        follow(project, account, "beekvliet", true);
        changed(project, "CHANGED", "gm0177", THEIRS);
        person(account).post("/v1/notifications/_read-all").then().statusCode(204);
        var rows = "select (select count(*) from follower where account = '%1$s')"
                + " + (select count(*) from notification where account = '%1$s')"
                + " + (select count(*) from notification_read where account = '%1$s')";
        assertThat(world.number(rows.formatted(Tokens.subject(account)))).isGreaterThanOrEqualTo(3);

        var erased = Erased.of(UUID.randomUUID(), Tokens.subject(account), Instant.now());
        world.tell(new World.Told(
                "parties",
                UUID.randomUUID().toString(),
                Erased.TYPE,
                erased.id(),
                Map.of(
                        "id",
                        erased.id(),
                        "account",
                        erased.account(),
                        "at",
                        erased.at().toString())));
        await().atMost(Duration.ofSeconds(30)).until(() -> world.number(rows.formatted(Tokens.subject(account))) == 0);
    }

    @Test
    void who_is_mentioned_hears_it_once_in_that_role_and_only_when_the_comment_can_be_read() {
        var project = world.aProject("Praatveld", 40, "beekvliet", "esrand");
        var comment = UUID.randomUUID();
        var mentions = List.<Map<String, Object>>of(
                Map.of("party", World.party("gm0177"), "role", "REVIEWER"), Map.of("party", World.party("esrand")));
        comment(comment, project, 1, mentions, "gm0177", "beekvliet");
        comment(comment, project, 2, mentions, "gm0177", "beekvliet");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !told(as(MUNICIPALITY), project).isEmpty());
        marker();

        assertThat(told(as(MUNICIPALITY), project)).containsExactly("COMMENT_MENTIONS_YOU");
        assertThat(told(as(CORPORATION), project)).isEmpty();
        var planner = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(
                        "planner-" + project,
                        "Planner",
                        List.of(Role.PLANNER),
                        Map.of(MUNICIPALITY.partyKey(), MUNICIPALITY.kind())))
                .accept(ContentType.JSON);
        assertThat(told(planner, project)).isEmpty();
        as(MUNICIPALITY)
                .get("/v1/notifications")
                .then()
                .body("items[0].title", equalTo("U bent genoemd bij Praatveld"))
                .body("items[0].text", equalTo("Beekvliet Ontwikkeling vraagt uw aandacht in een opmerking."));
    }

    private void follow(UUID project, String account, String party, boolean following) {
        var subject = Tokens.subject(account);
        var id = StableId.of("follower", project + "/" + World.party(party) + "/" + subject);
        world.tell(new World.Told(
                "projects",
                UUID.randomUUID().toString(),
                "nl.woningbouw.projecten.project-gevolgd.v1",
                id,
                Map.of(
                        "id", id,
                        "project", project,
                        "party", World.party(party),
                        "account", subject,
                        "following", following,
                        "at", Instant.now().toString())));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        world.number("select count(*) from follower where id = '" + id + "'") == (following ? 1 : 0));
    }

    private void comment(UUID id, UUID project, int version, List<Map<String, Object>> mentions, String... readers) {
        var audience = new ArrayList<String>();
        for (var reader : readers) {
            audience.add(Principal.party(World.party(reader)));
        }
        world.tell(new World.Told(
                "projects",
                UUID.randomUUID().toString(),
                "nl.woningbouw.projecten.opmerking-gewijzigd.v1",
                id,
                Map.of(
                        "id", id,
                        "version", version,
                        "project", project,
                        "party", World.party("beekvliet"),
                        "mentions", mentions,
                        "audience", audience,
                        "at", Instant.now().toString())));
    }

    /** Something that comes after what was told before. */
    private void marker() {
        for (int i = 0; i < 12; i++) {
            world.aProject("Later veld", 1);
        }
    }

    private void changed(UUID project, String kind, String by, String... audience) {
        world.tellProject(project, "Volgveld", 40, List.of("beekvliet"), Map.of(), change(kind, by, List.of(audience)));
    }

    private static Map<String, Object> change(String kind, String by, List<String> audience) {
        return Map.of("change", Map.of("kind", kind, "party", World.party(by), "audience", audience));
    }

    private static List<String> told(RequestSpecification who, UUID project) {
        return who.queryParam("pageSize", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.link.startsWith('/projecten/" + project + "') }.kind");
    }

    private static RequestSpecification person(String account) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(
                        account,
                        "Collega",
                        List.of(Role.PLANNER),
                        Map.of(Personas.DEVELOPER.partyKey(), Personas.DEVELOPER.kind())))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
