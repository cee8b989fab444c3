package nl.rits.bottlenecks.table;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * When and where a table meets, and who comes.
 *
 * @param starts absent, with {@code ends}: the whole day
 * @param name of a reference date; absent: a meeting
 * @param invited absent: all members
 */
record Planning(
        LocalDate date,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String place,
        @Nullable String name,
        @Nullable List<UUID> invited) {

    /** Nobody plans a session further ahead. */
    private static final int YEARS_AHEAD = 5;

    Planning {
        place = blankIsNone(place);
        name = blankIsNone(name);
        invited = invited == null ? null : invited.stream().distinct().toList();
    }

    boolean isReferenceDate() {
        return name != null;
    }

    /** Everything that is wrong with it. */
    List<Fault> faults(LocalDate today, Set<UUID> members) {
        var faults = new ArrayList<Fault>();
        if (date.isBefore(today)) {
            faults.add(Fault.at("/date", "in-the-past"));
        } else if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add(Fault.at("/date", "too-far-ahead", YEARS_AHEAD));
        }
        if (starts == null && ends != null) {
            faults.add(Fault.at("/starts", "hours-together"));
        } else if (starts != null && ends == null) {
            faults.add(Fault.at("/ends", "hours-together"));
        } else if (starts != null && ends != null && !ends.isAfter(starts)) {
            faults.add(Fault.at("/ends", "ends-before-start"));
        }
        if (invited != null) {
            if (invited.isEmpty()) {
                faults.add(Fault.at("/invited", "nobody-invited"));
            }
            for (var i = 0; i < invited.size(); i++) {
                if (!members.contains(invited.get(i))) {
                    faults.add(Fault.at("/invited/" + i, "no-member"));
                }
            }
        }
        return faults;
    }

    /** Whether an invitation says the same. */
    boolean isOf(Session session) {
        return date.equals(session.date)
                && Objects.equals(starts, session.starts)
                && Objects.equals(ends, session.ends)
                && Objects.equals(place, session.place)
                && Objects.equals(name, session.name)
                && Objects.equals(invited, session.invited());
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
