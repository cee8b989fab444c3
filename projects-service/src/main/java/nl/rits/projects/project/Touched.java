package nl.rits.projects.project;

import java.util.EnumSet;
import java.util.Set;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.history.Fact;
import nl.rits.projects.history.ProjectState;

/**
 * Which facts of a project a change touched.
 *
 * @param exact the exact number of homes, which fewer see than CORE
 * @param builders who builds which homes, which is seen by who sees both the homes and who takes part
 */
record Touched(Set<FieldGroup> groups, boolean exact, boolean builders) {

    static final Touched NOTHING = new Touched(Set.of(), false, false);
    static final Touched EVERYTHING = new Touched(Set.of(FieldGroup.values()), true, true);

    /** As history tells it, and what it tells nobody: who takes part, who builds which homes, and what those cost. */
    static Touched by(ProjectState before, ProjectState after) {
        var touched = of(Fact.told(before, after));
        if (!before.involved().equals(after.involved())) {
            touched = touched.and(FieldGroup.MUNICIPAL_PLANNING);
        }
        if (!before.programme().parties().equals(after.programme().parties())) {
            touched = new Touched(touched.groups, touched.exact, true);
        }
        // What a party asks for its homes is between that party and the steward, who look at the project itself.
        if (!before.programme().amountsOf(null).equals(after.programme().amountsOf(null))) {
            touched = touched.and(FieldGroup.FINANCE);
        }
        return touched;
    }

    /** @param told as history tells it: the bits of the groups, and that of the exact number of homes */
    static Touched of(int told) {
        var groups = EnumSet.noneOf(FieldGroup.class);
        for (var group : FieldGroup.values()) {
            if ((told & group.bit()) != 0) {
                groups.add(group);
            }
        }
        return new Touched(groups, (told & Fact.EXACT) != 0, false);
    }

    Touched and(FieldGroup group) {
        var more = EnumSet.of(group);
        more.addAll(groups);
        return new Touched(more, exact, builders);
    }

    /** Of each group, of the exact number of homes, and of who builds: whether it was touched. {@code SeenSql.lastChange} reads by these places. */
    boolean[] places() {
        var places = new boolean[FieldGroup.values().length + 2];
        groups.forEach(it -> places[it.ordinal()] = true);
        places[FieldGroup.values().length] = exact;
        places[FieldGroup.values().length + 1] = builders;
        return places;
    }
}
