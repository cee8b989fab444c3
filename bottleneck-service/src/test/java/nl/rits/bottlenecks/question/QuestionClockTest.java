package nl.rits.bottlenecks.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import nl.rits.bottlenecks.Instances;
import nl.rits.bottlenecks.TravellingClock;
import nl.rits.bottlenecks.World;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.Report;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The clock of questions against a naive calendar: many are asked over Easter and the change to summer time, and answered or taken
 * back at random, while two instances look at random hours, and some days nobody does. Each is reminded at most once and both
 * sides hear at most once that it is too late, at the first look after the last day.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuestionClockTest {

    private static final boolean LONG = Boolean.getBoolean("rits.long");
    private static final int QUESTIONS = LONG ? 300 : 40;
    private static final int DAYS = LONG ? 400 : 90;
    private static final LocalDate START = LocalDate.parse("2027-03-08");
    private static final int REMIND = 3;

    private static final UUID PARTY = StableId.of("party", "beekvliet");
    private static final Actor OWNER = new Actor(PARTY, "proef");
    private static final Actor CHAIR = new Actor(StableId.of("party", "tafel-west-overijssel"), "proef");

    @Inject
    World world;

    @Inject
    QuestionClock rounds;

    @Inject
    QuestionBook book;

    @Inject
    QuestionRepository questions;

    @Inject
    Casebook casebook;

    @Inject
    Clock clock;

    private final long seed = Long.getLong("rits.seed", System.currentTimeMillis());
    private final Random random = new Random(seed);
    private final Map<UUID, Expected> expected = new HashMap<>();
    private LocalDate today = START;
    private BottleneckState about;

    @BeforeEach
    void cast() {
        world.cast();
        world.execute("truncate question, notification cascade");
        var project = world.aProject("Weteringpark", 184, "beekvliet");
        TravellingClock.to(today, random);
        about = QuarkusTransaction.requiringNew()
                .call(() -> casebook.open(
                                UUID.randomUUID(),
                                new Report(
                                        "Bezwaar van de buurt",
                                        "OBJECTION_APPEAL",
                                        Certainty.POTENTIAL,
                                        null,
                                        List.of(project),
                                        20,
                                        6,
                                        null,
                                        null,
                                        null,
                                        World.TABLE),
                                OWNER,
                                clock.instant())
                        .state());
    }

    @AfterEach
    void home() {
        TravellingClock.home();
        world.execute("truncate question, notification cascade");
    }

    @Test
    void nobody_is_reminded_or_told_twice_and_nobody_is_forgotten() {
        for (int day = 0; day < DAYS; day++) {
            today = START.plusDays(day);
            TravellingClock.to(today, random);
            if (expected.size() < QUESTIONS && random.nextInt(2) == 0) {
                ask();
            }
            // Some days nobody looks: the service is away.
            if (random.nextInt(5) > 0) {
                look();
                expected.values().forEach(it -> it.looked(today));
            }
            for (var one : new ArrayList<>(expected.values())) {
                if (one.open && random.nextInt(20) == 0) {
                    end(one);
                } else if (one.open && random.nextInt(15) == 0) {
                    extend(one);
                }
            }
        }
        for (var one : expected.values()) {
            assertThat(told("QUESTION_DUE", one.text))
                    .as("reminded: seed %d, %s", seed, one)
                    .isEqualTo(one.reminders());
            assertThat(told("QUESTION_OVERDUE", one.text))
                    .as("both sides heard: seed %d, %s", seed, one)
                    .isEqualTo(2 * one.tellings());
        }
        assertThat(expected.values())
                .as("seed %d", seed)
                .anyMatch(it -> it.tellings() > 0)
                .anyMatch(it -> it.reminders() > 0);
    }

    private long told(String kind, String text) {
        return world.number("select count(*) from notification where kind = '" + kind + "' and words ->> 'subject' = '"
                + text + "'");
    }

    private void ask() {
        var id = UUID.randomUUID();
        var due = BusinessDays.after(today, 1 + random.nextInt(15));
        var text = "Welk vermogen? " + id;
        QuarkusTransaction.requiringNew()
                .run(() ->
                        book.ask(id, about, World.TABLE, PARTY, new Question.Asked(text, due), CHAIR, clock.instant()));
        expected.put(id, new Expected(id, text, today, due));
    }

    /** In time or too late. */
    private void extend(Expected one) {
        var until = QuestionTerm.longer(1 + random.nextInt(10), one.due, today).due();
        QuarkusTransaction.requiringNew()
                .run(() -> book.extend(
                        questions.findByIdOptional(one.id).orElseThrow(),
                        about.title(),
                        Objects.requireNonNull(until),
                        "nog even",
                        CHAIR,
                        clock.instant()));
        one.begin(today, Objects.requireNonNull(until));
    }

    private void end(Expected one) {
        QuarkusTransaction.requiringNew().run(() -> {
            var question = questions.findByIdOptional(one.id).orElseThrow();
            if (random.nextBoolean()) {
                book.answer(question, about.title(), "2 MVA", null, OWNER, clock.instant());
            } else {
                book.withdraw(question, about.title(), "niet meer nodig", CHAIR, clock.instant());
            }
        });
        one.open = false;
    }

    private void look() {
        Instances.two(() -> {
            rounds.remind();
            rounds.tellOverdue();
        });
    }

    /** One question by a naive calendar. */
    private static final class Expected {

        private final UUID id;
        private final String text;
        private LocalDate asked;
        private LocalDate due;
        private boolean open = true;
        private int remindersBefore;
        private int tellingsBefore;
        private boolean reminded;
        private boolean told;

        Expected(UUID id, String text, LocalDate asked, LocalDate due) {
            this.id = id;
            this.text = text;
            this.asked = asked;
            this.due = due;
        }

        /** A longer term: everything from the beginning. */
        void begin(LocalDate day, LocalDate until) {
            remindersBefore = reminders();
            tellingsBefore = tellings();
            reminded = false;
            told = false;
            asked = day;
            due = until;
        }

        int reminders() {
            return remindersBefore + (reminded ? 1 : 0);
        }

        int tellings() {
            return tellingsBefore + (told ? 1 : 0);
        }

        void looked(LocalDate today) {
            if (!open) {
                return;
            }
            told |= due.isBefore(today);
            // With too short a term there is no day between the asking and the reminder.
            var warning = due;
            for (var left = REMIND; left > 0; ) {
                warning = warning.minusDays(1);
                if (BusinessDays.isOne(warning)) {
                    left--;
                }
            }
            reminded |= warning.isAfter(asked) && !today.isBefore(warning) && !today.isAfter(due);
        }

        @Override
        public String toString() {
            return asked + " to " + due + (open ? ", open" : "");
        }
    }
}
