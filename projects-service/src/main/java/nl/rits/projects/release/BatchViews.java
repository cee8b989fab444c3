package nl.rits.projects.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.release.ReleaseViews.ChoiceInput;
import nl.rits.projects.release.ReleaseViews.GrantInput;
import nl.rits.projects.release.ReleaseViews.PublicationInput;
import nl.rits.projects.release.ReleaseViews.TableRef;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/** How many releases in one go are shown and sent. */
final class BatchViews {

    static final int MOST_PROJECTS = 10_000;

    private BatchViews() {}

    /** As it is sent: what is left out stays as each project had it. @param defaults groups that get the default again */
    public record BatchInput(
            @Nullable List<@Nullable UUID> projects,
            @Nullable List<@Nullable ChoiceInput> choices,
            @Nullable List<@Nullable FieldGroup> defaults,
            @Nullable List<@Nullable GrantInput> grants,
            @Nullable List<@Nullable PublicationInput> publications) {}

    /** @param projects how many can be changed; @param tables to which each of them can be granted */
    public record BatchPreview(int projects, List<TableRef> tables, List<Swing> changes, List<BatchRefusal> refused) {}

    /** In how many projects a circle gains or loses sight of a group. */
    public record Swing(FieldGroup group, Circle circle, int gains, int loses) {}

    /** @param index in what was sent */
    public record BatchRefusal(@JsonIgnore int index, UUID project, String code) {}

    /**
     * @param changed in how many projects something changed
     * @param undoUntil how long it can be undone
     * @param kept of an undone batch: how many were changed again since, and left as they were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReleaseBatch(
            UUID id,
            Instant at,
            PartyRef by,
            int projects,
            int changed,
            Instant undoUntil,
            @Nullable Instant undoneAt,
            int kept) {}
}
