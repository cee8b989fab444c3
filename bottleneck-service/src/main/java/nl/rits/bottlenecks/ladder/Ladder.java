package nl.rits.bottlenecks.ladder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ladder of tables: which table comes next for a bottleneck. */
public final class Ladder {

    private Ladder() {}

    /**
     * A table, or a platform that lies between two tables.
     *
     * @param members parties at the table; only asked of tables
     */
    public record Step(UUID id, boolean table, @Nullable UUID parent, Set<UUID> members) {}

    /**
     * The next table up from {@code current}: the nearest table whose parent platform lies above that of the current one.
     * Without a current table: the lowest table at which a steward of its projects sits.
     */
    public static Optional<UUID> next(@Nullable UUID current, Collection<UUID> stewards, Map<UUID, Step> steps) {
        if (current == null) {
            return steps.values().stream()
                    .filter(step -> step.table() && stewards.stream().anyMatch(step.members()::contains))
                    .max(Comparator.<Step>comparingInt(step -> height(step, steps))
                            .thenComparing(Step::id))
                    .map(Step::id);
        }
        var step = steps.get(current);
        var above = step == null || step.parent() == null ? null : steps.get(step.parent());
        for (var hops = 0; above != null && hops <= steps.size(); hops++) {
            if (above.table()) {
                return Optional.of(above.id());
            }
            var grandparent = above.parent();
            var higher = steps.values().stream()
                    .filter(other -> other.table() && !other.id().equals(current))
                    .filter(other -> grandparent != null && grandparent.equals(other.parent()))
                    .map(Step::id)
                    .min(Comparator.naturalOrder());
            if (higher.isPresent()) {
                return higher;
            }
            above = grandparent == null ? null : steps.get(grandparent);
        }
        return Optional.empty();
    }

    /** How many platforms lie above; the lowest table has the most. A circle of parents ends the count. */
    private static int height(Step step, Map<UUID, Step> steps) {
        var above = 0;
        var parent = step.parent();
        while (parent != null && above <= steps.size()) {
            above++;
            var next = steps.get(parent);
            parent = next == null ? null : next.parent();
        }
        return above;
    }
}
