package nl.rits.projects.intake;

import java.util.List;
import java.util.UUID;
import nl.rits.projects.intake.plan.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * A row with what would come of it.
 *
 * @param project the plan that it is about; null when it is new or refused
 */
public record PlannedRow(
        PlanRow plan, Outcome outcome, @Nullable UUID project, List<FieldChange> changes) {

    /** @param field name of the field in the API; @param from null when there was nothing */
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}
}
