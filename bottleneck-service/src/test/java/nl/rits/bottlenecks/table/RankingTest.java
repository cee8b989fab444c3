package nl.rits.bottlenecks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.rits.bottlenecks.table.Ranking.Candidate;
import nl.rits.bottlenecks.table.Ranking.Move;
import nl.rits.bottlenecks.table.Ranking.Ranked;
import nl.rits.bottlenecks.table.Ranking.Reason;
import nl.rits.bottlenecks.table.Ranking.Weights;
import org.jspecify.annotations.Nullable;

class RankingTest {

    private static final Instant T0 = Instant.parse("2026-11-01T09:00:00Z");

    @Property
    void without_moves_no_case_has_more_points_than_the_one_before_it(@ForAll("unmoved") List<Candidate> cases) {
        var ranked = Ranking.rank(cases, Weights.USUAL);

        assertThat(ranked)
                .extracting(Ranked::rank)
                .isEqualTo(IntStream.rangeClosed(1, cases.size()).boxed().toList());
        for (var i = 1; i < ranked.size(); i++) {
            assertThat(ranked.get(i).points())
                    .isLessThanOrEqualTo(ranked.get(i - 1).points());
        }
    }

    @Property
    void the_order_does_not_depend_on_the_order_in_which_cases_came(
            @ForAll("cases") List<Candidate> cases, @ForAll long seed) {
        var shuffled = new ArrayList<>(cases);
        java.util.Collections.shuffle(shuffled, new Random(seed));

        assertThat(Ranking.rank(shuffled, Weights.USUAL)).isEqualTo(Ranking.rank(cases, Weights.USUAL));
    }

    @Property
    void the_case_that_was_moved_last_stands_where_the_chair_put_it(
            @ForAll("unmoved") List<Candidate> cases, @ForAll("places") int to) {
        var moved = candidate(10, 1, 1, 1, new Move(to, "spoed", UUID.randomUUID(), T0));
        var all = new ArrayList<>(cases);
        all.add(moved);

        var ranked = Ranking.rank(all, Weights.USUAL);

        assertThat(ranked.stream()
                        .filter(r -> r.candidate().id().equals(moved.id()))
                        .findFirst())
                .hasValueSatisfying(r -> {
                    assertThat(r.rank()).isEqualTo(Math.min(to, all.size()));
                    assertThat(r.why()).startsWith(Reason.MOVED_BY_CHAIR);
                });
    }

    @Property
    void every_case_says_why(@ForAll("cases") List<Candidate> cases) {
        assertThat(Ranking.rank(cases, Weights.USUAL))
                .allSatisfy(r ->
                        assertThat(r.why()).isNotEmpty().doesNotHaveDuplicates().endsWith(Reason.POINTS));
    }

    @Example
    void points_are_homes_times_urgency_times_solvability() {
        assertThat(Weights.USUAL.points(candidate(612, 3, 2, 6, null))).isEqualTo(3672);
        assertThat(Weights.USUAL.points(candidate(388, 2, 3, 3, null))).isEqualTo(2328);
    }

    @Example
    void a_table_chooses_what_counts_and_how_heavily() {
        var many = candidate(900, 1, 1, 1, null);
        var urgent = candidate(100, 3, 2, 1, null);

        assertThat(Ranking.rank(List.of(many, urgent), new Weights(1, 1, 1)))
                .extracting(Ranked::points)
                .containsExactly(900L, 600L);
        assertThat(Ranking.rank(List.of(many, urgent), new Weights(1, 2, 1)))
                .extracting(Ranked::points)
                .containsExactly(1800L, 900L);
        assertThat(Ranking.rank(List.of(many, urgent), new Weights(0, 0, 2)))
                .extracting(Ranked::points)
                .containsExactly(4L, 1L);
        assertThat(new Weights(2, 2, 2).points(candidate(1_000_000, 3, 3, 1, null)))
                .isEqualTo(81_000_000_000_000L);
    }

    @Property
    void whatever_the_weights_the_order_follows_the_points(
            @ForAll("unmoved") List<Candidate> cases,
            @ForAll @IntRange(max = 2) int homes,
            @ForAll @IntRange(max = 2) int urgency,
            @ForAll @IntRange(max = 2) int solvability) {
        var weights = new Weights(homes, urgency, solvability);

        assertThat(Ranking.rank(cases, weights))
                .isSortedAccordingTo(Comparator.comparingLong(Ranked::points).reversed())
                .allSatisfy(it -> assertThat(it.points()).isEqualTo(weights.points(it.candidate())));
    }

    @Example
    void the_first_reason_tells_cases_apart() {
        var substation = candidate(612, 3, 2, 6, null);
        var parking = candidate(388, 2, 3, 1, null);
        var appeal = candidate(184, 3, 2, 1, null);

        var ranked = Ranking.rank(List.of(appeal, parking, substation), Weights.USUAL);

        assertThat(ranked).extracting(r -> r.candidate().homes()).containsExactly(612, 388, 184);
        assertThat(ranked)
                .extracting(r -> r.why().getFirst())
                .containsExactly(Reason.MANY_PROJECTS, Reason.ONE_DECISION, Reason.MOST_URGENT);
        assertThat(ranked.getFirst().why()).contains(Reason.MOST_HOMES);
    }

