package nl.rits.projects.sharing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.sharing.oracle.Oracle;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;
import nl.rits.projects.sharing.world.WorldMaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way out shows everyone what the documentation says, and nothing else: in whole made-up worlds. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GeneratedWorldsTest {

    private static final boolean LONG = Boolean.getBoolean("rits.long");
    private static final int PLANS = LONG ? 230 : 55;
    private static final int LOOKED_AT = 12;

    @Inject
    WorldWriting writing;

    @AfterEach
    void empty() {
        writing.empty();
    }

    @Test
    void every_way_out_shows_what_the_documentation_says() throws Exception {
        var seed = Long.getLong("rits.seed", System.currentTimeMillis());
        var tally = new Tally();
        var worlds = LONG ? 6 : 1;
        for (int i = 0; i < worlds; i++) {
            check(seed + i, tally);
        }
        System.out.printf("worlds: seed %d, %,d decisions, %d differences%n", seed, tally.decisions(), tally.wrong());

        assertThat(tally.differences()).as("seed %d", seed).isEmpty();
        assertThat(tally.decisions()).isGreaterThan(LONG ? 1_000_000 : 100_000);
    }

    private void check(long seed, Tally tally) throws Exception {
        var begin = Instant.now();
        var world = WorldMaker.make(seed, LocalDate.now(DutchDays.ZONE), PLANS);
        writing.empty();
        writing.write(world);
        writing.awaitSent();
        var written = Instant.now();
        var portal = new Portal();
        var oracle = new Oracle(world);
        new EventWays(world, oracle, tally).check();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Future<?>>();
            for (var watcher : world.watchers()) {
                looks.add(pool.submit(() -> look(watcher, world, oracle, portal, tally, seed)));
            }
            for (var look : looks) {
                look.get();
            }
        } catch (ExecutionException failure) {
            throw new AssertionError("seed " + seed, failure.getCause());
        }
        System.out.printf(
                "world %d: written in %d s, looked at in %d s%n",
                seed,
                Duration.between(begin, written).toSeconds(),
                Duration.between(written, Instant.now()).toSeconds());
    }

    private void look(Watcher watcher, World world, Oracle oracle, Portal portal, Tally tally, long seed) {
        new ListWays(world, oracle, portal, tally).check(watcher);
        new CountWays(world, oracle, portal, tally).check(watcher);
        var ways = new PlanWays(world, oracle, portal, tally);
        new Random(seed + watcher.hashCode())
                .ints(LOOKED_AT, 0, world.plans().size())
                .forEach(it -> ways.check(watcher, world.plans().get(it)));
    }
}
