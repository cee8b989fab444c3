package nl.rits.projects.figure;

import static nl.rits.projects.figure.Withheld.FEWER_THAN_THREE_PARTIES;
import static nl.rits.projects.figure.Withheld.ONE_PARTY_DOMINATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DisclosureRuleTest {

    @Test
    void two_parties_are_too_few_and_nothing_is_too_little() {
        assertThat(DisclosureRule.refusal(alone(50, 50))).contains(FEWER_THAN_THREE_PARTIES);
        assertThat(DisclosureRule.refusal(alone(50, 50, 0))).contains(FEWER_THAN_THREE_PARTIES);
        assertThat(DisclosureRule.refusal(List.of())).contains(FEWER_THAN_THREE_PARTIES);
    }

    @Test
    void nobody_may_have_more_than_eighty_per_cent() {
        assertThat(DisclosureRule.passes(alone(80, 10, 10))).isTrue();
        assertThat(DisclosureRule.refusal(alone(81, 10, 9))).contains(ONE_PARTY_DOMINATES);
    }

    @Test
    void who_takes_part_cannot_know_the_largest_within_ten_per_cent() {
        assertThat(DisclosureRule.passes(alone(60, 34, 6))).isTrue();
        assertThat(DisclosureRule.refusal(alone(60, 35, 5))).contains(ONE_PARTY_DOMINATES);
    }

    @Test
    void a_partner_in_every_plan_dominates_however_small_its_share() {
        var partners = List.of(new Part(30, 90), new Part(30, 30), new Part(30, 60));
        assertThat(DisclosureRule.refusal(partners)).contains(ONE_PARTY_DOMINATES);
    }

    @Test
    void what_was_taken_away_counts_by_its_size() {
        assertThat(DisclosureRule.passes(alone(-50, 40, 10))).isTrue();
        assertThat(DisclosureRule.refusal(alone(-5, 5))).contains(FEWER_THAN_THREE_PARTIES);
    }

    /** The whole method rests on this. */
    @Test
    void two_sums_that_pass_pass_together() {
        var random = new Random(7);
        var both = 0;
        for (var round = 0; round < 200_000; round++) {
            var one = some(random);
            var other = some(random);
            if (DisclosureRule.passes(one.values()) && DisclosureRule.passes(other.values())) {
                both++;
                Part.add(one, other);
                assertThat(DisclosureRule.passes(one.values()))
                        .as(one.toString())
                        .isTrue();
            }
        }
        assertThat(both).isGreaterThan(10_000);
    }

    private static Map<UUID, Part> some(Random random) {
        var parts = new HashMap<UUID, Part>();
        for (var plan = 0; plan < 1 + random.nextInt(6); plan++) {
            var homes = 1 + (int) Math.exp(random.nextDouble() * 4);
            var partners = 1 + random.nextInt(2);
            var first = random.nextInt(6);
            for (var partner = 0; partner < partners; partner++) {
                Part.add(parts, Map.of(new UUID(1, first + partner), new Part((double) homes / partners, homes)));
            }
        }
        return parts;
    }

    private static List<Part> alone(double... homes) {
        return DoubleStream.of(homes).mapToObj(it -> new Part(it, it)).toList();
    }
}
