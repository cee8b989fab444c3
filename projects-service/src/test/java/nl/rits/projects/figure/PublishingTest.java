package nl.rits.projects.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rits.projects.figure.Publishing.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told, month after month. */
class PublishingTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void every_number_passes_and_every_home_is_in_one_number_of_each_dimension(long seed) {
        var land = new Land(seed, 40, 60);
        var plans = land.begin();
        List<Line> lines = List.of();
        for (var month = 0; month < 4; month++) {
            var period = JANUARY.plusMonths(month);
            var before = lines;
            var now = contributions(plans);
            lines = Publishing.next(before, land.municipalities, land.regions, now, period);

            assertThat(lines.stream().flatMap(it -> it.told().municipalities().stream()))
                    .containsExactlyInAnyOrderElementsOf(land.municipalities);
            for (var line : lines) {
                if (line.told().period().equals(period)) {
                    checked(line.told(), now);
                }
                if (!before.isEmpty()) {
                    assertThat(before)
                            .as("areas and classes are only cut finer")
                            .anyMatch(it -> holds(it.told(), line.told()));
                }
            }
            plans = land.later(plans, 0.3);
        }
    }

    @Test
    void a_municipality_of_two_parties_is_told_with_the_smallest_that_could_stand_alone() {
        var plans = new ArrayList<Contribution>();
        plans.addAll(plans("GM0001", 10, 1, 2));
        plans.addAll(plans("GM0002", 20, 3, 4, 5));
        plans.addAll(plans("GM0003", 30, 3, 4, 5, 6));

        var told = first(plans);

        assertThat(told)
                .extracting(Told::municipalities)
                .containsExactlyInAnyOrder(area("GM0001", "GM0002"), area("GM0003"));
        var pair = told.stream()
                .filter(it -> it.municipalities().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(pair.homes()).isEqualTo(80);
        assertThat(pair.refusals())
                .containsEntry("GM0001", Withheld.FEWER_THAN_THREE_PARTIES)
                .containsEntry("GM0002", Withheld.COMBINED_WITH);
    }

    @Test
    void where_nothing_passes_nothing_is_told() {
        assertThat(first(plans("GM0001", 10, 1, 2))).isEmpty();
        assertThat(first(List.of())).isEmpty();
    }

    @Test
    void a_change_of_one_party_waits_until_three_have_changed() {
        var first = plans("GM0001", 20, 1, 2, 3, 4);
        var january = tell(List.of(), first, JANUARY);

        var one = new ArrayList<>(first);
        one.set(0, plans("GM0001", 35, 1).getFirst());
        var february = tell(january, one, JANUARY.plusMonths(1));
        assertThat(february).singleElement().satisfies(it -> {
            assertThat(it.told().period()).isEqualTo(JANUARY);
            assertThat(it.told().homes()).isEqualTo(80);
        });

        var three = new ArrayList<>(plans("GM0001", 35, 1, 2, 3));
        three.add(first.getLast());
        var march = tell(february, three, JANUARY.plusMonths(2));
        assertThat(march).singleElement().satisfies(it -> {
            assertThat(it.told().period()).isEqualTo(JANUARY.plusMonths(2));
            assertThat(it.told().homes()).isEqualTo(125);
        });
    }

    @Test
    void a_party_that_leaves_does_not_show_what_the_two_others_have() {
        var january = tell(List.of(), plans("GM0001", 20, 1, 2, 3), JANUARY);
        var february = tell(january, plans("GM0001", 20, 1, 2), JANUARY.plusMonths(1));

        assertThat(february).isEqualTo(january);
    }

    private static void checked(Told told, List<Contribution> plans) {
        var basis = Basis.of(plans);
        for (var dimension : Dimension.values()) {
            var columns = basis.columns(told.municipalities(), dimension);
            var next = 0;
            for (var cell : told.cells(dimension)) {
                assertThat(cell.keys().from()).isEqualTo(next);
                next = cell.keys().to();
                var parts = new java.util.HashMap<UUID, Part>();
                columns.subList(cell.keys().from(), cell.keys().to()).forEach(it -> Part.add(parts, it));
                assertThat(DisclosureRule.passes(parts.values())).isTrue();
                assertThat(cell.homes()).isEqualTo(Part.homes(parts));
            }
            assertThat(next).isEqualTo(dimension.keys().size());
            assertThat(told.cells(dimension).stream()
                            .mapToLong(Told.Cell::homes)
                            .sum())
                    .isEqualTo(told.homes());
        }
    }

    private static boolean holds(Told before, Told now) {
        return before.municipalities().containsAll(now.municipalities())
                && now.cells().entrySet().stream()
                        .allMatch(dimension -> dimension.getValue().stream()
                                .allMatch(cell -> before.cells(dimension.getKey()).stream()
                                        .anyMatch(it -> it.keys().from()
                                                        <= cell.keys().from()
                                                && cell.keys().to() <= it.keys().to())));
    }

    private static List<Contribution> contributions(Collection<Land.Plan> plans) {
        return plans.stream().map(Land.Plan::contribution).toList();
    }

    private static List<Told> first(List<Contribution> plans) {
        return tell(List.of(), plans, JANUARY).stream().map(Line::told).toList();
    }

    private static List<Line> tell(List<Line> lines, List<Contribution> plans, LocalDate period) {
        var municipalities = List.of("GM0001", "GM0002", "GM0003");
        return Publishing.next(
                lines,
                plans.stream().map(Contribution::municipality).distinct().count() == 1
                        ? List.of("GM0001")
                        : municipalities,
                Map.of(),
                plans,
                period);
    }

    private static List<Contribution> plans(String municipality, int homes, int... parties) {
        return IntStream.of(parties)
                .mapToObj(it -> new Contribution(
                        municipality,
                        Map.of(new UUID(2, it), 1.0),
                        Map.of(
                                Dimension.YEAR, Map.of("2028", homes),
                                Dimension.STATUS, Map.of("2A", homes),
                                Dimension.PHASE, Map.of("DESIGN", homes),
                                Dimension.PRICE_CLASS, Map.of("SOCIAL_RENT", homes))))
                .toList();
    }

    private static java.util.SortedSet<String> area(String... municipalities) {
        return new java.util.TreeSet<>(List.of(municipalities));
    }
}
