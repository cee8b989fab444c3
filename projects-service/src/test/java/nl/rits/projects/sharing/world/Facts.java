package nl.rits.projects.sharing.world;

import java.util.Map;

/**
 * The facts of a plan that may change in its life.
 *
 * @param further of some groups a number that stands for what else there is: an area, ids of plans, documents, gates
 */
public record Facts(
        String status,
        String phase,
        int homes,
        int demolition,
        boolean keyProject,
        int feasibility,
        String notes,
        Map<Group, Integer> further) {

    public Facts(
            String status, String phase, int homes, int demolition, boolean keyProject, int feasibility, String notes) {
        this(status, phase, homes, demolition, keyProject, feasibility, notes, Map.of());
    }

    public int further(Group group) {
        return further.getOrDefault(group, 0);
    }

    /** The same with something else in a group. */
    public Facts further(Group group, int number) {
        var all = new java.util.EnumMap<Group, Integer>(Group.class);
        all.putAll(further);
        all.put(group, number);
        return new Facts(status, phase, homes, demolition, keyProject, feasibility, notes, Map.copyOf(all));
    }
}
