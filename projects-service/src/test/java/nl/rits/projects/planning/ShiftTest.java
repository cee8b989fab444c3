package nl.rits.projects.planning;

import static nl.rits.projects.planning.Milestone.FIRST_DELIVERY;
import static nl.rits.projects.planning.Milestone.LAST_DELIVERY;
import static nl.rits.projects.planning.Milestone.PERMIT_GRANTED;
import static nl.rits.projects.planning.Milestone.START_OF_BUILDING;
import static nl.rits.projects.planning.MilestoneStatus.DROPPED;
import static nl.rits.projects.planning.MilestoneStatus.PREDICTED;
import static nl.rits.projects.planning.MilestoneStatus.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A planning moves as a whole: nothing that was reached, and no home is lost or made. */
class ShiftTest {

    @Test
    void what_was_reached_or_dropped_stays_and_what_is_to_come_moves() {
        var before = new Planning(
                List.of(
                        at(PERMIT_GRANTED, "2026-02-10", REACHED),
                        at(START_OF_BUILDING, "2027-01-31", PREDICTED),
                        at(FIRST_DELIVERY, "2028-06-01", DROPPED)),
                List.of());

        assertThat(Shift.of(before, 1, null).milestones())
                .containsExactly(
                        at(PERMIT_GRANTED, "2026-02-10", REACHED),
                        at(START_OF_BUILDING, "2027-02-28", PREDICTED),
                        at(FIRST_DELIVERY, "2028-06-01", DROPPED));
    }

    @Test
    void homes_move_with_the_months_of_delivery_and_not_with_the_calendar() {
        var before = new Planning(
                List.of(at(FIRST_DELIVERY, "2027-11-01", PREDICTED), at(LAST_DELIVERY, "2027-12-01", PREDICTED)),
                List.of(new YearHomes(2027, 40, null)));

        assertThat(Shift.of(before, 3, null).homesPerYear()).isEqualTo(Map.of(2028, 40));
        assertThat(Shift.of(before, 1, null).homesPerYear()).isEqualTo(Map.of(2027, 20, 2028, 20));
        assertThat(Shift.of(before, -10, null).homesPerYear()).isEqualTo(Map.of(2027, 40));
    }

    @Test
    void a_whole_year_moves_whole_slices_and_a_line_keeps_its_own() {
        var line = new java.util.UUID(1, 1);
        var before = new Planning(
                List.of(),
                List.of(new YearHomes(2027, 7, line), new YearHomes(2028, 0, line), new YearHomes(2027, 3, null)));

        assertThat(Shift.of(before, 12, null).years())
                .containsExactlyInAnyOrder(
                        new YearHomes(2028, 7, line), new YearHomes(2029, 0, line), new YearHomes(2028, 3, null));
    }

    @Test
    void from_a_milestone_on_only_what_comes_later_moves() {
        var before = new Planning(
                List.of(
                        at(PERMIT_GRANTED, "2026-12-01", PREDICTED),
                        at(START_OF_BUILDING, "2027-03-01", PREDICTED),
                        at(FIRST_DELIVERY, "2028-06-01", PREDICTED)),
                List.of(new YearHomes(2028, 10, null)));

        var after = Shift.of(before, 12, START_OF_BUILDING);
        assertThat(after.milestones().getFirst().date()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(after.date(FIRST_DELIVERY)).contains(LocalDate.parse("2029-06-01"));
        assertThat(after.homesPerYear()).isEqualTo(Map.of(2029, 10));
    }

    @Test
    void homes_that_were_delivered_stay() {
        var before = new Planning(
                List.of(at(FIRST_DELIVERY, "2026-06-01", REACHED), at(LAST_DELIVERY, "2027-06-01", PREDICTED)),
                List.of(new YearHomes(2026, 14, null), new YearHomes(2027, 12, null)));

        var after = Shift.of(before, 12, null).homesPerYear();
        assertThat(after).containsEntry(2026, 2).containsEntry(2027, 12).containsEntry(2028, 12);
    }

    @Property(tries = 500)
    void no_home_is_lost_or_made_and_back_again_gives_the_same_dates(
            @ForAll @Size(max = 12) List<@IntRange(max = 100_000) Integer> homes,
            @ForAll @IntRange(min = -120, max = 120) int months,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int length) {
        var start = LocalDate.of(2027, 1, 15).plusMonths(first);
        var before = new Planning(
                List.of(
                        new MilestoneDate(FIRST_DELIVERY, start, PREDICTED),
                        new MilestoneDate(LAST_DELIVERY, start.plusMonths(length), PREDICTED)),
                IntStream.range(0, homes.size())
                        .mapToObj(it -> new YearHomes(2027 + it, homes.get(it), null))
                        .toList());

        var after = Shift.of(before, months, null);
        assertThat(total(after)).isEqualTo(total(before));
        assertThat(after.years()).allMatch(it -> it.homes() >= 0);
        assertThat(after.years().stream().map(YearHomes::year)).doesNotHaveDuplicates();
        assertThat(Shift.of(after, -months, null).milestones()).isEqualTo(before.milestones());
    }

    private static long total(Planning planning) {
        return planning.years().stream().mapToLong(YearHomes::homes).sum();
    }

    private static MilestoneDate at(Milestone milestone, String date, MilestoneStatus status) {
        return new MilestoneDate(milestone, LocalDate.parse(date), status);
    }
}
