package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import org.jspecify.annotations.Nullable;

/** The facts of a project as they are sent; what is left out is unknown, no or nothing. */
public record ProjectInput(
        @Nullable String name,
        @Nullable String place,
        @Nullable String municipality,
        @Nullable PlanType planType,
        @Nullable PlanningStatus planningStatus,
        @Nullable Phase phase,
        @Nullable Integer homes,
        @Nullable Integer demolition,
        @Nullable Boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning,
        @Nullable GeoPoint location,
        @Nullable String notes,
        @Nullable String reference,
        @Nullable List<UUID> involved) {

    static ProjectInput of(Planned facts) {
        return new ProjectInput(
                facts.name(),
                facts.place(),
                facts.municipality(),
                facts.planType(),
                facts.planningStatus(),
                facts.phase(),
                facts.homes(),
                facts.demolition(),
                facts.keyProject(),
                facts.feasibility(),
                facts.landPosition(),
                facts.commissioning(),
                GeoPoint.of(facts.location()),
                facts.notes(),
                facts.reference(),
                facts.involved());
    }

    Planned facts(Crs crs) {
        var faults = new ArrayList<Fault>();
        if (municipality == null || municipality.isBlank()) {
            faults.add(Fault.at("/municipality", "value-missing"));
        }
        if (homes == null) {
            faults.add(Fault.at("/homes", "value-missing"));
        }
        if (name == null) {
            faults.add(Fault.at("/name", "value-missing"));
        }
        if (place == null) {
            faults.add(Fault.at("/place", "value-missing"));
        }
        var where = location(crs, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Planned(
                Objects.requireNonNull(name),
                Objects.requireNonNull(place),
                Objects.requireNonNull(municipality),
                Objects.requireNonNullElse(planType, PlanType.UNKNOWN),
                Objects.requireNonNullElse(planningStatus, PlanningStatus.UNKNOWN),
                Objects.requireNonNullElse(phase, Phase.STUDY),
                Objects.requireNonNull(homes),
                Objects.requireNonNullElse(demolition, 0),
                Boolean.TRUE.equals(keyProject),
                feasibility,
                landPosition,
                commissioning,
                where,
                notes,
                reference,
                Objects.requireNonNullElse(involved, List.of()));
    }

    private @Nullable Location location(Crs crs, List<Fault> faults) {
        if (location == null) {
            return null;
        }
        if (!"Point".equals(location.type())
                || location.coordinates() == null
                || location.coordinates().size() < 2) {
            faults.add(Fault.at("/location", "not-a-point"));
            return null;
        }
        return crs.toLocation(
                location.coordinates().get(0), location.coordinates().get(1));
    }
}
