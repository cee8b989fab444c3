package nl.rits.projects.sharing;

import java.util.Set;
import java.util.UUID;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;

/**
 * All that sharing depends on, apart from what owners chose.
 *
 * @param regions REGION platforms in which the municipality lies
 * @param locals LOCAL platforms in which the municipality lies
 * @param stewardTables TABLE platforms of which the steward is a member
 * @param proposed put forward by a party and not yet taken up by the steward
 */
public record Situation(
        UUID steward,
        Set<UUID> involved,
        PlanningStatus status,
        Phase phase,
        boolean proposed,
        boolean withdrawn,
        Set<UUID> regions,
        Set<UUID> locals,
        Set<UUID> stewardTables) {

    public Situation {
        involved = Set.copyOf(involved);
        regions = Set.copyOf(regions);
        locals = Set.copyOf(locals);
        stewardTables = Set.copyOf(stewardTables);
    }
}
