package nl.rits.projects.intake;

import java.util.UUID;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is in the register now.
 *
 * @param planning what the steward states; null when it states nothing
 */
public record KnownPlan(
        UUID id,
        UUID steward,
        Planned facts,
        Programme programme,
        @Nullable Planning planning) {

    /** What has to come back when an import is undone. */
    public record Before(
            Planned facts, Programme programme, @Nullable Planning planning) {}

    public Before before() {
        return new Before(facts, programme, planning);
    }
}
