package nl.rits.projects.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.projects.planning.Care;
import nl.rits.projects.planning.DwellingType;
import nl.rits.projects.planning.Permanence;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.SubPlanKind;

/** Programmes: sub-plans with their lines, with ids that follow from the plan. */
final class Homes {

    private final String plan;
    private final List<SubPlan> parts = new ArrayList<>();
    private final List<ProgrammeLine> lines = new ArrayList<>();

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
            lines.add(new ProgrammeLine(StableId.of("line", key), type, price, care, Permanence.PERMANENT, homes));
        }
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
