package nl.rits.bottlenecks.agreement;

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
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The clock of agreements against a naive calendar: many of them live through half a year with Easter and the change to summer
 * time, are accepted, done and reopened at random, while two instances look at random hours, and some days nobody does. Each
 * goes up the ladder once per term, at the first look after it; everyone in it hears once that it is too late.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgreementClockTest {

    private static final boolean LONG = Boolean.getBoolean("rits.long");
    private static final int AGREEMENTS = LONG ? 300 : 30;
    private static final int DAYS = LONG ? 700 : 200;
    private static final LocalDate START = LocalDate.parse("2027-03-08");

    private static final Actor OWNER = new Actor(StableId.of("party", "beekvliet"), "proef");
    private static final Actor OTHER = new Actor(StableId.of("party", "gm0177"), "proef");
    private static final Actor CHAIR = new Actor(StableId.of("party", "tafel-west-overijssel"), "proef");
    private static final UUID HIGHER = StableId.of("platform", "tafel-boven-west-overijssel");
    private static final UUID SESSION = UUID.randomUUID();

    @Inject
    World world;

    @Inject
    AgreementClock rounds;

    @Inject
    Ledger ledger;

    @Inject
    AgreementRepository agreements;

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
        // Only what this test makes has a clock.
        world.execute("truncate agreement, notification cascade");
        world.execute("insert into session (id, version, table_id, number, date, changed_at) values ('" + SESSION
                + "', 1, '" + World.TABLE + "', 900001, '2027-03-01', now()) on conflict do nothing");
        world.tell(world.party("tafel-boven", "Tafel Boven", PartyKind.TABLE_OFFICE));
        world.execute("insert into known_platform (id, version, name, kind, parent, chair, members) values ('" + HIGHER
                + "', 1, 'Tafel Boven', 'TABLE', null, '" + StableId.of("party", "tafel-boven")
                + "', '{}') on conflict do nothing");
        world.execute("insert into ladder_step (platform, version, answer_days, decide_days, remind_days, next_table)"
                + " values ('" + World.TABLE + "', 1, 10, 15, 3, '" + HIGHER + "'), ('" + HIGHER
                + "', 1, 10, 25, 3, null) on conflict do nothing");
    }

    @AfterEach
    void home() {
        TravellingClock.home();
        world.execute("delete from ladder_step");
        world.execute("truncate agreement, notification cascade");
        world.execute("delete from session where id = '" + SESSION + "'");
        world.execute("delete from known_platform where id = '" + HIGHER + "'");
    }

    @Test
    void no_step_is_lost_and_none_taken_twice() throws SQLException {
        TravellingClock.to(today, random);
        for (int i = 0; i < AGREEMENTS; i++) {
            propose();
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
                if (random.nextInt(25) == 0) {
                    act(one);
                }
            }
        }
        for (var one : expected.values()) {
            assertThat(stepsTaken(one.id)).as("seed %d, %s", seed, one.id).isEqualTo(one.steps);
            assertThat(world.number(
                            "select count(*) from notification where kind = 'AGREEMENT_OVERDUE' and agreement = '"
                                    + one.id + "' and role is null"))
                    .as("both sides heard once that it is too late: seed %d, %s", seed, one.id)
                    .isEqualTo(one.told ? 2 : 0);
            assertThat(world.number("select count(*) from notification where kind = 'AGREEMENT_DUE' and agreement = '"
                            + one.id + "'"))
                    .as("reminded at most once")
                    .isLessThanOrEqualTo(1);
        }
        assertThat(expected.values().stream().mapToInt(it -> it.steps.size()).sum())
                .isGreaterThan(AGREEMENTS / 2);
        System.out.printf(
                "    agreements: seed %d, %d agreements, %d days, %d steps%n",
                seed,
                AGREEMENTS,
                DAYS,
                expected.values().stream().mapToInt(it -> it.steps.size()).sum());
    }

    private void propose() {
        var id = UUID.randomUUID();
        var due = START.plusDays(10 + random.nextInt(60));
        var wording = new Wording("Belofte " + id, List.of(OWNER.party()), List.of(OTHER.party()), due, null);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.open(id, SESSION, World.TABLE, wording, CHAIR, clock.instant()));
        expected.put(id, new Expected(id, due));
    }

    private void look() {
        Instances.two(() -> {
            rounds.remind();
            rounds.tellOverdue();
            rounds.escalate();
        });
    }

    private void act(Expected one) {
        switch (one.status) {
            case PROPOSED -> {
                change(one, it -> ledger.accept(it, OWNER, clock.instant()));
                change(one, it -> ledger.accept(it, OTHER, clock.instant()));
                one.agreed(today);
            }
            case AGREED -> {
                if (random.nextInt(4) == 0) {
                    change(one, it -> ledger.done(it, OWNER, "gedaan", null, clock.instant()));
                    one.status = AgreementStatus.DONE;
                }
            }
            case DONE -> {
                change(one, it -> ledger.reopen(it, OTHER, "nog niet", clock.instant()));
                one.agreed(today);
            }
            case KEPT, WITHDRAWN -> throw new IllegalStateException();
        }
    }

    private void change(Expected one, java.util.function.Consumer<Agreement> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> change.accept(agreements.findByIdOptional(one.id).orElseThrow()));
    }

    /** When the service acted by itself, and how. */
    private List<String> stepsTaken(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select (recorded_from at time zone 'Europe/Amsterdam')::date || ' ' || what from agreement_version
                        where agreement = ? and party is null order by version""")) {
            query.setObject(1, id);
            var taken = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
            return taken;
        }
    }

    /** One agreement by a naive calendar: each business day after its day is counted off while it is not done. */
    private static final class Expected {

        private final UUID id;
        private final LocalDate due;
        private final List<String> steps = new ArrayList<>();
        private AgreementStatus status = AgreementStatus.PROPOSED;
        private boolean higher;
        private boolean told;
        /** Counts from here; null: nothing to count any more. */
        private @Nullable LocalDate counted;

        private int left;

        Expected(UUID id, LocalDate due) {
            this.id = id;
            this.due = due;
            this.counted = due;
        }

        void agreed(LocalDate today) {
            status = AgreementStatus.AGREED;
            begin(due.isBefore(today) ? today : due, higher ? 25 : 15);
        }

        private void begin(LocalDate from, int days) {
            counted = from;
            left = days;
        }

        void looked(LocalDate today) {
            if (status != AgreementStatus.AGREED) {
                return;
            }
            told |= due.isBefore(today);
            if (counted == null) {
                return;
            }
            var day = counted;
            var days = left;
            while (days > 0 && day.isBefore(today)) {
                day = day.plusDays(1);
                if (BusinessDays.isOne(day)) {
                    days--;
                }
            }
            if (days == 0 && day.isBefore(today)) {
                steps.add(today + (higher ? " NO_HIGHER_TABLE" : " ESCALATED_BY_ITSELF"));
                if (higher) {
                    counted = null;
                } else {
                    higher = true;
                    begin(today, 25);
                }
            }
        }
    }
}
