package nl.rits.parties.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.parties.reference.Areas;
import nl.rits.parties.reference.NameRules;
import org.jspecify.annotations.Nullable;

/** What a platform must look like; every fault is reported at once. Pure: no clock, database or framework. */
public final class PlatformRules {

    private PlatformRules() {}

    /**
     * The faults in what an administrator entered.
     *
     * @param present the kind that the platform has already, absent for a new one: members and cases were given to that kind
     * @param parent the kind of the parent, absent if none was named or if it is not known
     */
    public static List<Fault> faults(
            PlatformEntry entry, @Nullable PlatformKind present, @Nullable PlatformKind parent) {
        var faults = new ArrayList<Fault>();
        NameRules.fault("/name", entry.name()).ifPresent(faults::add);
        var kind = entry.kind();
        if (kind == null) {
            faults.add(Fault.at("/kind", "required"));
        } else {
            if (present != null && present != kind) {
                faults.add(Fault.at("/kind", "kind-fixed"));
            }
            if (parent != null && !kind.mayStandUnder(parent)) {
                faults.add(Fault.at("/parent", "parent-not-higher"));
            }
        }
        if (entry.parent() != null && parent == null) {
            faults.add(Fault.at("/parent", "unknown-platform"));
        }
        municipalityFaults(entry, faults);
        if (outside(entry.toleranceMonths(), 0, 60)) {
            faults.add(Fault.at("/toleranceMonths", "out-of-range", 0, 60));
        }
        var share = entry.toleranceShare();
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            faults.add(Fault.at("/toleranceShare", "out-of-range", 0, 1));
        }
        if (outside(entry.staleMonths(), 1, 36)) {
            faults.add(Fault.at("/staleMonths", "out-of-range", 1, 36));
        }
        if (outside(entry.confirmDays(), 1, 365)) {
            faults.add(Fault.at("/confirmDays", "out-of-range", 1, 365));
        }
        defaultFaults(entry, faults);
        if (entry.chair() != null && entry.chair().equals(entry.secretary())) {
            faults.add(Fault.at("/secretary", "chair-and-secretary"));
        }
        return List.copyOf(faults);
    }

    private static void municipalityFaults(PlatformEntry entry, List<Fault> faults) {
        var municipalities = entry.municipalities();
        if ((municipalities == null || municipalities.isEmpty())
                && entry.kind() != null
                && entry.kind() != PlatformKind.NATIONAL) {
            faults.add(Fault.at("/municipalities", "required"));
        }
        if (municipalities != null) {
            for (var i = 0; i < municipalities.size(); i++) {
                var code = municipalities.get(i);
                if (code == null || Areas.findMunicipality(code).isEmpty()) {
                    faults.add(Fault.at("/municipalities/" + i, "unknown-municipality", String.valueOf(code)));
                }
            }
        }
    }

    private static void defaultFaults(PlatformEntry entry, List<Fault> faults) {
        List<@Nullable SharedByDefault> defaults = entry.defaults() == null ? List.of() : entry.defaults();
        if (!defaults.isEmpty() && entry.kind() != PlatformKind.LOCAL && entry.kind() != PlatformKind.REGION) {
            faults.add(Fault.at("/defaults", "no-defaults-here"));
        }
        var seen = EnumSet.noneOf(FieldGroup.class);
        for (int i = 0; i < defaults.size(); i++) {
            var each = defaults.get(i);
            if (each == null || each.group() == null) {
                faults.add(Fault.at("/defaults/" + i + "/group", "required"));
            } else if (each.circles() == null || each.circles().stream().anyMatch(Objects::isNull)) {
                faults.add(Fault.at("/defaults/" + i + "/circles", "required"));
            } else if (!seen.add(each.group())) {
                faults.add(Fault.at("/defaults/" + i + "/group", "group-twice"));
            }
        }
    }

    private static boolean outside(@Nullable Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }
}
