package nl.rits.bottlenecks.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts the days on which people work: not Saturdays, Sundays and {@link Holidays}. */
public final class BusinessDays {

    private BusinessDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.isOne(day);
    }

    /** The business day that comes so many business days after a day; none: the first from that day on. */
    public static LocalDate after(LocalDate from, int days) {
        var day = from;
        var left = days;
        while (left > 0 || !isOne(day)) {
            day = day.plusDays(1);
            if (isOne(day) && left > 0) {
                left--;
            }
        }
        return day;
    }

    /** The business day that comes so many business days before a day. */
    public static LocalDate before(LocalDate until, int days) {
        var day = until;
        var left = days;
        while (left > 0) {
            day = day.minusDays(1);
            if (isOne(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many business days lie after the first day, up to and including the second; negative when that has passed. */
    public static int between(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return -between(until, from);
        }
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(BusinessDays::isOne)
                .count());
    }
}
