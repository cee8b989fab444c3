package nl.rits.projects.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.PartyRef;
import nl.rits.projects.sharing.Release.Grant;
import nl.rits.projects.sharing.Release.Publication;
import org.jspecify.annotations.Nullable;

/** How sharing is shown and sent. */
final class ReleaseViews {

    private ReleaseViews() {}

    /**
     * What the viewer's party shows of this project.
     *
     * @param choices the groups this party decides on
     * @param grants tables to which it granted its facts
     * @param publications facts that are public elsewhere already
     * @param availableTables to which it may grant them
     * @param confirmedAt when it last chose, or said that it was still right
     * @param reviewDue that is over a year ago
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReleaseView(
            long version,
            PartyRef owner,
            List<Choice> choices,
            List<Grant> grants,
            List<Publication> publications,
            List<TableRef> availableTables,
            @Nullable Instant confirmedAt,
            boolean reviewDue) {}

    /**
     * One group that the party decides on.
     *
     * @param circles chosen, or the default when nothing was chosen
     * @param standard who would see it when nothing was chosen
     * @param floor always shown, whatever is chosen
     * @param ceiling the most that may be shown
     */
    public record Choice(
            FieldGroup group,
            boolean chosen,
            Set<Circle> circles,
            Set<Circle> standard,
            Set<Circle> floor,
            Set<Circle> ceiling) {}

    /** A table by name. */
    public record TableRef(UUID id, String name) {}

    /** As it is sent. */
    public record ReleaseInput(
            @Nullable List<@Nullable ChoiceInput> choices,
            @Nullable List<@Nullable GrantInput> grants,
            @Nullable List<@Nullable PublicationInput> publications) {}

    /** As it is sent: a group that is left out has the default. */
    public record ChoiceInput(
            @Nullable FieldGroup group, @Nullable List<@Nullable Circle> circles) {}

    /** As it is sent. */
    public record GrantInput(@Nullable UUID table, @Nullable LocalDate until) {}

    /** As it is sent. */
    public record PublicationInput(
            @Nullable FieldGroup group, @Nullable String source) {}

    /** Whether a circle sees a group, and who decides that. */
    public record Cell(FieldGroup group, Circle circle, Sees sees, PartyRef decides) {}

    /** What would change. */
    public record Preview(List<Cell> audience, List<Shift> changes) {}

    /** One cell that would change. @param parties how many parties gain or lose sight, those who take part left aside */
    public record Shift(FieldGroup group, Circle circle, Sees from, Sees to, int parties) {}

    /** A change of status that the steward thinks of. */
    public record StatusInput(
            @Nullable PlanningStatus planningStatus,
            @Nullable Phase phase,
            @Nullable LocalDate opensOn) {}

    /** @param opensOn when what it opens is opened; what it closes is closed at once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatusPreview(
            boolean becomesFirm, @Nullable LocalDate opensOn, List<Shift> changes) {}
}
