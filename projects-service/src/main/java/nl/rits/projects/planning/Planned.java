package nl.rits.projects.planning;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a project that its steward decides.
 *
 * @param municipality code of Statistics Netherlands (CBS), e.g. GM0177
 * @param homes gross number of self-contained homes to add; demolition is not deducted
 * @param feasibility chance that it is built, 10–100 per cent
 * @param reference the steward's own number of the plan
 * @param details what is known of a plan further on; nothing of it is required
 */
public record Planned(
        String name,
        String place,
        String municipality,
        PlanType planType,
        PlanningStatus planningStatus,
        Phase phase,
        int homes,
        int demolition,
        boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning,
        @Nullable Location location,
        @Nullable String notes,
        @Nullable String reference,
        List<UUID> involved,
        Details details) {

    public Planned {
        name = name.strip();
        place = place.strip();
        involved = involved.stream().distinct().sorted().toList();
        // Kept before there were details.
        details = Objects.requireNonNullElse(details, Details.NONE);
        if (location == null && details.area() != null) {
            location = details.area().point();
        }
    }

    /** The same facts with other parties. */
    public Planned with(List<UUID> others) {
        return with(planningStatus, phase, demolition, feasibility, others, details);
    }

    /** The same facts, further on or back. */
    public Planned as(PlanningStatus status, Phase next) {
        return with(status, next, demolition, feasibility, involved, details);
    }

    /** The same facts with so many homes taken down. */
    public Planned demolishing(int taken) {
        return with(planningStatus, phase, taken, feasibility, involved, details);
    }

    /** The same facts with another chance that it is built. */
    public Planned feasible(@Nullable Integer chance) {
        return with(planningStatus, phase, demolition, chance, involved, details);
    }

    /** The same facts, of which other things are known further on. */
    public Planned detailed(Details known) {
        return with(planningStatus, phase, demolition, feasibility, involved, known);
    }

    private Planned with(
            PlanningStatus status, Phase next, int taken, @Nullable Integer chance, List<UUID> others, Details known) {
        return new Planned(
                name,
                place,
                municipality,
                planType,
                status,
                next,
                homes,
                taken,
                keyProject,
                chance,
                landPosition,
                commissioning,
                location,
                notes,
                reference,
                others,
                known);
    }
}
