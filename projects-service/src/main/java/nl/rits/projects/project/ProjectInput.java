package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanArea;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.project.DetailsInput.AnswerInput;
import nl.rits.projects.project.DetailsInput.DocumentInput;
import nl.rits.projects.project.DetailsInput.GateInput;
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
        @Nullable List<UUID> involved,
        @Nullable GeoArea area,
        @Nullable List<String> planIds,
        @Nullable List<String> bagIds,
        @Nullable List<DocumentInput> documents,
        @Nullable List<GateInput> gates,
        @Nullable String environment,
        @Nullable List<AnswerInput> answers) {

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
                facts.involved(),
                GeoArea.of(facts.details().area()),
                facts.details().planIds(),
                facts.details().bagIds(),
                facts.details().documents().stream()
                        .map(it -> new DocumentInput(it.title(), it.url()))
                        .toList(),
                facts.details().gates().stream()
                        .map(it -> new GateInput(it.phase(), it.official(), it.executive()))
                        .toList(),
                facts.details().environment(),
                null);
    }

    /** @param crs in which the location is; @param ofArea in which the area is */
    Planned facts(Crs crs, Crs ofArea) {
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
        var details = details(ofArea, faults);
        DetailsInput.answers(answers, faults);
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
                Objects.requireNonNullElse(involved, List.of()),
                details);
    }

    /** Why something unusual is right. */
    List<Warning.Answer> why() {
        return DetailsInput.answers(answers, new ArrayList<>());
    }

    private Details details(Crs crs, List<Fault> faults) {
        PlanArea ground = null;
        if (area != null) {
            try {
                ground = area.area(crs);
            } catch (IllegalArgumentException unreadable) {
                faults.add(Fault.at("/area", "not-an-area"));
            }
        }
        // Checked before a point of it is worked out.
        if (ground != null && ground.places() > PlanArea.MOST_PLACES) {
            faults.add(Fault.at("/area", "too-many", PlanArea.MOST_PLACES));
            ground = null;
        } else if (ground != null && !ground.isWhole()) {
            faults.add(Fault.at("/area", "not-an-area"));
            ground = null;
        }
        return new Details(
                ground,
                planIds,
                bagIds,
                DetailsInput.documents(documents, faults),
                DetailsInput.gates(gates, faults),
                environment == null || environment.isBlank() ? null : environment);
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
