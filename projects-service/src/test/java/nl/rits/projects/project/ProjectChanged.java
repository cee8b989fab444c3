package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.history.Change;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.StatementState;
import nl.rits.projects.planning.YearHomes;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.StatementViews;
import org.jspecify.annotations.Nullable;

/**
 * The event written out a second time, in Java: what the database composes must be equal to it.
 *
 * @param version orders the events of a project; grows with every change
 * @param audience principals per field group of the project's own facts
 * @param exactAudience who sees the exact number of homes; others who see CORE see it in tens
 * @param opensOn when a plan that became firm opens to others, if that was announced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectChanged(
        UUID id,
        long version,
        String name,
        String place,
        MunicipalityRef municipality,
        UUID steward,
        PlanType planType,
        int homes,
        @Nullable Location location,
        PlanningStatus planningStatus,
        Phase phase,
        boolean keyProject,
        List<UUID> involved,
        @Nullable Programme programme,
        List<StatedBy> statements,
        @Nullable Agreed agreed,
        Map<FieldGroup, Set<String>> audience,
        Set<String> exactAudience,
        @Nullable LocalDate opensOn,
        More details,
        What change,
        Instant changedAt) {

    /**
     * The other facts of the plan. Each belongs to a group of {@code audience}, as in the description of the event.
     *
     * @param demolition for {@code exactAudience}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record More(
            int demolition,
            @Nullable GeoArea area,
            List<String> planIds,
            List<String> bagIds,
            @Nullable Integer feasibility,
            @Nullable LandPosition landPosition,
            @Nullable Commissioning commissioning,
            @Nullable String environment,
            @Nullable String notes,
            @Nullable String reference,
            List<Details.Document> documents,
            List<Details.Gate> gates) {

        static More of(Planned facts) {
            var details = facts.details();
            return new More(
                    facts.demolition(),
                    GeoArea.of(details.area()),
                    details.planIds(),
                    details.bagIds(),
                    facts.feasibility(),
                    facts.landPosition(),
                    facts.commissioning(),
                    details.environment(),
                    facts.notes(),
                    facts.reference(),
                    details.documents(),
                    details.gates());
        }
    }

    /** What one party states, with its own audience. */
    record StatedBy(
            UUID party,
            PartySide side,
            long version,
            StatementState state,
            List<MilestoneDate> milestones,
            List<YearHomes> years,
            Instant confirmedAt,
            Set<String> audience) {}

    /** What the steward accepted last, with its own audience. */
    record Agreed(List<MilestoneDate> milestones, List<YearHomes> years, Instant acceptedAt, Set<String> audience) {}

    /**
     * What happened: for the story, not for the state.
     *
     * @param audience who may know that it happened: those who see what changed, or to whom it was opened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record What(
            Change.Kind kind,
            UUID party,
            @Nullable UUID subjectParty,
            @Nullable Reason reason,
            Set<String> audience) {}

    static ProjectChanged of(
            Project project,
            List<Statement> statements,
            Audience audience,
            Change change,
            Set<String> informed,
            Instant at) {
        var groups = new EnumMap<FieldGroup, Set<String>>(FieldGroup.class);
        audience.groups().forEach((group, principals) -> groups.put(group, new TreeSet<>(principals)));
        groups.remove(FieldGroup.FINANCE);
        var agreed = project.agreed;
        return new ProjectChanged(
                project.id,
                project.sequence,
                project.name,
                project.place,
                new MunicipalityRef(project.municipality, project.municipalityName),
                project.steward,
                project.planType,
                project.homes,
                project.location(),
                project.planningStatus,
                project.phase,
                project.keyProject,
                List.of(project.involved),
                project.programme.isEmpty() ? null : project.programme.withoutAmounts(),
                statements.stream()
                        .map(it -> new StatedBy(
                                it.party,
                                it.side,
                                it.version,
                                it.state,
                                it.planning().milestones(),
                                it.planning().years(),
                                it.confirmedAt,
                                new TreeSet<>(audience.statements().getOrDefault(it.party, Set.of()))))
                        .toList(),
                agreed == null
                        ? null
                        : new Agreed(
                                agreed.milestones(),
                                agreed.years(),
                                agreed.acceptedAt(),
                                new TreeSet<>(audience.agreed())),
                groups,
                new TreeSet<>(audience.exact()),
                project.opensOn,
                More.of(project.facts()),
                new What(change.kind(), change.party(), change.subject(), reason(change), informed),
                at);
    }

    /** A reason about money stays home, as FINANCE does. */
    private static @Nullable Reason reason(Change change) {
        var reason = change.reason();
        return reason == null || StatementViews.isAboutMoney(reason) ? null : reason;
    }
}
