package nl.rits.foundation.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day begins and ends at midnight in the Netherlands, wherever the server stands. */
public final class DutchDays {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchDays() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
