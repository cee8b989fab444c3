package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.own.Mark;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list, as a viewer sees it: what is not shared is absent, and its group is named in {@code hidden}.
 *
 * @param homes gross number of self-contained homes
 * @param marks what the viewer does with it: seen by nobody else
 * @param stale one of the statements shown is stale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectItem(
        UUID id,
        String name,
        String place,
        MunicipalityRef municipality,
        PlanType planType,
        int homes,
        @Nullable Boolean homesAbout,
        @Nullable GeoPoint location,
        @Nullable PlanningStatus planningStatus,
        @Nullable Boolean firm,
        @Nullable Phase phase,
        @Nullable Boolean keyProject,
        @Nullable Boolean proposed,
        List<SideView> sides,
        @Nullable List<MilestoneDate> agreed,
        @Nullable Difference largestDifference,
        Instant updatedAt,
        boolean stale,
        List<FieldGroup> hidden,
        Set<Mark> marks) {

    /** What one party expects. */
    public record SideView(PartyRef party, List<MilestoneDate> milestones, Instant confirmedAt, boolean stale) {}

    /** @param months from the date of the market to that of the municipality; negative = municipality earlier */
    public record Difference(Milestone milestone, int months) {}
}
