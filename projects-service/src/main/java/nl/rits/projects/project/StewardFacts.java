package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Set;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import org.jspecify.annotations.Nullable;

/** Facts that a steward may give to many projects at once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StewardFacts(
        @Nullable PlanType planType,
        @Nullable PlanningStatus planningStatus,
        @Nullable Phase phase,
        @Nullable Boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning) {

    /** Facts that a project can do without. */
    public enum Emptied {
        FEASIBILITY,
        LAND_POSITION,
        COMMISSIONING
    }

    static StewardFacts of(Planned facts) {
        return new StewardFacts(
                facts.planType(),
                facts.planningStatus(),
                facts.phase(),
                facts.keyProject(),
                facts.feasibility(),
                facts.landPosition(),
                facts.commissioning());
    }

    public static final StewardFacts NOTHING = new StewardFacts(null, null, null, null, null, null, null);

    public boolean givesNothing() {
        return equals(NOTHING);
    }

    /** Whether a fact is given as well as emptied. */
    public boolean contradicts(Set<Emptied> emptied) {
        return feasibility != null && emptied.contains(Emptied.FEASIBILITY)
                || landPosition != null && emptied.contains(Emptied.LAND_POSITION)
                || commissioning != null && emptied.contains(Emptied.COMMISSIONING);
    }

    /** These in place of what they were; what is left out stays. */
    StewardFacts over(StewardFacts before, Set<Emptied> emptied) {
        return new StewardFacts(
                either(planType, before.planType),
                either(planningStatus, before.planningStatus),
                either(phase, before.phase),
                either(keyProject, before.keyProject),
                emptied.contains(Emptied.FEASIBILITY) ? null : either(feasibility, before.feasibility),
                emptied.contains(Emptied.LAND_POSITION) ? null : either(landPosition, before.landPosition),
                emptied.contains(Emptied.COMMISSIONING) ? null : either(commissioning, before.commissioning));
    }

    /** The same plan with these facts. */
    Planned on(Planned plan) {
        return new Planned(
                plan.name(),
                plan.place(),
                plan.municipality(),
                Objects.requireNonNull(planType),
                Objects.requireNonNull(planningStatus),
                Objects.requireNonNull(phase),
                plan.homes(),
                plan.demolition(),
                Boolean.TRUE.equals(keyProject),
                feasibility,
                landPosition,
                commissioning,
                plan.location(),
                plan.notes(),
                plan.reference(),
                plan.involved(),
                plan.details());
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
