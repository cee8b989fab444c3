package nl.rits.projects.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a whole planning by months: every milestone that is still to come, and the homes along with the delivery. Homes of a
 * year are taken to be delivered evenly over the months of that year in which there is delivery; not one is lost or made.
 */
public final class Shift {

    public static final int MOST_MONTHS = 120;

    private final int months;
    private final Planning before;
    private final @Nullable LocalDate from;

    private Shift(Planning before, int months, @Nullable Milestone first) {
        this.before = before;
        this.months = months;
        this.from = first == null ? null : before.date(first).orElse(null);
    }

    /** @param first what comes before this milestone stays; absent: everything that is to come moves */
    public static Planning of(Planning before, int months, @Nullable Milestone first) {
        return new Shift(before, months, first).moved();
    }

    private Planning moved() {
        var milestones = before.milestones().stream()
                .map(it ->
                        moves(it) ? new MilestoneDate(it.milestone(), it.date().plusMonths(months), it.status()) : it)
                .toList();
        var moves = before.milestones().stream()
                .filter(it -> isDelivery(it.milestone()))
                .map(this::moves)
                .reduce(Boolean::logicalOr)
                .orElse(true);
        return new Planning(milestones, moves ? slices() : before.years());
    }

    private boolean moves(MilestoneDate it) {
        return (it.status() == MilestoneStatus.PREDICTED || it.status() == MilestoneStatus.PLANNED)
                && (from == null || !it.date().isBefore(from));
    }

    private static boolean isDelivery(Milestone milestone) {
        return milestone == Milestone.FIRST_DELIVERY || milestone == Milestone.LAST_DELIVERY;
    }

    /** A year, or a quarter of it. */
    private record Period(int year, @Nullable Integer quarter) {}

    private List<YearHomes> slices() {
        record Place(
                Period period,
                @Nullable UUID line,
                @Nullable UUID subPlan) {}
        var sums = new LinkedHashMap<Place, Integer>();
        for (var slice : before.years()) {
            spread(slice)
                    .forEach((period, homes) ->
                            sums.merge(new Place(period, slice.line(), slice.subPlan()), homes, Integer::sum));
        }
        var slices = new ArrayList<YearHomes>();
        sums.forEach((place, homes) -> slices.add(new YearHomes(
                place.period().year(), homes, place.line(), place.period().quarter(), place.subPlan())));
        return slices;
    }

    /** To which periods the homes of one slice go; the largest remainders get the homes that rounding leaves. */
    private Map<Period, Integer> spread(YearHomes slice) {
        var within = monthsOf(slice);
        var counts = new LinkedHashMap<Period, Integer>();
        within.forEach(it -> counts.merge(period(goesTo(it), slice.quarter() != null), 1, Integer::sum));
        var shares = new LinkedHashMap<Period, Integer>();
        counts.forEach((period, count) -> shares.put(period, (int) ((long) slice.homes() * count / within.size())));
        var left = slice.homes() - shares.values().stream().mapToInt(it -> it).sum();
        counts.entrySet().stream()
                .sorted((one, other) -> Long.compare(
                        (long) slice.homes() * other.getValue() % within.size(),
                        (long) slice.homes() * one.getValue() % within.size()))
                .limit(left)
                .forEach(it -> shares.merge(it.getKey(), 1, Integer::sum));
        // A year in which someone says zero stays said; a period that gets nothing by rounding is left out.
        shares.values().removeIf(homes -> homes == 0 && slice.homes() > 0);
        return shares;
    }

    private static Period period(YearMonth month, boolean byQuarter) {
        return new Period(month.getYear(), byQuarter ? (month.getMonthValue() + 2) / 3 : null);
    }

    /** The months of a slice in which there is delivery: between the first and the last, when those are known. */
    private List<YearMonth> monthsOf(YearHomes slice) {
        var quarter = slice.quarter();
        var all = new ArrayList<YearMonth>();
        for (int month = quarter == null ? 1 : quarter * 3 - 2;
                month <= (quarter == null ? 12 : quarter * 3);
                month++) {
            all.add(YearMonth.of(slice.year(), month));
        }
        var first = delivery(Milestone.FIRST_DELIVERY).orElse(all.getFirst());
        var last = delivery(Milestone.LAST_DELIVERY).orElse(all.getLast());
        var within = all.stream()
                .filter(it -> !it.isBefore(first) && !it.isAfter(last))
                .toList();
        return within.isEmpty() ? all : within;
    }

    private Optional<YearMonth> delivery(Milestone milestone) {
        return before.date(milestone).map(YearMonth::from);
    }

    /** What was delivered before a milestone that was reached stays where it is. */
    private YearMonth goesTo(YearMonth month) {
        return isDone(month) ? month : month.plusMonths(months);
    }

    private boolean isDone(YearMonth month) {
        var last = before.find(Milestone.LAST_DELIVERY);
        if (last.isPresent() && last.get().status() == MilestoneStatus.REACHED) {
            return !month.isAfter(YearMonth.from(last.get().date()));
        }
        var first = before.find(Milestone.FIRST_DELIVERY);
        return first.isPresent()
                && first.get().status() == MilestoneStatus.REACHED
                && !month.isAfter(YearMonth.from(first.get().date()));
    }
}
