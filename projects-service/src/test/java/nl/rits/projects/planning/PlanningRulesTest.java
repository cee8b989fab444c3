package nl.rits.projects.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;

class PlanningRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Reason REASON = new Reason(Cause.GRID, null);

    @Property
    void what_is_in_order_and_to_come_is_accepted(@ForAll("months") List<Integer> gaps) {
        var date = TODAY;
        var dates = new java.util.ArrayList<MilestoneDate>();
        var chain = List.of(
                Milestone.PERMIT_GRANTED,
                Milestone.START_OF_BUILDING,
                Milestone.FIRST_DELIVERY,
                Milestone.LAST_DELIVERY);
        for (int i = 0; i < gaps.size(); i++) {
            date = date.plusMonths(gaps.get(i));
            dates.add(new MilestoneDate(chain.get(i), date, MilestoneStatus.PREDICTED));
        }

        assertThat(codes(new Planning(dates, List.of()))).isEmpty();
    }

    @Property
    void a_later_date_needs_a_reason_and_an_earlier_one_does_not(@ForAll @IntRange(min = -20, max = 20) int shift) {
        var before = start(TODAY.plusMonths(24));
        var next = start(TODAY.plusMonths(24 + shift));

        assertThat(codes(before, next, null)).isEqualTo(shift > 0 ? List.of("reason-missing") : List.of());
        assertThat(codes(before, next, REASON)).isEmpty();
    }

    @Property
    void delivery_before_the_start_is_refused(@ForAll @IntRange(min = 1, max = 100) int monthsBefore) {
        var planning = new Planning(
                List.of(
                        predicted(Milestone.FIRST_DELIVERY, TODAY.plusMonths(1)),
                        predicted(Milestone.START_OF_BUILDING, TODAY.plusMonths(1 + monthsBefore))),
                List.of());

        assertThat(codes(planning)).containsExactly("dates-out-of-order");
    }

    @Property
    void the_homes_of_the_years_together_are_never_more_than_the_project(
            @ForAll @IntRange(max = 200) int one, @ForAll @IntRange(max = 200) int other) {
        var planning =
                new Planning(List.of(), List.of(new YearHomes(2027, one, null), new YearHomes(2028, other, null)));

        assertThat(codes(planning)).isEqualTo(one + other > 100 ? List.of("more-homes-than-project") : List.of());
    }

    @Example
    void what_was_reached_lies_behind_and_what_is_predicted_lies_ahead() {
        var tomorrow = TODAY.plusDays(1);
        assertThat(codes(new Planning(
                        List.of(new MilestoneDate(Milestone.LAND_ACQUIRED, tomorrow, MilestoneStatus.REACHED)),
                        List.of())))
                .containsExactly("reached-in-future");
        assertThat(codes(start(TODAY.minusMonths(1)))).containsExactly("predicted-in-past");
        assertThat(codes(start(TODAY.withDayOfMonth(1))))
                .as("this month may still come")
                .isEmpty();
    }

    @Property
    void a_difference_is_a_mismatch_only_beyond_the_tolerance(@ForAll @IntRange(min = -60, max = 60) int apart) {
        var market = start(LocalDate.of(2032, 1, 15));
        var municipal = start(LocalDate.of(2032, 1, 15).plusMonths(apart));

        var found = Mismatches.milestones(market, municipal, Tolerance.DEFAULT);

        assertThat(found).hasSize(Math.abs(apart) > 6 ? 1 : 0);
        assertThat(found).allSatisfy(it -> assertThat(it.months()).isEqualTo(apart));
        assertThat(Mismatches.milestones(municipal, market, Tolerance.DEFAULT)).hasSameSizeAs(found);
    }

    @Example
    void years_differ_by_their_share_of_the_homes_and_only_when_both_sides_gave_them() {
        assertThat(Mismatches.years(Map.of(2027, 100), Map.of(2027, 90), Tolerance.DEFAULT))
                .isEmpty();
        assertThat(Mismatches.years(Map.of(2027, 100), Map.of(2027, 89), Tolerance.DEFAULT))
                .hasSize(1);
        assertThat(Mismatches.years(Map.of(2027, 100), Map.of(), Tolerance.DEFAULT))
                .isEmpty();
        assertThat(Mismatches.years(Map.of(2027, 10), Map.of(2028, 10), Tolerance.DEFAULT))
                .hasSize(2);
    }

    @Property
    void a_statement_is_stale_from_three_months_after_its_confirmation(@ForAll @IntRange(max = 200) int days) {
        var confirmed = TODAY.minusDays(days);
        var staleOn = Staleness.staleOn(confirmed, Tolerance.DEFAULT);

        assertThat(Staleness.isStale(staleOn, TODAY)).isEqualTo(!TODAY.isBefore(confirmed.plusMonths(3)));
        assertThat(Staleness.daysLeft(staleOn, TODAY) <= 0).isEqualTo(Staleness.isStale(staleOn, TODAY));
    }

    @Example
    void what_was_accepted_stays_agreed_until_something_newer_is_accepted() {
        var party = new UUID(1, 1);
        var steward = new UUID(2, 2);
        var at = Instant.parse("2026-01-01T00:00:00Z");
        var first = Stated.first(party, PartySide.MARKET, start(TODAY.plusMonths(3)), null, at)
                .reviewed(Verdict.ACCEPT, null, null, steward, at.plusSeconds(1));
        var restated = first.restated(start(TODAY.plusMonths(9)), REASON, at.plusSeconds(2));

        assertThat(restated.state()).isEqualTo(StatementState.SUBMITTED);
        assertThat(AgreedPlanning.of(List.of(restated)).orElseThrow().milestones())
                .extracting(MilestoneDate::date)
                .containsExactly(TODAY.plusMonths(3));
        var accepted = restated.reviewed(Verdict.ACCEPT, null, null, steward, at.plusSeconds(3));
        assertThat(AgreedPlanning.of(List.of(accepted)).orElseThrow().milestones())
                .extracting(MilestoneDate::date)
                .containsExactly(TODAY.plusMonths(9));
    }

    @Property
    void affordable_unknown_and_the_rest_make_the_gross_number(
            @ForAll @IntRange(max = 50) int social,
            @ForAll @IntRange(max = 50) int dear,
            @ForAll @IntRange(max = 50) int unclear,
            @ForAll @IntRange(max = 50) int demolished) {
        var total = social + dear + unclear;
        var programme = new Programme(List.of(
                new SubPlan(
                        new UUID(0, 1),
                        "A",
                        SubPlanKind.NEW_BUILD,
                        total,
                        List.of(
                                line(1, PriceClass.SOCIAL_RENT, social),
                                line(2, PriceClass.EXPENSIVE_SALE, dear),
                                line(3, PriceClass.TENURE_UNKNOWN, unclear))),
                new SubPlan(new UUID(0, 2), "B", SubPlanKind.DEMOLITION, demolished, List.of())));

        assertThat(ProgrammeRules.refusals(programme)).isEmpty();
        assertThat(programme.gross()).isEqualTo(total);
        assertThat(programme.affordable() + programme.unknown() + dear).isEqualTo(total);
        assertThat(programme.demolition()).isEqualTo(demolished);
    }

    @Example
    void the_forecast_counts_months_from_the_permit() {
        var planning = new Planning(List.of(predicted(Milestone.PERMIT_GRANTED, LocalDate.of(2027, 3, 1))), List.of());
        var forecast = Forecast.of(planning, "").orElseThrow();

        assertThat(List.of(forecast.p25(), forecast.p50(), forecast.p75()))
                .containsExactly(LocalDate.of(2028, 7, 1), LocalDate.of(2029, 2, 1), LocalDate.of(2030, 2, 1));
    }

    @Provide
    Arbitrary<List<Integer>> months() {
        return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(4);
    }

    private static ProgrammeLine line(int id, PriceClass priceClass, int homes) {
        return new ProgrammeLine(
                new UUID(1, id), DwellingType.UNKNOWN, priceClass, Care.UNKNOWN, Permanence.PERMANENT, homes);
    }

    private static Planning start(LocalDate date) {
        return new Planning(List.of(predicted(Milestone.START_OF_BUILDING, date)), List.of());
    }

    private static MilestoneDate predicted(Milestone milestone, LocalDate date) {
        return new MilestoneDate(milestone, date, MilestoneStatus.PREDICTED);
    }

    private static List<String> codes(Planning next) {
        return codes(null, next, null);
    }

    private static List<String> codes(
            @org.jspecify.annotations.Nullable Planning before,
            Planning next,
            @org.jspecify.annotations.Nullable Reason reason) {
        return StatementRules.refusals(before, next, reason, 100, Programme.EMPTY, TODAY).stream()
                .map(Refusal::code)
                .toList();
    }
}
