package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.own.Mark;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details.Document;
import nl.rits.projects.planning.Details.Gate;
import nl.rits.projects.planning.Forecast;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.Mismatches.YearPair;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.planning.YearHomes;
import nl.rits.projects.project.ProjectItem.Difference;
import nl.rits.projects.project.ProjectItem.SideView;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.PartyRef;
import nl.rits.projects.sharing.ViewTags;
import nl.rits.projects.statement.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * One project as a viewer sees it: what is not shared is absent, and its group is named in {@code hidden}.
 *
 * @param version only for the steward, and of now: that a project changed is a fact too
 * @param homesAbout the number of homes is in tens
 * @param net homes after demolition is deducted
 * @param closes of the milestones that two sides state, how many lie within the tolerance
 * @param warnings what is unusual and not explained yet, for who may change it
 * @param opening a rise to firm that is announced, for who takes part
 * @param marks what the asker does with it: seen by nobody else
 * @param viewedAs the circle with whose eyes the asker looks
 * @param asOf the reference date, when one was asked for
 * @param knownAt as it was known then, when that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectView(
        UUID id,
        @Nullable Long version,
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
        @Nullable Difference largestDifference,
        Instant updatedAt,
        boolean stale,
        List<FieldGroup> hidden,
        PartyRef steward,
        @Nullable Integer demolition,
        @Nullable Integer net,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning,
        @Nullable Integer feasibility,
        @Nullable ProgrammeView programme,
        @Nullable List<PartyRef> involved,
        List<StatementView> statements,
        @Nullable AgreedView agreed,
        List<MismatchView> mismatches,
        List<YearPair> yearMismatches,
        Closes closes,
        ToleranceView tolerance,
        @Nullable List<Forecast> forecast,
        @Nullable String notes,
        @Nullable String reference,
        @Nullable GeoArea area,
        @Nullable List<String> planIds,
        @Nullable List<String> bagIds,
        @Nullable String environment,
        @Nullable List<Document> documents,
        @Nullable List<Gate> gates,
        @Nullable List<WarningView> warnings,
        @Nullable List<AnsweredWarning> answeredWarnings,
        May may,
        List<HiddenOwner> hiddenOwners,
        @Nullable Opening opening,
        Set<Mark> marks,
        @Nullable Circle viewedAs,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {

    /** A rise to firm that is announced: for who takes part. */
    public record Opening(LocalDate on, List<Opens> opens) {}

    /** A circle that will see a group. */
    public record Opens(FieldGroup group, Circle circle) {}

    /** In the entity tag: what an editor must know. The steward counts changes; others only learn what they see. */
    String version(ViewTags tags) {
        return version == null ? tags.of(facts()) : Long.toString(version);
    }

    /** The steward's own facts as this viewer sees them, without what parties state. */
    private List<@Nullable Object> facts() {
        return Arrays.asList(
                name,
                place,
                planType,
                homes,
                location,
                planningStatus,
                phase,
                keyProject,
                proposed,
                demolition,
                landPosition,
                commissioning,
                feasibility,
                programme,
                involved,
                notes,
                reference,
                area,
                planIds,
                bagIds,
                environment,
                documents,
                gates,

                // Who corrects the past must have seen what it was, statements included.
                asOf == null ? null : sides);
    }

    /** Something unusual, for who may say why it is right. @param about the sub-plan or line */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WarningView(Warning.Code code, @Nullable UUID about, String pointer, String detail) {}

    /** Something unusual of which was said why it is right. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnsweredWarning(
            Warning.Code warning, @Nullable UUID about, String detail, String text) {}

    /** @param affordable, total, unknown homes added */
    public record ProgrammeView(List<SubPlan> subPlans, int affordable, int total, int unknown) {}

    /** What the steward accepted last. */
    public record AgreedView(List<MilestoneDate> milestones, List<YearHomes> years, Instant acceptedAt) {}

    /** A milestone on which a party and the municipality differ by more than the tolerance. */
    public record MismatchView(
            Milestone milestone, PartyRef marketParty, LocalDate market, LocalDate municipal, int months) {}

    /** How many milestones close. */
    public record Closes(int of, int close) {}

    /** @param share of the homes in a year, 0.10 = 10 % */
    public record ToleranceView(int months, double share) {}

    /** What this viewer may do here. */
    public record May(
            boolean editProject,
            boolean editProgramme,
            boolean state,
            boolean review,
            boolean release,
            boolean report,
            boolean readComments) {

        static final May NOTHING = new May(false, false, false, false, false, false, false);
    }

    /** Whom to ask for what is not shared. */
    public record HiddenOwner(FieldGroup group, PartyRef owner) {}
}
