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
 */
record Touched(Set<FieldGroup> groups, boolean exact) {

    static final Touched NOTHING = new Touched(Set.of(), false);
    static final Touched EVERYTHING = new Touched(Set.of(FieldGroup.values()), true);

    /** As history tells it, and what it tells nobody: who takes part, who builds which homes, and what those cost. */
    static Touched by(ProjectState before, ProjectState after) {
        var touched = of(Fact.told(before, after));
        // Who builds which homes is told to those who may know who takes part.
        if (!before.involved().equals(after.involved())
                || !before.programme().parties().equals(after.programme().parties())) {
            touched = touched.and(FieldGroup.MUNICIPAL_PLANNING);
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
        return new Touched(groups, (told & Fact.EXACT) != 0);
    }

    Touched and(FieldGroup group) {
        var more = EnumSet.of(group);
        more.addAll(groups);
        return new Touched(more, exact);
    }
}
