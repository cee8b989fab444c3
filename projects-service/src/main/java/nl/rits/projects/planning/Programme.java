package nl.rits.projects.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is built and demolished in a project, sub-plan by sub-plan. */
public record Programme(List<SubPlan> subPlans) {

    public static final Programme EMPTY = new Programme(List.of());

    public Programme {
        subPlans = List.copyOf(subPlans);
    }

    /**
     * A part of a project that is built or demolished as one (deelplan).
     *
     * @param homes self-contained homes; equals the sum of its lines when it has any
     */
    public record SubPlan(UUID id, String name, SubPlanKind kind, int homes, List<ProgrammeLine> lines) {
        public SubPlan {
            lines = List.copyOf(lines);
        }
    }

    /** A number of homes of one sort (plancategorie). */
    public record ProgrammeLine(
            UUID id, DwellingType dwellingType, PriceClass priceClass, Care care, Permanence permanence, int homes) {}

    @JsonIgnore
    public boolean isEmpty() {
        return subPlans.isEmpty();
    }

    /** Homes added, before demolition is deducted. */
    public int gross() {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .mapToInt(SubPlan::homes)
                .sum();
    }

    public int demolition() {
        return subPlans.stream()
                .filter(it -> !it.kind().isAddition())
                .mapToInt(SubPlan::homes)
                .sum();
    }

    public int affordable() {
        return added(PriceClass::isAffordable);
    }

    /** Homes of which the price class is not known, whether in a line or left out of the lines. */
    public int unknown() {
        return gross() - added(it -> !it.isUnknown());
    }

    public Set<PriceClass> priceClasses() {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.homes() > 0)
                .map(ProgrammeLine::priceClass)
                .collect(Collectors.toSet());
    }

    private int added(Predicate<PriceClass> which) {
        return subPlans.stream()
                .filter(it -> it.kind().isAddition())
                .flatMap(it -> it.lines().stream())
                .filter(it -> which.test(it.priceClass()))
                .mapToInt(ProgrammeLine::homes)
                .sum();
    }
}
