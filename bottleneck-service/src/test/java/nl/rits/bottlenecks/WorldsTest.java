package nl.rits.bottlenecks;

import static nl.rits.bottlenecks.SecondReading.PARTIES;
import static nl.rits.bottlenecks.SecondReading.official;
import static nl.rits.bottlenecks.SecondReading.some;
import static nl.rits.foundation.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.agreement.Ledger;
import nl.rits.bottlenecks.agreement.Wording;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.SeededBottlenecks;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worlds made at random, and every way out of the service held against a second, plain reading of the rules:
 * what each persona finds is exactly what that reading allows.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WorldsTest {

    private static final long SEED = 20261121;
    private static final List<String> CAUSES = List.of("GRID", "SOIL", "VIABILITY_GAP", "COST_MARKET", "PERMIT");

    @Inject
    World world;

    @Inject
    SeededBottlenecks seeded;

    @Inject
    Ledger ledger;

    private record Plan(UUID id, String steward, Set<String> core, Set<String> bottlenecks, boolean secret)
            implements SecondReading.APlan {}

    private record Case(
            UUID id,
            String cause,
            String reporter,
            @Nullable String owner,
            List<Plan> plans,
            boolean atTable,
            boolean chosen)
            implements SecondReading.ACase {}

    private record Promise(
            String owner, String other, @Nullable Case about) {}

    @Test
    void every_persona_finds_exactly_what_a_plain_reading_of_the_rules_allows() {
        world.cast();
        world.execute("truncate bottleneck, session, notification, follower cascade");
        var random = new Random(SEED);
        var plans = plans(random);
        var cases = cases(random, plans);

        var decisions = 0;
        for (var viewer : Personas.values()) {
            var allowed = cases.stream().filter(one -> mayBeSeen(one, viewer)).collect(Collectors.toSet());
            var ids = allowed.stream().map(one -> one.id().toString()).collect(Collectors.toSet());

            var list = as(viewer)
                    .get("/v1/bottlenecks?pageSize=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(new HashSet<>(list.getList("items.id", String.class)))
                    .as(viewer + " list")
                    .isEqualTo(ids);
            assertThat(list.getInt("total")).as(viewer + " total").isEqualTo(ids.size());
            for (var cause : CAUSES) {
                var found = as(viewer)
                        .get("/v1/bottlenecks?pageSize=1&sort=-homes&cause=" + cause)
                        .then()
                        .extract();
                assertThat(found.<Integer>path("total"))
                        .as(viewer + " " + cause)
                        .isEqualTo((int) allowed.stream()
                                .filter(one -> one.cause().equals(cause))
                                .count());
            }
            for (var plan : plans) {
                var found = as(viewer)
                        .get("/v1/bottlenecks?pageSize=200&project=" + plan.id())
                        .then()
                        .extract();
                var expected = seesPlan(plan, viewer)
                        ? allowed.stream()
                                .filter(one -> one.plans().contains(plan))
                                .count()
                        : 0;
                assertThat(found.<Integer>path("total"))
                        .as(viewer + " of " + plan)
                        .isEqualTo((int) expected);
            }
            for (var one : cases) {
                var answer =
                        as(viewer).get("/v1/bottlenecks/" + one.id()).then().extract();
                assertThat(answer.statusCode())
                        .as(viewer + " " + one)
                        .isEqualTo(ids.contains(one.id().toString()) ? 200 : 404);
                if (answer.statusCode() == 200) {
                    assertThat(new HashSet<>(answer.jsonPath().getList("projects.id", String.class)))
                            .as(viewer + " projects of " + one)
                            .isEqualTo(one.plans().stream()
                                    .filter(plan -> seesPlan(plan, viewer))
                                    .map(plan -> plan.id().toString())
                                    .collect(Collectors.toSet()));
                }
                decisions++;
            }
            assertShares(viewer, allowed);
            var told = as(viewer)
                    .get("/v1/notifications?pageSize=200")
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("items.link", String.class);
            assertThat(told).as(viewer + " is told").allMatch(link -> ids.contains(link.replace("/knelpunten/", "")));
        }
        assertThat(decisions).isEqualTo(cases.size() * Personas.values().length);
        assertAgreements(random, cases);
    }

    /** Both sides and the table see an agreement; about a bottleneck only who sees that too. */
    private void assertAgreements(Random random, List<Case> cases) {
        var session = UUID.randomUUID();
        world.execute("insert into session (id, version, table_id, number, date, changed_at) values ('" + session
                + "', 1, '" + World.TABLE + "', 700001, (now() at time zone 'Europe/Amsterdam')::date, now())");
        var promises = new HashMap<UUID, Promise>();
        for (var i = 0; i < 24; i++) {
            var sides = new ArrayList<>(PARTIES);
            Collections.shuffle(sides, random);
            var about = random.nextInt(4) == 0 ? null : cases.get(random.nextInt(cases.size()));
            var one = new Promise(sides.get(0), sides.get(1), about);
            var wording = new Wording(
                    "Belofte " + i,
                    List.of(World.party(one.owner())),
                    List.of(World.party(one.other())),
                    LocalDate.now(ZoneOffset.UTC).plusDays(9),
                    about == null ? null : about.id());
            var id = UUID.randomUUID();
            var by = new Actor(World.party("tafel-west-overijssel"), "test");
            QuarkusTransaction.requiringNew().run(() -> {
                var agreement = ledger.open(id, session, World.TABLE, wording, by, Instant.now());
                for (var side : List.of(one.owner(), one.other())) {
                    ledger.accept(agreement, new Actor(World.party(side), "test"), Instant.now());
                }
            });
            promises.put(id, one);
        }
        for (var viewer : Personas.values()) {
            var me = SecondReading.of(viewer);
            var allowed = promises.entrySet().stream()
                    .filter(one -> me.contains(Principal.table(World.TABLE))
                            || me.contains(official(one.getValue().owner()))
                            || me.contains(official(one.getValue().other())))
                    .filter(one -> one.getValue().about() == null
                            || mayBeSeen(Objects.requireNonNull(one.getValue().about()), viewer))
                    .map(one -> one.getKey().toString())
                    .collect(Collectors.toSet());
            var list = as(viewer)
                    .get("/v1/agreements?pageSize=200&session=" + session)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(new HashSet<>(list.getList("items.id", String.class)))
                    .as(viewer + " agreements")
                    .isEqualTo(allowed);
            assertThat(list.getInt("total")).as(viewer + " total").isEqualTo(allowed.size());
            promises.keySet()
                    .forEach(id -> as(viewer)
                            .get("/v1/agreements/" + id)
                            .then()
                            .statusCode(allowed.contains(id.toString()) ? 200 : 404));
            var told = as(viewer)
                    .get("/v1/notifications?pageSize=200")
                    .jsonPath()
                    .getList("items.link", String.class)
                    .stream()
                    .filter(link -> link.startsWith("/afspraken/"))
                    .map(link -> link.replace("/afspraken/", ""))
                    .toList();
            assertThat(allowed).as(viewer + " is told of agreements").containsAll(told);
            assertChanges(viewer, session, cases, allowed);
        }
    }

    /** Who sits at the table is told of what is new since yesterday as far as he sees it, and it concerns the table; others of nothing. */
    private static void assertChanges(Personas viewer, UUID session, List<Case> cases, Set<String> agreements) {
        var answer = as(viewer)
                .queryParam("since", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                .queryParam("pageSize", 200)
                .get("/v1/sessions/" + session + "/changes")
                .then()
                .extract();
        if (!SecondReading.of(viewer).contains(Principal.table(World.TABLE))) {
            assertThat(answer.statusCode()).as(viewer + " changes").isEqualTo(404);
            return;
        }
        var found = answer.jsonPath();
        assertThat(Set.copyOf(
                        found.getList("items.findAll { it.kind == 'BOTTLENECK_NEW' }.bottleneck.id", String.class)))
                .as(viewer + " new bottlenecks")
                .isEqualTo(cases.stream()
                        .filter(one -> mayBeSeen(one, viewer))
                        .filter(one -> one.atTable() || one.plans().stream().anyMatch(plan -> seesPlan(plan, viewer)))
                        .map(one -> one.id().toString())
                        .collect(Collectors.toSet()));
        assertThat(Set.copyOf(
                        found.getList("items.findAll { it.kind == 'AGREEMENT_MADE' }.agreement.id", String.class)))
                .as(viewer + " agreements made")
                .isEqualTo(agreements);
    }

    private static void assertShares(Personas viewer, Collection<Case> allowed) {
        var shares =
                as(viewer).get("/v1/shares").then().statusCode(200).extract().jsonPath();
        for (var cause : CAUSES) {
            var touched = allowed.stream()
                    .filter(one -> one.cause().equals(cause))
                    .flatMap(one -> one.plans().stream())
                    .filter(plan -> seesPlan(plan, viewer))
                    .distinct()
                    .count();
            assertThat(shares.getLong("causes.find { it.cause == '" + cause + "' }.projects.withPotential"))
                    .as(viewer + " share of " + cause)
                    .isEqualTo(touched);
        }
    }

    private static boolean mayBeSeen(Case one, Personas viewer) {
        return SecondReading.sees(one, SecondReading.of(viewer));
    }

    private static boolean seesPlan(Plan plan, Personas viewer) {
        return SecondReading.knows(plan, SecondReading.of(viewer));
    }

    private List<Plan> plans(Random random) {
        var plans = new ArrayList<Plan>();
        for (var i = 0; i < 10; i++) {
            var steward = random.nextBoolean() ? "gm0177" : "gm1773";
            var secret = random.nextInt(5) == 0;
            var core = some(random, 4, official(steward));
            var bottlenecks = some(random, 3, official(steward));
            var plan = new Plan(
                    UUID.randomUUID(), steward, secret ? Set.of(official(steward)) : core, bottlenecks, secret);
            plans.add(plan);
            world.tellProject(
                    plan.id(),
                    "Plan " + i,
                    100,
                    List.of(),
                    Map.of("CORE", List.copyOf(plan.core()), "BOTTLENECKS", List.copyOf(bottlenecks)),
                    Map.of("steward", World.party(steward), "planningStatus", secret ? "5A" : "3"));
        }
        return plans;
    }

    private List<Case> cases(Random random, List<Plan> plans) {
        var cases = new ArrayList<Case>();
        for (var i = 0; i < 40; i++) {
            var mine = new ArrayList<>(plans);
            Collections.shuffle(mine, random);
            var one = new Case(
                    UUID.randomUUID(),
                    CAUSES.get(random.nextInt(CAUSES.size())),
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    random.nextBoolean() ? PARTIES.get(random.nextInt(PARTIES.size())) : null,
                    List.copyOf(mine.subList(0, 1 + random.nextInt(3))),
                    random.nextBoolean(),
                    random.nextBoolean());
            seeded.open(
                    one.id(),
                    one.cause(),
                    World.party(one.reporter()),
                    one.owner() == null ? null : World.party(one.owner()),
                    one.plans().stream().map(Plan::id).toList(),
                    one.atTable() ? World.TABLE : null,
                    one.chosen());
            cases.add(one);
        }
        return cases;
    }
}
