package nl.rits.projects.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.project.StewardFacts;
import nl.rits.projects.project.StewardFacts.Emptied;
import nl.rits.projects.release.BatchViews.Swing;
import nl.rits.projects.sharing.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an edit of many projects is sent and shown. */
final class EditViews {

    private EditViews() {}

    /** A project as it was read. */
    public record EditedInput(
            @Nullable UUID project, @Nullable Long version) {}

    public record EditInput(
            @Schema(
                    description =
                            "De projecten, met de versie die u zag. In een voorbeeld mag dit weg: dan gelden de filters.")
            @Nullable
            List<@Nullable EditedInput> projects,

            @Schema(description = "Wat anders wordt; wat u weglaat, blijft zoals het is.") @Nullable
            StewardFacts facts,

            @Schema(description = "Gegevens die u leegmaakt.") @Nullable
            List<@Nullable Emptied> emptied,

            @Schema(description = "Vanaf wanneer plannen die hard worden opengaan voor anderen.") @Nullable
            LocalDate opensOn,

            @Schema(
                    description =
                            "Het kenmerk van het voorbeeld dat u zag; nodig als de planologische status verandert.")
            @Nullable
            String preview) {}

    /**
     * What an edit would do.
     *
     * @param preview to send along when it is done
     * @param becomesFirm how many plans become firm
     * @param opensOn when the last of them opens to others
     * @param changes in how many projects who gains or loses sight of what
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EditPreview(
            String preview,
            List<EditItem> projects,
            List<RefusedEdit> refused,
            int becomesFirm,
            @Nullable LocalDate opensOn,
            List<Swing> changes) {}

    /** What a project was and becomes. */
    public record EditItem(UUID project, String name, long version, StewardFacts before, StewardFacts after) {}

    /** @param name absent when the project is not for the asker to see */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedEdit(
            UUID project,
            @Nullable String name,
            String code,
            @Nullable String detail) {}

    /**
     * @param changed in how many projects something changed
     * @param undoUntil how long it can be undone
     * @param kept of an undone edit: how many were changed again since, and left as they were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edit(
            UUID id,
            Instant at,
            PartyRef by,
            int projects,
            int changed,
            Instant undoUntil,
            @Nullable Instant undoneAt,
            int kept,
            @Nullable List<RefusedEdit> refused) {}
}
