package nl.rits.bottlenecks.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.rits.bottlenecks.investment.Priorities.Ask;
import nl.rits.bottlenecks.investment.Priorities.Means;

class PrioritiesTest {

    @Example
    void the_means_go_where_they_release_most_homes() {
        var dear = ask(1, 900, 0, 90, 0);
        var cheap = ask(2, 500, 0, 60, 0);
        var cheapToo = ask(3, 500, 0, 55, 0);

        var choice = Priorities.choose(List.of(dear, cheap, cheapToo), new Means(1000, 0));

        assertThat(choice.chosen()).containsExactly(cheap, cheapToo);
        assertThat(choice.exact()).isTrue();
        assertThat(choice.homes()).isEqualTo(115);
    }

    @Example
    void what_only_counts_after_another_is_chosen_with_it_or_not_at_all() {
        var first = ask(1, 600, 0, 1, 0);
        var second = ask(2, 100, 0, 100, 1);

        assertThat(Priorities.choose(List.of(second), new Means(1000, 0)).chosen())
                .isEmpty();
        assertThat(Priorities.choose(List.of(first, second), new Means(600, 0)).chosen())
                .containsExactly(first);
        assertThat(Priorities.choose(List.of(first, second), new Means(700, 0)).chosen())
                .containsExactly(first, second);
    }

    @Example
    void homes_come_in_equal_parts_and_the_rest_last() {
        var ask = new Ask(id(1), 1, 0, 11, 2028, 3, null);

        assertThat(Priorities.choose(List.of(ask), new Means(1, 0)).perYear())
                .containsEntry(2028, 3)
                .containsEntry(2029, 3)
                .containsEntry(2030, 5);
    }

    @Example
    void what_leads_back_to_itself_is_never_chosen() {
        assertThat(Priorities.choose(List.of(ask(1, 1, 0, 5, 2), ask(2, 1, 0, 5, 1)), new Means(9, 9))
                        .chosen())
                .isEmpty();
    }

    @Property(tries = 300)
    void no_choice_takes_more_than_there_is_and_each_has_what_it_comes_after(
            @ForAll("asks") List<Ask> asks,
            @ForAll @LongRange(max = 4000) long euros,
            @ForAll @LongRange(max = 400) long hours) {
        var choice = Priorities.choose(asks, new Means(euros, hours));

        assertThat(choice.euros()).isLessThanOrEqualTo(euros);
        assertThat(choice.hours()).isLessThanOrEqualTo(hours);
        var placed = new HashSet<UUID>();
        for (var ask : choice.chosen()) {
            assertThat(ask.after() == null || placed.contains(ask.after())).isTrue();
            assertThat(placed.add(ask.id())).isTrue();
        }
        assertThat(choice.perYear().values().stream().mapToInt(it -> it).sum()).isEqualTo((int) choice.homes());
        assertThat(asks).containsAll(choice.chosen());
    }

    @Property(tries = 100)
    void with_more_means_no_fewer_homes(
            @ForAll("few") List<Ask> asks,
            @ForAll @LongRange(max = 3000) long euros,
            @ForAll @LongRange(max = 1000) long more) {
        var less = Priorities.choose(asks, new Means(euros, 200));

        assertThat(less.exact()).isTrue();
        assertThat(Priorities.choose(asks, new Means(euros + more, 200)).homes())
                .isGreaterThanOrEqualTo(less.homes());
    }

    @Property(tries = 60)
    void of_many_the_stepwise_choice_is_never_better_than_every_combination(@ForAll("few") List<Ask> asks) {
        var means = new Means(1500, 150);
        // Cases that nobody can pay make it too many to try every combination.
        var padded = new ArrayList<>(asks);
        for (int i = 0; i <= Priorities.EXACT; i++) {
            padded.add(new Ask(id(100 + i), 1_000_000, 0, 1, 2030, 1, null));
        }
        var stepwise = Priorities.choose(padded, means);

        assertThat(stepwise.exact()).isFalse();
        assertThat(stepwise.homes())
                .isLessThanOrEqualTo(Priorities.choose(asks, means).homes());
        if (asks.stream().anyMatch(it -> it.after() == null && it.euros() <= 1500 && it.hours() <= 150)) {
            assertThat(stepwise.homes()).isPositive();
        }
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        return asks(1, 24);
    }

    @Provide
    Arbitrary<List<Ask>> few() {
        return asks(1, 9);
    }

    private static Arbitrary<List<Ask>> asks(int least, int most) {
        var one = Combinators.combine(
                        Arbitraries.longs().between(1, 1000),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 6))
                .as((euros, hours, homes, years, back) -> new Object[] {euros, hours, homes, years, back});
        return one.list().ofMinSize(least).ofMaxSize(most).map(parts -> {
            var asks = new ArrayList<Ask>();
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                // One in three comes after an earlier one.
                var after = (int) part[4] < 2 && i > 0 ? id(i - (int) part[4] % i) : null;
                asks.add(new Ask(
                        id(i + 1), (long) part[0], (long) part[1], (int) part[2], 2027 + i % 3, (int) part[3], after));
            }
            return asks;
        });
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Ask ask(int number, long euros, long hours, int homes, int after) {
        return new Ask(id(number), euros, hours, homes, 2028, 2, after == 0 ? null : id(after));
    }
}
