package nl.rits.projects.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.YearHomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom the homes of a plan count, and in which years. */
class CountedPlanTest {

    private static final UUID STEWARD = new UUID(0, 1);
    private static final UUID BUILDER = new UUID(0, 2);
    private static final UUID CORPORATION = new UUID(0, 3);
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void the_steward_counts_when_nobody_is_involved() {
        assertThat(plan(List.of(), null).shares()).isEqualTo(Map.of(STEWARD, 1.0));
    }

    @Test
    void parties_count_in_equal_parts_until_each_states_its_own() {
        var both = List.of(BUILDER, CORPORATION);
        assertThat(plan(both, null, stated(BUILDER, 2028, 30)).shares())
                .isEqualTo(Map.of(BUILDER, 0.5, CORPORATION, 0.5));
        assertThat(plan(both, null, stated(BUILDER, 2028, 30), stated(CORPORATION, 2029, 10))
                        .shares())
                .isEqualTo(Map.of(BUILDER, 0.75, CORPORATION, 0.25));
    }

    @Test
    void the_year_is_as_agreed_or_else_as_the_steward_states_or_else_as_stated() {
        var market = stated(BUILDER, 2028, 30);
        var municipal = stated(STEWARD, 2030, 40);
        var agreed = new AgreedPlanning(List.of(), List.of(new YearHomes(2029, 40, null)), NOW, List.of());
        assertThat(years(plan(List.of(BUILDER), agreed, market, municipal))).isEqualTo(Map.of("2029", 40));
        assertThat(years(plan(List.of(BUILDER), null, market, municipal))).isEqualTo(Map.of("2030", 40));
        assertThat(years(plan(List.of(BUILDER), null, market))).isEqualTo(Map.of("2028", 30, "UNKNOWN", 10));
        assertThat(years(plan(List.of(BUILDER), null))).isEqualTo(Map.of("UNKNOWN", 40));
    }

    @Test
    void more_homes_in_years_than_in_the_plan_are_taken_off_in_proportion() {
        var planning = new Planning(List.of(), List.of(new YearHomes(2028, 60, null), new YearHomes(2029, 20, null)));
        var statement = Stated.first(STEWARD, PartySide.MUNICIPALITY, planning, null, NOW);
        assertThat(years(plan(List.of(), null, statement))).isEqualTo(Map.of("2028", 30, "2029", 10));
    }

    @Test
    void every_dimension_has_the_homes_of_the_plan() {
        for (var homes :
                plan(List.of(BUILDER), null, stated(BUILDER, 2060, 30)).homes().values()) {
            assertThat(homes.values().stream().mapToInt(it -> it).sum()).isEqualTo(40);
        }
    }

    private static Map<String, Integer> years(Contribution plan) {
        return plan.homes(Dimension.YEAR);
    }

    private static Stated stated(UUID party, int year, int homes) {
        return Stated.first(
                party,
                party.equals(STEWARD) ? PartySide.MUNICIPALITY : PartySide.MARKET,
                new Planning(List.of(), List.of(new YearHomes(year, homes, null))),
                null,
                NOW);
    }

    private static Contribution plan(List<UUID> parties, @Nullable AgreedPlanning agreed, Stated... statements) {
        return new CountedPlan(
                        "GM0177",
                        40,
                        PlanningStatus.of("2A"),
                        Phase.DESIGN,
                        STEWARD,
                        parties,
                        Programme.EMPTY,
                        agreed,
                        new ArrayList<>(List.of(statements)))
                .contribution();
    }
}
