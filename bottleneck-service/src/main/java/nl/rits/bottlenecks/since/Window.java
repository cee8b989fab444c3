package nl.rits.bottlenecks.since;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.time.DutchDays;

/**
 * A time at one table: from the end of one day to the end of another.
 *
 * @param members of the table
 * @param since after this day
 * @param until up to and including this day
 * @param over whether that day has passed; otherwise everything until now counts
 */
record Window(UUID session, UUID table, Set<UUID> members, LocalDate since, LocalDate until, boolean over) {

    Window {
        members = Set.copyOf(members);
    }

    /** What was recorded at this moment or later is a change. */
    Instant from() {
        return endOf(since);
    }

    /** What was recorded at this moment or later comes after it; for the database. */
    String to() {
        return over ? endOf(until).toString() : "infinity";
    }

    static Instant endOf(LocalDate day) {
        return DutchDays.start(day.plusDays(1));
    }
}
