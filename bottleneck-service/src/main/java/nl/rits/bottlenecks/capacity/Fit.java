package nl.rits.bottlenecks.capacity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well an offer fits a request: the share of its hours times the share of its days, halved when each names another
 * municipality. {@link CapacityShelf} sorts by the same sum.
 *
 * @param score 0–100; below 1 when only a small part is covered
 * @param hours a week that both have
 * @param from first day on which both run
 * @param until last day on which both run
 */
public record Fit(int score, int hours, LocalDate from, LocalDate until, List<Reason> why) {

    /** What the score says in words. */
    public enum Reason {
        ALL_HOURS,
        SOME_HOURS,
        WHOLE_PERIOD,
        PART_OF_PERIOD,
        SAME_AREA,
        OTHER_AREA
    }

    /** Empty without the same expertise or a day in common. */
    public static Optional<Fit> of(Need offer, Need request) {
        var from = offer.starts().isAfter(request.starts()) ? offer.starts() : request.starts();
        var until = offer.ends().isBefore(request.ends()) ? offer.ends() : request.ends();
        if (!offer.expertise().equals(request.expertise()) || until.isBefore(from)) {
            return Optional.empty();
        }
        var hours = Math.min(offer.hours(), request.hours());
        var asked = days(request.starts(), request.ends());
        var together = days(from, until);
        var score = 100L * hours * together / (request.hours() * asked);
        var why = new ArrayList<Reason>();
        why.add(hours == request.hours() ? Reason.ALL_HOURS : Reason.SOME_HOURS);
        why.add(together == asked ? Reason.WHOLE_PERIOD : Reason.PART_OF_PERIOD);
        if (offer.area() != null && request.area() != null) {
            var same = offer.area().equals(request.area());
            why.add(same ? Reason.SAME_AREA : Reason.OTHER_AREA);
            score = same ? score : score / 2;
        }
        return Optional.of(new Fit((int) score, hours, from, until, List.copyOf(why)));
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
