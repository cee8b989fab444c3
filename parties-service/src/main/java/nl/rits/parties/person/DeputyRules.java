package nl.rits.parties.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/** Who can stand in for whom, in what and how long; every fault is reported at once. Pure. */
final class DeputyRules {
    /** Whoever is away for longer has a successor, who has roles of its own. */
    static final int LONGEST_MONTHS = 6;

    private DeputyRules() {}

    /**
     * @param lendable roles that can be passed on
     * @param colleague whether who is to stand in works for the same party
     */
    static List<Fault> faults(DeputyEntry entry, boolean colleague, Set<Role> lendable, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (entry.deputy() == null) {
            faults.add(Fault.at("/deputy", "required"));
        } else if (entry.deputy().equals(entry.person())) {
            faults.add(Fault.at("/deputy", "deputy-of-oneself"));
        } else if (!colleague) {
            faults.add(Fault.at("/deputy", "no-colleague"));
        }
        roleFaults(entry, lendable, faults);
        dayFaults(entry.from(), entry.until(), today, faults);
        return List.copyOf(faults);
    }

    private static void roleFaults(DeputyEntry entry, Set<Role> lendable, List<Fault> faults) {
        List<@Nullable Role> asked = entry.roles() == null ? List.of() : entry.roles();
        for (var i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null || !lendable.contains(asked.get(i))) {
                faults.add(Fault.at("/roles/" + i, "role-not-to-lend"));
            }
        }
        if (lendable.isEmpty() || entry.roles() != null && asked.isEmpty()) {
            faults.add(Fault.at("/roles", "nothing-to-lend"));
        }
    }

    private static void dayFaults(
            @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today, List<Fault> faults) {
        if (from == null) {
            faults.add(Fault.at("/from", "required"));
        } else if (from.isBefore(today)) {
            faults.add(Fault.at("/from", "day-passed"));
        } else if (from.isAfter(today.plusYears(1))) {
            faults.add(Fault.at("/from", "more-than-a-year-ahead"));
        }
        if (until == null) {
            faults.add(Fault.at("/until", "required"));
        } else if (from != null && until.isBefore(from)) {
            faults.add(Fault.at("/until", "until-before-from"));
        } else if (from != null && until.isAfter(from.plusMonths(LONGEST_MONTHS))) {
            faults.add(Fault.at("/until", "deputy-too-long", LONGEST_MONTHS));
        }
    }
}
