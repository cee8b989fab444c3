package nl.rits.projects.sharing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.Scene;
import nl.rits.projects.sharing.proof.Onlookers.Look;
import nl.rits.projects.sharing.proof.Portal.Answer;
import nl.rits.projects.sharing.world.Carried;
import nl.rits.projects.sharing.world.Platform;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken back is gone with the answer: nobody who asks afterwards sees it, on any way, not once. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RevocationTest {

    private static final int FLIPS = Boolean.getBoolean("rits.long") ? 5_000 : 1_000;
    private static final int FEWER = Boolean.getBoolean("rits.long") ? 40 : 20;
    private static final int READERS = 3;
    private static final String TOWN = "GM0175";
    private static final LocalDate TODAY = LocalDate.now(DutchDays.ZONE);

    @Inject
    WorldWriting worlds;

    private final Portal portal = new Portal();
    private World world;
    private Watcher town;
    private Watcher competitor;
    private UUID platform;
    private String project;

    /** One town, one platform around it with a competitor in it, and a firm plan. */
    @BeforeEach
    void begin() {
        var made = WorldMaker.make(5, TODAY, 0);
        platform = UUID.randomUUID();
        town = made.watchers().stream()
                .filter(it -> TOWN.equals(it.party().municipality()) && !it.councillor())
                .findFirst()
                .orElseThrow();
        competitor = made.watchers().stream()
                .filter(it -> it.party().isMarket())
                .findFirst()
                .orElseThrow();
        var local = new Platform(
                platform, "LOCAL", Set.of(TOWN), Set.of(competitor.party().id()), Map.of());
        world = new World(TODAY, made.parties(), List.of(local), List.of());
        worlds.empty();
        worlds.write(world);
        var created = portal.post(town, "projects", """
                {"name": "Herroepveld", "place": "Ommen", "municipality": "%s", "planType": "INFILL",
                 "planningStatus": "2A", "phase": "PREPARATION", "homes": 40,
                 "location": {"type": "Point", "coordinates": [6.4, 52.5]}}""".formatted(TOWN));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        project = created.json().get("id").asText();
    }

    @AfterEach
    void empty() {
        worlds.empty();
    }

    @Test
    void a_release_that_is_taken_back_is_gone_with_the_answer() {
        flip(
                "release",
                FLIPS,
                (open, number) -> answered(
                        portal.put(town, "projects/" + project + "/releases", "\"" + number + "\"", """
                        {"choices": [{"group": "CORE", "circles": [%s]}], "grants": [], "publications": []}""".formatted(
                                        open ? "\"MARKET\"" : ""))));
    }

    @Test
    void a_plan_that_becomes_soft_is_gone_with_the_answer() {
        flip("stage", FEWER, (open, _) -> {
            var now = portal.get(town, "projects/" + project).etag();
            answered(portal.patch(
                    town,
                    "projects/" + project,
                    now,
                    open
                            ? "{\"planningStatus\": \"2A\", \"opensOn\": \"%s\"}".formatted(TODAY)
                            : "{\"planningStatus\": \"3\"}"));
        });
    }

    @Test
    void a_party_that_leaves_a_platform_sees_its_plans_no_more() {
        var party = competitor.party();
        try (var producer = Scene.producer()) {
            flip("membership", FEWER, (open, number) -> {
                var names = open ? Carried.official(world, party) : Set.of("public", "party:" + party.id());
                Scene.send(producer, "nl.woningbouw.partijen.partij-gewijzigd.v1", party.id(), """
                        {"id": "%s", "version": %d, "name": "%s", "kind": "%s", "active": true, "principals": %s,
                         "councillorPrincipals": ["public"], "memberships": []}""".formatted(
                                party.id(), number + 2, party.key(), party.kind(), quoted(names)));
                await(() -> worlds.version("party", party.id()) == number + 2);
            });
        }
    }

    @Test
    void a_town_that_leaves_a_platform_is_no_more_seen_through_it() {
        try (var producer = Scene.producer()) {
            flip("platform", FEWER, (open, number) -> {
                Scene.send(producer, "nl.woningbouw.platforms.platform-gewijzigd.v1", platform, """
                        {"id": "%s", "version": %d, "name": "Platform", "kind": "LOCAL", "municipalities": %s,
                         "members": [{"party": "%s", "kind": "DEVELOPER", "role": "MEMBER"}],
                         "toleranceMonths": 6, "toleranceShare": 0.1, "staleMonths": 3}""".formatted(
                                platform,
                                number + 2,
                                quoted(open ? Set.of(TOWN) : Set.of("GM0193")),
                                competitor.party().id()));
                await(() -> worlds.version("platform", platform) == number + 2);
            });
        }
    }

    private interface Flip {
        /** @param number of changes before this one */
        void to(boolean open, int number);
    }

    private void flip(String what, int times, Flip flip) {
        long reads;
        List<String> stale;
        try (var onlookers = new Onlookers(READERS, true, looks())) {
            for (int i = 0; i < times && onlookers.stale().isEmpty(); i++) {
                var open = i % 2 == 1;
                var number = i;
                onlookers.change(open, () -> flip.to(open, number));
            }
            reads = onlookers.reads();
            stale = onlookers.stale();
        }
        System.out.printf(
                "revocation: %s changed %,d times, %,d reads, %d of what was before%n",
                what, times, reads, stale.size());
        assertThat(stale).isEmpty();
        assertThat(reads).isGreaterThanOrEqualTo(2L * times);
    }

    private List<Look> looks() {
        return List.of(
                new Look(
                        "one",
                        () -> portal.get(competitor, "projects/" + project).status() == 200),
                new Look("list", () -> total("projects?q=herroepveld")),
                new Look(
                        "story",
                        () -> portal.get(competitor, "projects/" + project + "/changes")
                                        .status()
                                == 200),
                new Look(
                        "map",
                        () -> !portal.get(competitor, "projects", Portal.MAP)
                                .json()
                                .get("features")
                                .isEmpty()),
                new Look(
                        "figures",
                        () -> !portal.get(competitor, "figures?by=municipality")
                                .json()
                                .get("figures")
                                .isEmpty()));
    }

    private boolean total(String path) {
        return portal.get(competitor, path).json().get("total").asLong() == 1;
    }

    private static void answered(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(condition);
    }

    private static String quoted(Set<String> texts) {
        return texts.stream().map(it -> "\"" + it + "\"").toList().toString();
    }
}
