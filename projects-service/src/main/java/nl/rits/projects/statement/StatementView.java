package nl.rits.projects.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.planning.Forecast;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.StatementState;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.planning.YearHomes;
import nl.rits.projects.project.ProjectView.AnsweredWarning;
import nl.rits.projects.project.ProjectView.WarningView;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * What one party says about a project, as a viewer sees it.
 *
 * @param version of what was stated: send it as If-Match, and in a review as statementVersion
 * @param ageDays since it was last confirmed
 * @param staleInDays negative = that many days stale
 * @param review only for the party itself and the steward
 * @param thread what the party and the steward said to each other, oldest first; only for these two
 * @param warnings what is unusual and not explained yet, for who may change it
 * @param municipal what the steward states, where the viewer sees that; only in lists over projects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        ProjectRef project,
        PartyRef party,
        long version,
        StatementState state,
        List<MilestoneDate> milestones,
        List<YearHomes> years,
        Instant submittedAt,
        Instant confirmedAt,
        int ageDays,
        boolean stale,
        int staleInDays,
        @Nullable Reason reason,
        @Nullable Previous previous,
        @Nullable ReviewView review,
        @Nullable List<EntryView> thread,
        @Nullable List<WarningView> warnings,
        @Nullable List<AnsweredWarning> answeredWarnings,
        boolean mayEdit,
        boolean mayReview,
        @Nullable Side municipal,
        @Nullable List<Forecast> forecast) {

    /** The project it is about. */
    public record ProjectRef(UUID id, String name, int homes, String place, MunicipalityRef municipality) {}

    /** What the party said before this version. */
    public record Previous(List<MilestoneDate> milestones, List<YearHomes> years, Instant submittedAt) {}

    /** What the other side states. */
    public record Side(List<MilestoneDate> milestones, List<YearHomes> years) {}

    /** What the steward found, and what the party answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewView(
            Verdict verdict,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            Instant at,
            PartyRef by,
            long statementVersion,
            List<AnswerView> answers) {}

    /** One thing said. @param statementVersion of the statement it was said about */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            Stated.Entry.Kind kind,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            Instant at,
            PartyRef by,
            long statementVersion) {}

    /** One answer. */
    public record AnswerView(String text, Instant at, PartyRef by) {}
}
