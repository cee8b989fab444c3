package nl.rits.projects.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A statement that nobody confirmed for some months is stale, and says so wherever its figures are used. */
public final class Staleness {

    private Staleness() {}

    /** The first day on which a statement confirmed on this day counts as stale. */
    public static LocalDate staleOn(LocalDate confirmed, Tolerance tolerance) {
        return confirmed.plusMonths(tolerance.staleMonths());
    }

    public static boolean isStale(LocalDate staleOn, LocalDate today) {
        return !today.isBefore(staleOn);
    }

    /** Days until it is stale; negative since. */
    public static int daysLeft(LocalDate staleOn, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, staleOn);
    }
}