    @Example
    void each_reason_is_given_when_it_holds_and_only_then() {
        var plain = new Candidate(UUID.randomUUID(), 20, 1, 1, 1, 3, false, T0, null);
        var rival = new Candidate(UUID.randomUUID(), 20, 1, 1, 1, 3, false, T0, null);

        assertThat(why(plain)).containsExactly(Reason.POINTS);
        assertThat(why(plain, rival)).as("as much as another is not most").containsExactly(Reason.POINTS);
        assertThat(why(new Candidate(plain.id(), 21, 1, 1, 1, 3, false, T0, null), rival))
                .containsExactly(Reason.MOST_HOMES, Reason.POINTS);
        assertThat(why(new Candidate(plain.id(), 20, 1, 1, 1, 4, false, T0, null), rival))
                .containsExactly(Reason.LONGEST_DELAY, Reason.POINTS);
        assertThat(why(new Candidate(plain.id(), 20, 3, 1, 1, 3, false, T0, null), rival))
                .containsExactly(Reason.MOST_URGENT, Reason.POINTS);
        assertThat(why(new Candidate(plain.id(), 20, 1, 3, 1, 3, false, T0, null), rival))
                .containsExactly(Reason.ONE_DECISION, Reason.POINTS);
        assertThat(why(new Candidate(plain.id(), 20, 1, 1, 1, 3, true, T0, null), rival))
                .containsExactly(Reason.NO_ANSWER, Reason.POINTS);
    }

    @Example
    void the_most_projects_go_before_other_reasons_and_more_than_one_after_them() {
        var most = new Candidate(UUID.randomUUID(), 20, 3, 3, 6, 3, false, T0, null);
        var more = new Candidate(UUID.randomUUID(), 20, 3, 3, 2, 3, false, T0, null);

        assertThat(why(most, more))
                .containsExactly(Reason.MANY_PROJECTS, Reason.ONE_DECISION, Reason.MOST_URGENT, Reason.POINTS);
        assertThat(why(more, most))
                .containsExactly(Reason.ONE_DECISION, Reason.MOST_URGENT, Reason.MANY_PROJECTS, Reason.POINTS);
        assertThat(why(more)).as("alone there is nothing to compare with").contains(Reason.MANY_PROJECTS);
    }

    @Example
    void of_two_moves_the_later_one_counts() {
        var first = candidate(5, 1, 1, 1, new Move(1, "eerst", UUID.randomUUID(), T0));
        var later = candidate(4, 1, 1, 1, new Move(1, "later", UUID.randomUUID(), T0.plusSeconds(60)));
        var other = candidate(900, 3, 3, 1, null);

        assertThat(Ranking.rank(List.of(first, later, other), Weights.USUAL))
                .extracting(r -> r.candidate().homes())
                .containsExactly(4, 5, 900);
    }

    @Example
    void equal_points_go_by_homes_and_then_by_who_came_first() {
        var old = new Candidate(UUID.randomUUID(), 10, 2, 1, 1, 0, false, T0, null);
        var young = new Candidate(UUID.randomUUID(), 10, 1, 2, 1, 0, false, T0.plusSeconds(1), null);
        var large = new Candidate(UUID.randomUUID(), 20, 1, 1, 1, 0, false, T0.plusSeconds(9), null);

        assertThat(Ranking.rank(List.of(young, old, large), Weights.USUAL))
                .extracting(Ranked::candidate)
                .containsExactly(large, old, young);
    }

    private static List<Reason> why(Candidate one, Candidate... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(one);
        return Ranking.rank(all, Weights.USUAL).stream()
                .filter(r -> r.candidate().equals(one))
                .findFirst()
                .orElseThrow()
                .why();
    }

    @Provide
    Arbitrary<List<Candidate>> unmoved() {
        return one(Arbitraries.just(false)).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Candidate>> cases() {
        return one(Arbitraries.of(true, false)).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(1, 12);
    }

    private static Arbitrary<Candidate> one(Arbitrary<Boolean> moved) {
        var grade = Arbitraries.integers().between(1, 3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        grade,
                        grade,
                        Arbitraries.integers().between(0, 3),
                        moved,
                        Arbitraries.integers().between(1, 8))
                .as((homes, urgency, solvability, projects, isMoved, to) -> candidate(
                        homes,
                        urgency,
                        solvability,
                        projects,
                        isMoved ? new Move(to, "omdat", UUID.randomUUID(), T0.plusSeconds(to)) : null));
    }

    private static Candidate candidate(int homes, int urgency, int solvability, int projects, @Nullable Move move) {
        return new Candidate(UUID.randomUUID(), homes, urgency, solvability, projects, 0, false, T0, move);
    }
}
