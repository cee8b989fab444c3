package nl.rits.projects.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Mismatches;
import org.jspecify.annotations.Nullable;

/**
 * One project at two dates; none where it was not in the selection.
 *
 * @param shift how far its delivery moved, when both dates tell
 */
record Pair(
        @Nullable Stand then, @Nullable Stand now, @Nullable Shift shift) {

    /** By which date a move is measured, in this order: the same party and milestone at both dates. */
    private static final List<Milestone> MEASURED = List.of(Milestone.FIRST_DELIVERY, Milestone.START_OF_BUILDING);

    /** @param party whose date it is; months: positive is later */
    record Shift(UUID party, Milestone milestone, LocalDate from, LocalDate to, int months) {}

    static Pair of(@Nullable Stand then, @Nullable Stand now) {
        return new Pair(then, now, then == null || now == null ? null : shift(then, now));
    }

    /** The municipality's date where it is seen, else that of a party; a delivery before a start. */
    private static @Nullable Shift shift(Stand then, Stand now) {
        var parties = new ArrayList<UUID>();
        parties.add(now.steward());
        parties.addAll(now.stated().keySet());
        for (var party : parties) {
            for (var milestone : MEASURED) {
                var from = then.date(party, milestone);
                var to = now.date(party, milestone);
                if (from.isPresent() && to.isPresent()) {
                    return new Shift(party, milestone, from.get(), to.get(), Mismatches.months(from.get(), to.get()));
                }
            }
        }
        return null;
    }

    Stand last() {
        return now != null ? now : Objects.requireNonNull(then);
    }

    int homesThen() {
        return then != null && then.counts() ? then.homes() : 0;
    }

    int homesNow() {
        return now != null && now.counts() ? now.homes() : 0;
    }

    boolean countsThen() {
        return then != null && then.counts();
    }

    boolean countsNow() {
        return now != null && now.counts();
    }

    int growth() {
        return homesNow() - homesThen();
    }

    /** Homes times the months that they moved; negative when they come earlier. */
    long homeMonths() {
        return shift == null || !countsNow() || !countsThen() ? 0 : (long) homesNow() * shift.months();
    }

    Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        if (!countsThen() && !countsNow()) {
            return kinds;
        }
        if (!countsThen()) {
            kinds.add(Kind.ADDED);
        } else if (!countsNow()) {
            kinds.add(Kind.DROPPED);
        } else {
            if (growth() != 0) {
                kinds.add(growth() > 0 ? Kind.GROWN : Kind.SHRUNK);
            }
            if (shift != null && shift.months() != 0) {
                kinds.add(shift.months() > 0 ? Kind.LATER : Kind.EARLIER);
            }
            if (kinds.isEmpty() && differs()) {
                kinds.add(Kind.CHANGED);
            }
        }
        return kinds;
    }

    /** In name, status, phase, or in what a party states. */
    private boolean differs() {
        var one = Objects.requireNonNull(then);
        var other = Objects.requireNonNull(now);
        return !one.name().equals(other.name())
                || !one.place().equals(other.place())
                || !Objects.equals(one.status(), other.status())
                || one.phase() != other.phase()
                || !one.stated().keySet().equals(other.stated().keySet())
                || one.stated().values().stream()
                        .anyMatch(it -> !it.planning()
                                .equals(Objects.requireNonNull(other.stated().get(it.party()))
                                        .planning()));
    }
}
