package nl.rits.projects.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Where two sides expect something else (verschil): a signal, never an error. */
public final class Mismatches {

    private Mismatches() {}

    /**
     * One milestone as both sides expect it.
     *
     * @param months whole months from the date of the market to that of the municipality; negative = municipality earlier
     */
    public record Pair(Milestone milestone, LocalDate market, LocalDate municipal, int months) {
        public boolean closes(Tolerance tolerance) {
            return Math.abs(months) <= tolerance.months();
        }
    }

    /** One year as both sides expect it, in homes. */
    public record YearPair(int year, int market, int municipal) {
        public boolean closes(Tolerance tolerance) {
            return Math.abs(market - municipal) <= tolerance.share() * Math.max(market, municipal);
        }
    }

    /** Every milestone for which both sides have a date. */
    public static List<Pair> pairs(Planning market, Planning municipal) {
        var pairs = new ArrayList<Pair>();
        for (var milestone : Milestone.values()) {
            var theirs = market.date(milestone);
            var ours = municipal.date(milestone);
            if (theirs.isPresent() && ours.isPresent()) {
                pairs.add(new Pair(milestone, theirs.get(), ours.get(), months(theirs.get(), ours.get())));
            }
        }
        return pairs;
    }

    public static List<Pair> milestones(Planning market, Planning municipal, Tolerance tolerance) {
        return pairs(market, municipal).stream()
                .filter(it -> !it.closes(tolerance))
                .toList();
    }

    /** Compares only when both sides gave homes per year: no figure is not the figure 0. */
    public static List<YearPair> years(
            Map<Integer, Integer> market, Map<Integer, Integer> municipal, Tolerance tolerance) {
        if (market.isEmpty() || municipal.isEmpty()) {
            return List.of();
        }
        var all = new TreeSet<>(market.keySet());
        all.addAll(municipal.keySet());
        return all.stream()
                .map(it -> new YearPair(it, market.getOrDefault(it, 0), municipal.getOrDefault(it, 0)))
                .filter(it -> !it.closes(tolerance))
                .toList();
    }

    public static Optional<Pair> largest(List<Pair> pairs) {
        return pairs.stream().max(Comparator.comparingInt(it -> Math.abs(it.months())));
    }

    public static int months(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    }
}
