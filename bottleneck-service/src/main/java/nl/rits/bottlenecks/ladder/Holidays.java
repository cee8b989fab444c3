package nl.rits.bottlenecks.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days on which no term ends, besides Saturdays and Sundays: those of article 3 of the Algemene termijnenwet, Good Friday
 * among them.
 */
final class Holidays {

    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 5),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;
    private static final Set<Integer> AROUND_EASTER = Set.of(GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY);

    private Holidays() {}

    static boolean isOne(LocalDate day) {
        return EVERY_YEAR.contains(MonthDay.from(day))
                || day.equals(kingsDay(day.getYear()))
                || AROUND_EASTER.contains(
                        (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
    }

    /** 27 April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        var birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, by the table-free rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var place = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, place / 31, place % 31 + 1);
    }
}
