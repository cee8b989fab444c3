package nl.rits.projects.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rits.foundation.identity.StableId;
import nl.rits.projects.planning.Amount;
import nl.rits.projects.planning.Amount.Tenure;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.SubPlanKind;
import org.jspecify.annotations.Nullable;

/** Programmes: sub-plans with their lines, with ids that follow from the plan. */
final class Homes {

    private final String plan;
    private final List<SubPlan> parts = new ArrayList<>();
    private final List<ProgrammeLine> lines = new ArrayList<>();
    private @Nullable UUID builder;

    private Homes(String plan) {
        this.plan = plan;
    }

    static Homes of(String plan) {
        return new Homes(plan);
    }

    Homes line(DwellingType type, PriceClass price, int homes) {
        return line(type, price, Care.REGULAR, homes);
    }

    Homes line(DwellingType type, PriceClass price, Care care, int homes) {
        if (homes > 0) {
            var key = plan + "/" + parts.size() + "/" + lines.size();
            lines.add(new ProgrammeLine(
                    StableId.of("line", key), type, price, care, Permanence.PERMANENT, homes, null, builder, null));
        }
        return this;
    }

    /** Who builds the lines that follow. @param party none: that is not decided yet */
    Homes by(@Nullable String party) {
        builder = party == null ? null : Story.party(party);
        return this;
    }

    /** For whom the last line is. */
    Homes forGroup(String targetGroup) {
        return last(it -> new ProgrammeLine(
                it.id(),
                it.dwellingType(),
                it.priceClass(),
                it.care(),
                it.permanence(),
                it.homes(),
                targetGroup,
                it.party(),
                it.amount()));
    }

    /** What a home of the last line costs, in euros of the beginning of a year. */
    Homes costing(Tenure tenure, String from, String to, LocalDate day) {
        return last(
                it -> it.costing(new Amount(tenure, new BigDecimal(from), new BigDecimal(to), day.withDayOfYear(1))));
    }

    private Homes last(UnaryOperator<ProgrammeLine> change) {
        lines.set(lines.size() - 1, change.apply(lines.getLast()));
        return this;
    }

    /** Closes a sub-plan around the lines so far. */
    Homes part(String name, SubPlanKind kind) {
        int homes = lines.stream().mapToInt(ProgrammeLine::homes).sum();
        parts.add(new SubPlan(id(), name, kind, homes, List.copyOf(lines)));
        lines.clear();
        return this;
    }

    /** Homes of which nothing more is known yet. */
    Homes undivided(String name, int homes) {
        parts.add(new SubPlan(id(), name, SubPlanKind.NEW_BUILD, homes, List.of()));
        return this;
    }

    Homes demolition(int homes) {
        if (homes > 0) {
            parts.add(new SubPlan(id(), "Sloop", SubPlanKind.DEMOLITION, homes, List.of()));
        }
        return this;
    }

    Programme programme() {
        return new Programme(parts);
    }

    private UUID id() {
        return StableId.of("part", plan + "/" + parts.size());
    }
}
