package nl.rits.projects.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.YearHomes;
import org.jspecify.annotations.Nullable;

/** How many statements that are confirmed or moved in one go are shown. */
public final class ConfirmationViews {

    private ConfirmationViews() {}

    /**
     * @param undoUntil how long it can be undone
     * @param kept of what was undone: how many were changed again since, and left as they were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(
            UUID id,
            Instant at,
            Instant undoUntil,
            @Nullable Instant undoneAt,
            int kept,
            List<Done> confirmed,
            List<RefusedItem> refused) {}

    /** A statement that was confirmed. */
    public record Done(UUID project, UUID party) {}

    /** @param detail why, in words, where the code alone does not say it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedItem(
            UUID project, UUID party, String code, @Nullable String detail) {}

    public record Shifted(List<ShiftedItem> shifted, List<RefusedItem> refused) {}

    /** What a party said, and what it says when this is moved. */
    public record ShiftedItem(
            UUID project,
            UUID party,
            List<MilestoneDate> milestonesBefore,
            List<YearHomes> yearsBefore,
            List<MilestoneDate> milestones,
            List<YearHomes> years) {}
}
