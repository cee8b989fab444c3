package nl.rits.projects.project;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.Circle;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/** How sharing is shown and sent. */
final class ReleaseViews {

    private ReleaseViews() {}

    /**
     * What the viewer's party shows of this project.
     *
     * @param choices the groups this party decides on
     * @param tables to which it granted its facts
     * @param availableTables to which it may grant them
     */
    public record ReleaseView(
            long version, PartyRef owner, List<Choice> choices, List<UUID> tables, List<TableRef> availableTables) {}

    /**
     * One group that the party decides on.
     *
     * @param circles chosen, or the default when nothing was chosen
     * @param floor always shown, whatever is chosen
     * @param ceiling the most that may be shown
     */
    public record Choice(
            FieldGroup group, boolean chosen, Set<Circle> circles, Set<Circle> floor, Set<Circle> ceiling) {}

    /** A table by name. */
    public record TableRef(UUID id, String name) {}

    /** As it is sent. */
    public record ReleaseInput(
            @Nullable List<ChoiceInput> choices, @Nullable List<UUID> tables) {}

    /** As it is sent: a group that is left out has the default. */
    public record ChoiceInput(
            @Nullable FieldGroup group, @Nullable List<Circle> circles) {}

    /** Whether a circle sees a group. */
    public record Cell(FieldGroup group, Circle circle, Sees sees) {}

    /** What would change. */
    public record Preview(List<Cell> audience, List<Shift> changes) {}

    /** One cell that would change. */
    public record Shift(FieldGroup group, Circle circle, Sees from, Sees to) {}
}
