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

    public Facts phase(String other) {
        return new Facts(status, other, homes, demolition, keyProject, feasibility, notes, further);
    }

    public Facts homes(int other) {
        return new Facts(status, phase, other, demolition, keyProject, feasibility, notes, further);
    }

    public Facts demolition(int other) {
        return new Facts(status, phase, homes, other, keyProject, feasibility, notes, further);
    }

    public Facts keyProject(boolean other) {
        return new Facts(status, phase, homes, demolition, other, feasibility, notes, further);
    }

    public Facts feasibility(int other) {
        return new Facts(status, phase, homes, demolition, keyProject, other, notes, further);
    }

    public Facts notes(String other) {
        return new Facts(status, phase, homes, demolition, keyProject, feasibility, other, further);
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
