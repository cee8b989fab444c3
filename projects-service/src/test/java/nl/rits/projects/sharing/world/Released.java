package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner of facts chose to show.
 *
 * @param choices circles per group; a group that is not there has the default
 * @param publications groups that are public elsewhere
 */
public record Released(Map<Group, Set<Ring>> choices, List<Granted> grants, Set<Group> publications) {

    public static final Released NOTHING = new Released(Map.of(), List.of(), Set.of());

    /** @param until the last day; none: without end */
    public record Granted(UUID table, @Nullable LocalDate until) {}
}
