package nl.rits.projects.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.Warning;
import org.jspecify.annotations.Nullable;

/** A whole project with its statements, as kept in its history. Names are read by the view project_at. */
public record ProjectState(
        UUID id,
        long version,
        String name,
        String place,
        String municipality,
        String municipalityName,
        UUID steward,
        @Nullable String reference,
        PlanType planType,
        int homes,
        int demolition,
        @Nullable Location location,
        PlanningStatus planningStatus,
        boolean firm,
        Phase phase,
        boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning,
        @Nullable String notes,
        boolean proposed,
        boolean withdrawn,
        List<UUID> involved,
        Programme programme,
        List<PriceClass> priceClasses,
        @Nullable AgreedPlanning agreed,
        @Nullable LocalDate startOn,
        @Nullable LocalDate opensOn,
        Instant updatedAt,
        @Nullable List<Instant> groupAt,
        List<Stated> statements,
        Details details,
        List<Warning.Answer> answers) {

    /** What was kept before these were known has none. */
    public ProjectState {
        details = Objects.requireNonNullElse(details, Details.NONE);
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
    }

    /** The facts that the steward decides, as they were. */
    public Planned facts() {
        return new Planned(
                name,
                place,
                municipality,
                planType,
                planningStatus,
                phase,
                homes,
                demolition,
                keyProject,
                feasibility,
                landPosition,
                commissioning,
                location,
                notes,
                reference,
                involved,
                details);
    }
}
