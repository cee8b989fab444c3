package nl.rits.projects.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import nl.rits.projects.figure.Publishing.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand totals, added and subtracted in every way, betray no hidden number; totals without the rule betray thousands. */
class DifferencingAttackTest {

    private static final int MUNICIPALITIES = 40;
    private static final int PARTIES = 60;
    private static final int MONTHS = 6;
    private static final int QUESTIONS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private Land land = new Land(0, MUNICIPALITIES, PARTIES);
    private final List<List<Land.Plan>> months = new ArrayList<>();
    private final List<List<Told>> told = new ArrayList<>();
    private final Map<LocalDate, List<Land.Plan>> plansOf = new HashMap<>();

    /** One of ten lands, another each day; all ten in the long run. */
    static LongStream seeds() {
        return Boolean.getBoolean("rits.long")
                ? LongStream.rangeClosed(1, 10)
                : LongStream.of(1 + LocalDate.now(ZoneOffset.UTC).toEpochDay() % 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ten_thousand_totals_betray_no_hidden_number(long seed) {
        publish(seed);
        var attack = informed();
        var random = new Random(seed);
        var numbers = 0;
        for (var question = 0; question < QUESTIONS; question++) {
            numbers += ask(attack, random);
        }
        attack.solve();

        var hidden = hidden(attack);
        var betrayed = hidden.entrySet().stream()
                .filter(it -> attack.determines(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(hidden).hasSizeGreaterThan(1000);
        System.out.printf(
                "differencing attack: seed %d, %d questions, %d numbers told, %d unknowns, %d independent equations, "
                        + "%d hidden numbers, %d betrayed%n",
                seed, QUESTIONS, numbers, attack.unknowns(), attack.equations(), hidden.size(), betrayed.size());
        assertThat(hidden).hasSizeGreaterThan(1000);
        assertThat(numbers).isGreaterThan(QUESTIONS);
        assertThat(betrayed).isEmpty();
    }

    /** The attack is worth something: it finds what totals betray that know no rule. */
    @Test
    void the_same_attack_on_totals_without_the_rule_betrays_thousands() {
        publish(20260301);
        var attack = informed();
        for (var plans : months) {
            for (var municipality : land.municipalities) {
                for (var dimension : Dimension.values()) {
                    for (var key : dimension.keys()) {
                        attack.hears(attack.cell(plans, dimension, Set.of(municipality), List.of(key)), 0);
                    }
                }
            }
        }
        attack.solve();

        var hidden = hidden(attack);
        var betrayed = hidden.values().stream().filter(attack::determines).count();
        System.out.printf("the same on totals without the rule: %d of %d betrayed%n", betrayed, hidden.size());
        assertThat(betrayed).isGreaterThan(1000);
    }

    /** Looking back at what was told is needed: each month is safe by itself, and the months together are not. */
    @Test
    void the_same_attack_on_months_that_know_nothing_of_each_other_betrays_some() {
        publish(5, false);
        var attack = informed();
        var random = new Random(5);
        for (var question = 0; question < QUESTIONS; question++) {
            ask(attack, random);
        }
        attack.solve();

        var betrayed =
                hidden(attack).values().stream().filter(attack::determines).count();
        System.out.printf("the same on months that know nothing of each other: %d betrayed%n", betrayed);
        assertThat(betrayed).isPositive();
    }

    private void publish(long seed) {
        publish(seed, true);
    }

    private void publish(long seed, boolean lookingBack) {
        land = new Land(seed, MUNICIPALITIES, PARTIES);
        List<Line> lines = List.of();
        var plans = land.begin();
        for (var month = 0; month < MONTHS; month++) {
            var period = FIRST.plusMonths(month);
            lines = Publishing.next(
                    lookingBack ? lines : List.of(),
                    land.municipalities,
                    land.regions,
                    plans.stream().map(Land.Plan::contribution).toList(),
                    period);
            months.add(plans);
            plansOf.put(period, plans);
            told.add(lines.stream().map(Line::told).toList());
            plans = land.later(plans, 0.25);
        }
    }

    private Attack informed() {
        var attack = new Attack();
        var known = new HashSet<Land.Plan>();
        var last = new HashMap<Integer, Land.Plan>();
        for (var plans : months) {
            for (var plan : plans) {
                if (known.add(plan)) {
                    attack.knowsOf(List.of(plan));
                    var before = last.put(plan.number(), plan);
                    if (plan.moved() && before != null) {
                        attack.knowsThatOnlyYearsChanged(before, plan);
                    }
                }
            }
        }
        return attack;
    }

    /** A question through the code that answers everyone. @return how many numbers the answer held */
    private int ask(Attack attack, Random random) {
        var month = told.get(random.nextInt(MONTHS));
        var place = random.nextInt(Dimension.values().length + 1);
        var by = place == Dimension.values().length ? null : Dimension.values()[place];
        var asked = asked(random);
        var heard = 0;
        for (var item :
                Objects.requireNonNull(new Question(by, asked).answer(month).items())) {
            if (item.homes() == null) {
                continue;
            }
            heard++;
            var keys = item.combined() == null ? List.of(item.key()) : item.combined();
            // What a number counts is no secret: the areas inside the question in which these keys are told as one.
            var cell = new HashMap<Integer, Long>();
            for (var area : month) {
                var plans = plansOf.getOrDefault(area.period(), List.of());
                if (asked != null && !asked.containsAll(area.municipalities())) {
                    continue;
                }
                if (by == null && List.copyOf(area.municipalities()).equals(keys)) {
                    cell.putAll(attack.cell(plans, Dimension.STATUS, area.municipalities(), Dimension.STATUS.keys()));
                }
                if (by != null
                        && area.cells(by).stream().anyMatch(it -> keys(by, it).equals(keys))) {
                    cell.putAll(attack.cell(plans, by, area.municipalities(), keys));
                }
            }
            assertThat(attack.hears(cell, item.homes())).as(item.toString()).isTrue();
        }
        return heard;
    }

    private static List<String> keys(Dimension by, Told.Cell cell) {
        return by.keys().subList(cell.keys().from(), cell.keys().to());
    }

    private @Nullable Set<String> asked(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Set.of(land.municipalities.get(random.nextInt(MUNICIPALITIES)));
            case 2 -> {
                var region = "region" + random.nextInt(6);
                var all = new TreeSet<>(land.regions.keySet());
                all.removeIf(it -> !region.equals(land.regions.get(it)));
                yield all;
            }
            default -> {
                var some = new TreeSet<>(land.municipalities);
                some.removeIf(_ -> random.nextInt(5) == 0);
                yield some;
            }
        };
    }

    /** Every number that nobody may find: by its name, which homes it adds up. */
    private Map<String, Map<Integer, Long>> hidden(Attack attack) {
        var hidden = new HashMap<String, Map<Integer, Long>>();
        for (var month = 0; month < MONTHS; month++) {
            var plans = months.get(month);
            var basis = Basis.of(plans.stream().map(Land.Plan::contribution).toList());
            var areas = new LinkedHashSet<Collection<String>>();
            land.municipalities.forEach(it -> areas.add(Set.of(it)));
            told.forEach(all -> all.forEach(it -> areas.add(it.municipalities())));
            for (var area : areas) {
                for (var dimension : Dimension.values()) {
                    var columns = basis.columns(area, dimension);
                    for (var key = 0; key < columns.size(); key++) {
                        if (!columns.get(key).isEmpty()
                                && !DisclosureRule.passes(columns.get(key).values())) {
                            var name = dimension.keys().get(key);
                            hidden.put(
                                    "month %d, %s, %s".formatted(month, area, name),
                                    attack.cell(plans, dimension, Set.copyOf(area), List.of(name)));
                        }
                    }
                }
            }
            for (var plan : plans) {
                hidden.put("plan %d.%d".formatted(plan.number(), plan.version()), attack.homes(plan, Dimension.YEAR));
                for (var party : plan.contribution().shares().keySet()) {
                    hidden.put("month %d, party %s".formatted(month, party), attack.ofParty(plans, party));
                    hidden.put("month %d, plans of party %s".formatted(month, party), attack.ofPlans(plans, party));
                    for (var municipality : land.municipalities) {
                        var there = plans.stream()
                                .filter(it -> it.contribution().municipality().equals(municipality))
                                .toList();
                        hidden.put(
                                "month %d, party %s in %s".formatted(month, party, municipality),
                                attack.ofParty(there, party));
                        hidden.put(
                                "month %d, plans of party %s in %s".formatted(month, party, municipality),
                                attack.ofPlans(there, party));
                    }
                }
            }
        }
        hidden.values().removeIf(Map::isEmpty);
        return hidden;
    }
}
