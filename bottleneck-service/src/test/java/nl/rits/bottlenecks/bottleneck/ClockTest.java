package nl.rits.bottlenecks.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.bottlenecks.Instances;
import nl.rits.bottlenecks.TravellingClock;
import nl.rits.bottlenecks.World;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The clock against a naive calendar: many bottlenecks live through half a year with Easter and the change to summer time,
 * are accepted, worked on, paused and resumed at random, while two instances look at random hours, and some days nobody does.
 * Every term that ends is acted on once, at the first look after it, and reminded of at most once.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClockTest {

    private static final boolean LONG = Boolean.getBoolean("rits.long");
    private static final int BOTTLENECKS = LONG ? 400 : 40;
    private static final int DAYS = LONG ? 700 : 180;

    /** Before Easter and the last Sunday of March. */
    private static final LocalDate START = LocalDate.parse("2027-03-08");

    private static final UUID DEVELOPER = StableId.of("party", "beekvliet");
    private static final UUID STEWARD = StableId.of("party", "gm0177");

    @Inject
    World world;

    @Inject
    Escalation escalation;

    @Inject
    Casebook casebook;

    @Inject
    BottleneckRepository bottlenecks;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final long seed = Long.getLong("rits.seed", System.currentTimeMillis());
    private final Random random = new Random(seed);
    private final Map<UUID, Expected> expected = new HashMap<>();
    private LocalDate today = START;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("update bottleneck set answer_by = '2999-01-01', remind_on = null");
    }

    @AfterEach
    void home() {
        TravellingClock.home();
        // What was told in a time to come would stand before all that others look for.
        world.execute("delete from notification where at > now() + interval '1 day'");
    }

    @Test
    void no_step_is_lost_and_none_taken_twice() throws SQLException {
        TravellingClock.to(today, random);
        var project = world.aProject("Klokweide", 90, "beekvliet");
        for (int i = 0; i < BOTTLENECKS; i++) {
            report(project);
        }
        for (int day = 0; day < DAYS; day++) {
            today = START.plusDays(day);
            TravellingClock.to(today, random);
            // Some days nobody looks: the service is away.
            if (random.nextInt(5) > 0) {
                look();
                expected.values().forEach(it -> it.looked(today));
            }
            for (var one : expected.values()) {
                if (random.nextInt(12) == 0) {
                    act(one);
                }
            }
        }
        for (var one : expected.values()) {
            assertThat(stepsTaken(one.id)).as("seed %d, %s", seed, one.id).isEqualTo(one.steps);
        }
        assertThat(expected.values().stream().mapToInt(it -> it.steps.size()).sum())
                .isGreaterThan(BOTTLENECKS);
        assertThat(world.number("select count(*) from (select bottleneck, words ->> 'date', party from notification"
                        + " where kind = 'TERM_ENDS' group by 1, 2, 3 having count(*) > 1) twice"))
                .isZero();
        assertThat(world.number("select count(*) from notification where kind = 'TERM_ENDS'"))
                .isPositive();
        System.out.printf(
                "    clock: seed %d, %d bottlenecks, %d days, %d steps%n",
                seed,
                BOTTLENECKS,
                DAYS,
                expected.values().stream().mapToInt(it -> it.steps.size()).sum());
    }

    private void report(UUID project) {
        var id = UUID.randomUUID();
        var report = new Report(
                "Klok " + id,
                "OBJECTION_APPEAL",
                Certainty.POTENTIAL,
                null,
                List.of(project),
                10,
                3,
                null,
                null,
                null,
                null);
        QuarkusTransaction.requiringNew()
                .run(() -> casebook.open(id, report, new Actor(DEVELOPER, "proef"), clock.instant()));
        expected.put(id, new Expected(id, today));
    }

    private void look() {
        Instances.two(() -> {
            escalation.remind();
            while (unanswered() > 0) {
                escalation.escalateUnanswered();
            }
        });
    }

    private long unanswered() {
        return world.number("select count(*) from bottleneck where status in"
                + " ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED') and answer_by < '" + today + "'");
    }

    private void act(Expected one) {
        var paused = one.isPaused(today);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (one.status == BottleneckStatus.REPORTED) {
                    change(one, new Change.Move(BottleneckStatus.ACCEPTED, null, false, STEWARD), What.ACCEPTED);
                    one.status = BottleneckStatus.ACCEPTED;
                    one.begin(today, Terms.USUAL.answer());
                }
            }
            case 1 -> {
                if (paused) {
                    change(one, new Change.Resume(), What.RESUMED);
                    one.resume(today);
                }
            }
            default -> {
                if (!paused && !one.isPast(today)) {
                    var until = today.plusDays(1 + random.nextInt(40));
                    change(one, new Change.Pause(until), What.PAUSED);
                    one.pause(today, until);
                }
            }
        }
    }

    private void change(Expected one, Change change, What what) {
        QuarkusTransaction.requiringNew().run(() -> {
            var bottleneck = bottlenecks.findForChange(one.id).orElseThrow();
            casebook.change(bottleneck, change, what, new Actor(STEWARD, "proef"), "proef", clock.instant());
        });
    }

    /** When the service acted by itself. */
    private List<LocalDate> stepsTaken(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select (recorded_from at time zone 'Europe/Amsterdam')::date from bottleneck_version
                        where bottleneck = ? and what in ('ESCALATED_BY_ITSELF', 'NO_HIGHER_TABLE', 'WAITS_FOR_REPORTER')
                        order by version""")) {
            query.setObject(1, id);
            var taken = new ArrayList<LocalDate>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, LocalDate.class));
                }
            }
            return taken;
        }
    }

    /** One bottleneck by a naive calendar: each day that passes is counted off, unless the clock stands still. */
    private static final class Expected {

        private final UUID id;
        private final List<LocalDate> steps = new ArrayList<>();
        private BottleneckStatus status = BottleneckStatus.REPORTED;
        private LocalDate counted;
        private int left;
        private LocalDate pausedUntil = LocalDate.MIN;

        Expected(UUID id, LocalDate today) {
            this.id = id;
            begin(today, Terms.USUAL.answer());
        }

        void begin(LocalDate today, int days) {
            counted = today;
            left = days;
            pausedUntil = LocalDate.MIN;
        }

        boolean isPaused(LocalDate today) {
            return !pausedUntil.isBefore(today);
        }

        /** The last day itself still counts in full. */
        boolean isPast(LocalDate today) {
            count(today);
            return left == 0 && counted.isBefore(today);
        }

        void looked(LocalDate today) {
            if (isPast(today)) {
                steps.add(today);
                status = BottleneckStatus.ESCALATED;
                begin(today, Terms.USUAL.decide());
            }
        }

        private void count(LocalDate today) {
            while (left > 0 && counted.isBefore(today)) {
                counted = counted.plusDays(1);
                if (BusinessDays.isOne(counted) && counted.isAfter(pausedUntil)) {
                    left--;
                }
            }
        }

        void pause(LocalDate today, LocalDate until) {
            count(today);
            counted = today;
            left = Math.max(1, left);
            pausedUntil = until;
        }

        void resume(LocalDate today) {
            counted = today;
            pausedUntil = LocalDate.MIN;
        }
    }
}
