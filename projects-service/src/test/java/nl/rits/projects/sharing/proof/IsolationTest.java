package nl.rits.projects.sharing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.project.StatementWriting;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.proof.Alterations.Kind;
import nl.rits.projects.sharing.proof.Portal.Answer;
import nl.rits.projects.sharing.proof.Routes.Route;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What happens out of someone's sight changes nothing for him: not a byte of any answer, no header, total, order or entity
 * tag. A pair is one address, read before and after one such change.
 */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IsolationTest {

    private static final boolean LONG = Boolean.getBoolean("rits.long");
    private static final int PLANS = LONG ? 30 : 18;
    private static final long PAIRS = LONG ? 100_000 : 2_000;

    @Inject
    WorldWriting worlds;

    @Inject
    ProjectWriting writing;

    @Inject
    StatementWriting statements;

    @Inject
    ReleaseWriting releases;

    private final Map<Route, Long> leaks = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private long pairs;
    private int alterations;

    @AfterEach
    void empty() {
        worlds.empty();
    }

    @Test
    void a_change_out_of_sight_leaves_every_answer_as_it_was() throws Exception {
        var seed = Long.getLong("rits.seed", System.currentTimeMillis());
        var random = new Random(seed);
        var world = WorldMaker.make(seed, LocalDate.now(DutchDays.ZONE), PLANS);
        worlds.empty();
        worlds.write(world);
        var watchers = watchers(world);
        var portal = new Portal();
        var routes = new Routes(world, portal, watchers.getFirst());
        var overall = routes.overall();
        var alter = new Alterations(random, writing, statements, releases);
        var known = take(portal, watchers, overall);
        while (pairs < PAIRS || alterations < Kind.values().length) {
            var kind = Kind.values()[alterations++ % Kind.values().length];
            var plan = alterable(world, random);
            var ofPlan = routes.of(plan);
            var before = take(portal, watchers, ofPlan);
            var next = world.with(alter.alter(world, plan, kind));
            var after = take(portal, watchers, ofPlan);
            var over = take(portal, watchers, overall);
            var then = new Oracle(world);
            var now = new Oracle(next);
            for (var watcher : watchers) {
                if (then.picture(watcher).equals(now.picture(watcher))) {
                    compare(kind, plan, watcher, of(before, watcher), of(after, watcher));
                    compare(kind, plan, watcher, of(known, watcher), of(over, watcher));
                }
            }
            known = over;
            world = next;
        }
        System.out.printf(
                "isolation: seed %d, %,d pairs by %d changes, %d leaks%n",
                seed,
                pairs,
                alterations,
                leaks.values().stream().mapToLong(it -> it).sum());

        assertThat(examples).as("seed %d", seed).isEmpty();
    }

    /** Of every sort one, and two competitors. */
    private static List<Watcher> watchers(World world) {
        var first = Stream.of("DEVELOPER", "CORPORATION", "PROVINCE", "TABLE_OFFICE", "GRID_OPERATOR")
                .map(kind -> world.watchers().stream()
                        .filter(it -> it.party().kind().equals(kind))
                        .findFirst()
                        .orElseThrow());
        var last = world.watchers().stream()
                .filter(it -> it.party().isMarket() && it.party().key().endsWith("2"))
                .findFirst();
        var town = world.watchers().stream()
                .filter(it -> it.party().isMunicipality())
                .limit(2);
        return Stream.of(first, last.stream(), town).flatMap(it -> it).toList();
    }

    private static Plan alterable(World world, Random random) {
        var plans = world.plans().stream()
                .filter(it -> !it.withdrawn() && !it.proposed())
                .toList();
        return plans.get(random.nextInt(plans.size()));
    }

    private static Map<Watcher, Map<Route, Answer>> take(Portal portal, List<Watcher> watchers, List<Route> routes)
            throws InterruptedException, ExecutionException {
        var taken = new HashMap<Watcher, Map<Route, Answer>>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = watchers.stream()
                    .map(watcher -> pool.submit(() -> {
                        var answers = new HashMap<Route, Answer>();
                        routes.forEach(it -> answers.put(it, it.take(portal, watcher)));
                        return answers;
                    }))
                    .toList();
            for (int i = 0; i < watchers.size(); i++) {
                taken.put(watchers.get(i), tasks.get(i).get());
            }
        }
        return taken;
    }

    private static Map<Route, Answer> of(Map<Watcher, Map<Route, Answer>> taken, Watcher watcher) {
        return Objects.requireNonNull(taken.get(watcher));
    }

    private void compare(Kind kind, Plan plan, Watcher watcher, Map<Route, Answer> before, Map<Route, Answer> after) {
        before.forEach((route, answer) -> {
            pairs++;
            var other = Objects.requireNonNull(after.get(route));
            if (!answer.equals(other)) {
                if (leaks.merge(route, 1L, Long::sum) == 1 && examples.size() < 30) {
                    examples.add("%s of %s shows %s at %s:%n  %s%n  %s"
                            .formatted(
                                    kind,
                                    plan,
                                    watcher,
                                    route.path(),
                                    difference(answer, other),
                                    difference(other, answer)));
                }
            }
        });
    }

    /** From where they part: in the body if they do so there. */
    private static String difference(Answer one, Answer other) {
        var inBody = !one.body().equals(other.body());
        var text = inBody ? one.body() : one.status() + " " + one.headers();
        var against = inBody ? other.body() : other.status() + " " + other.headers();
        int i = 0;
        while (i < Math.min(text.length(), against.length()) && text.charAt(i) == against.charAt(i)) {
            i++;
        }
        return text.substring(Math.max(0, i - 80), Math.min(text.length(), i + 120));
    }
}
