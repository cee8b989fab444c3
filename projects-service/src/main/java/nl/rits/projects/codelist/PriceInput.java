package nl.rits.projects.codelist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Amount;
import nl.rits.projects.planning.PriceBounds;
import nl.rits.projects.planning.PriceCuts;
import nl.rits.projects.planning.PriceCuts.Cut;
import nl.rits.projects.planning.StatementRules;
import org.jspecify.annotations.Nullable;

/** Bounds and cuts of prices as they are sent. */
public final class PriceInput {

    private static final int MOST_CUTS = 20;
    private static final int LONGEST = 100;

    private PriceInput() {}

    /** Bounds as they are sent. */
    public record BoundsInput(
            @Nullable BigDecimal socialRent,
            @Nullable BigDecimal midRent,
            @Nullable BigDecimal affordableSale) {

        /** What was sent, with every fault told at once. */
        PriceBounds.Year read(int year) {
            var faults = new ArrayList<Fault>();
            checkYear(year, faults);
            checkEuros("/socialRent", socialRent, faults);
            checkEuros("/midRent", midRent, faults);
            checkEuros("/affordableSale", affordableSale, faults);
            if (socialRent != null && midRent != null && socialRent.compareTo(midRent) >= 0) {
                faults.add(Fault.at("/midRent", "not-above-previous"));
            }
            refuse(faults);
            return new PriceBounds.Year(
                    year,
                    Objects.requireNonNull(socialRent),
                    Objects.requireNonNull(midRent),
                    Objects.requireNonNull(affordableSale));
        }
    }

    /** Cuts as they are sent: the last of each has no end. */
    public record CutsInput(
            @Nullable List<@Nullable CutInput> rent,
            @Nullable List<@Nullable CutInput> sale) {

        /** What was sent, with every fault told at once. */
        PriceCuts read(int year) {
            var faults = new ArrayList<Fault>();
            checkYear(year, faults);
            var cuts = new PriceCuts(checked("/rent", rent, faults), checked("/sale", sale, faults));
            refuse(faults);
            return cuts;
        }
    }

    /** One class as it is sent. */
    public record CutInput(@Nullable String name, @Nullable BigDecimal below) {}

    private static List<Cut> checked(String pointer, @Nullable List<@Nullable CutInput> sent, List<Fault> faults) {
        var cuts = new ArrayList<Cut>();
        var names = new HashSet<String>();
        if (sent == null || sent.isEmpty()) {
            faults.add(Fault.at(pointer, "value-missing"));
            return cuts;
        }
        if (sent.size() > MOST_CUTS) {
            faults.add(Fault.at(pointer, "too-many", MOST_CUTS));
            return cuts;
        }
        @Nullable BigDecimal before = null;
        for (int i = 0; i < sent.size(); i++) {
            var cut = sent.get(i);
            var at = pointer + "/" + i;
            if (cut == null) {
                faults.add(Fault.at(at, "value-missing"));
                continue;
            }
            var name = cut.name();
            var below = cut.below();
            if (name == null || name.isBlank() || name.length() > LONGEST || !names.add(name.strip())) {
                faults.add(Fault.at(at + "/name", "value-missing"));
                continue;
            }
            boolean last = i == sent.size() - 1;
            if (last ? below != null : below == null || below.signum() <= 0) {
                faults.add(Fault.at(at + "/below", last ? "last-has-no-end" : "value-missing"));
            } else if (below != null && !Amount.isThinkable(below)) {
                faults.add(Fault.at(at + "/below", "amount-out-of-range"));
            } else if (before != null && below != null && below.compareTo(before) <= 0) {
                faults.add(Fault.at(at + "/below", "not-above-previous"));
            }
            before = below;
            cuts.add(new Cut(name.strip(), below));
        }
        return cuts;
    }

    private static void checkYear(int year, List<Fault> faults) {
        if (StatementRules.isOutOfRange(year)) {
            faults.add(Fault.parameter("year", "year-out-of-range", Integer.toString(year)));
        }
    }

    private static void checkEuros(String pointer, @Nullable BigDecimal euros, List<Fault> faults) {
        if (euros == null) {
            faults.add(Fault.at(pointer, "value-missing"));
        } else if (!Amount.isThinkable(euros)) {
            faults.add(Fault.at(pointer, "amount-out-of-range"));
        }
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
