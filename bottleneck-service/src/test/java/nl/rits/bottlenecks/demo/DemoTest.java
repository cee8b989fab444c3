package nl.rits.bottlenecks.demo;

import static io.restassured.RestAssured.given;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rits.bottlenecks.Instances;
import nl.rits.bottlenecks.World;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DemoTest {

    private static final Map<String, Integer> PROJECTS = Map.ofEntries(
            Map.entry("weteringpark", 184),
            Map.entry("de-enkweide", 64),
            Map.entry("hof-van-heeten", 22),
            Map.entry("luttenbergerkamp", 41),
            Map.entry("stationsweide", 130),
            Map.entry("de-zwaluwhof", 96),
            Map.entry("lindenerf", 38),
            Map.entry("ijsselbolder", 212),
            Map.entry("oliemolenplein", 50),
            Map.entry("kolkzicht", 240),
            Map.entry("noorderakkers", 310));

    @Inject
    World world;

    @Inject
    Demo demo;

    @Test
    void the_demo_appears_once_when_its_projects_are_known_and_nothing_in_it_is_overdue() {
        world.cast();
        world.execute("truncate bottleneck, session, notification, follower cascade");
        assertThat(demo.makeOnce()).as("its projects are not known yet").isFalse();
        assertThat(health()).as("who comes to try has to wait").isEqualTo(Status.DOWN);
        for (var key : List.of("gm0150", "gm0160", "gm0193", "gm0119", "gm0106")) {
            world.tell(world.party(key, "Gemeente " + key, PartyKind.MUNICIPALITY));
        }
        world.tell(world.party("hanzegrond", "Hanzegrond Vastgoed", PartyKind.DEVELOPER));
        world.tell(world.party("netbeheer-oost", "Netbeheer Oost", PartyKind.GRID_OPERATOR));
        PROJECTS.forEach((slug, homes) -> world.tellProject(
                StableId.of("project", slug),
                slug,
                homes,
                slug.equals("de-enkweide") ? List.of("tijhof") : List.of("beekvliet", "esrand"),
                Map.of(),
                Map.of()));

        Instances.many(3, demo::makeOnce);

        assertThat(world.number("select count(*) from bottleneck")).isEqualTo(17);
        assertThat(
                        world.number(
                                "select count(*) from bottleneck b where homes > (select sum(p.homes) from known_project p where p.id = any (b.projects))"))
                .as("no bottleneck holds back more homes than its projects have")
                .isZero();

        var sessions = as(Personas.CHAIR)
                .get("/v1/tables/" + World.TABLE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(sessions.getList("sessions.number")).isEqualTo(List.of(14, 13));
        as(Personas.CHAIR)
                .get("/v1/sessions/" + sessions.getString("sessions[0].id"))
                .then()
                .statusCode(200)
                .body(
                        "agenda.bottleneck.title",
                        equalTo(List.of(
                                "Onderstation Raalte-Oost zit vol",
                                "Geen parkeerplek, geen vergunning",
                                "Weteringpark: tekort op sociale huur",
                                "Weteringpark: beroep bij de Raad van State",
                                "Eén planjurist voor vier plannen")))
                .body("agenda[0].why[0].text", equalTo("Eén oorzaak houdt 6 projecten tegen."))
                .body("notRipe.bottleneck.title", equalTo(List.of("Lindenerf: vleermuizen in de schuur")))
                .body("agenda[4].admitted.reason", equalTo("De flexpool verdeelt zijn uren vóór de volgende zitting."));
        as(Personas.CHAIR)
                .get("/v1/sessions/" + sessions.getString("sessions[1].id"))
                .then()
                .body("agenda.size()", equalTo(2));
        assertThat(as(Personas.CHAIR).get("/v1/notifications").then().extract().<Integer>path("total"))
                .isPositive();
        var shares = as(Personas.MUNICIPALITY)
                .get("/v1/shares")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shares.getInt("causes.find { it.cause == 'GRID' }.projects.confirmed"))
                .isEqualTo(6);
        assertThat(shares.getInt("causes.find { it.cause == 'NATURE_SPECIES' }.projects.confirmed"))
                .isZero();
        assertThat(shares.getInt("causes.find { it.cause == 'NATURE_SPECIES' }.projects.withPotential"))
                .isEqualTo(1);

        assertThat(
                        world.number(
                                "select count(*) from bottleneck where answer_by < current_date and status not in ('SOLVED', 'LIVED_WITH', 'LAPSED')"))
                .as("nothing in it is overdue on the first day")
                .isZero();
        assertThat(demo.makeOnce()).as("it is there").isTrue();
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(world.number("select count(*) from bottleneck")).isEqualTo(17);
    }

    @Test
    void who_starts_rits_without_a_demo_waits_for_none() {
        given().get("/q/health/group/demo").then().statusCode(200).body("checks.name", equalTo(List.of("demo")));
    }

    private Status health() {
        return new DemoHealth(new Asked(), demo).call().getStatus();
    }

    /** A portal that is started to be tried. */
    private record Asked() implements DemoConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
