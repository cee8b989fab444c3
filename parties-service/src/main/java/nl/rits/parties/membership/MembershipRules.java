package nl.rits.parties.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/** What a membership must look like; every fault is reported at once. Pure: no clock, database or framework. */
public final class MembershipRules {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private MembershipRules() {}

    public static List<Fault> faults(MembershipEntry entry) {
        var faults = new ArrayList<Fault>();
        if (entry.platform() == null) {
            faults.add(Fault.at("/platform", "required"));
        }
        if (entry.party() == null) {
            faults.add(Fault.at("/party", "required"));
        }
        dateFaults(entry.from(), entry.until(), faults);
        return List.copyOf(faults);
    }

    /** Of a change: what it is between is fixed, for another pair is another membership. */
    public static List<Fault> faults(MembershipEntry entry, Membership present) {
        var faults = new ArrayList<Fault>();
        if (entry.platform() != null && !entry.platform().equals(present.platform())) {
            faults.add(Fault.at("/platform", "membership-fixed"));
        }
        if (entry.party() != null && !entry.party().equals(present.party())) {
            faults.add(Fault.at("/party", "membership-fixed"));
        }
        dateFaults(entry.from() == null ? present.from() : entry.from(), entry.until(), faults);
        return List.copyOf(faults);
    }

    private static void dateFaults(@Nullable LocalDate from, @Nullable LocalDate until, List<Fault> faults) {
        yearFault("/from", from, faults);
        yearFault("/until", until, faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(Fault.at("/until", "until-before-from"));
        }
    }

    private static void yearFault(String pointer, @Nullable LocalDate day, List<Fault> faults) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            faults.add(Fault.at(pointer, "out-of-range", FIRST_YEAR, LAST_YEAR));
        }
    }
}
