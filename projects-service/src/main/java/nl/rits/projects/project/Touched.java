package nl.rits.projects.project;

import java.util.EnumSet;
import java.util.Set;
import nl.rits.projects.history.Fact;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.sharing.SharedPart;

/** Which parts of a project a change touched. */
record Touched(Set<SharedPart> parts) {

    static final Touched NOTHING = new Touched(Set.of());
    static final Touched EVERYTHING = new Touched(Set.of(SharedPart.values()));

    /** As history tells it, and what it tells nobody: who takes part, who builds which homes, and what those cost. */
    static Touched by(ProjectState before, ProjectState after) {
        var touched = of(Fact.told(before, after));
        if (!before.involved().equals(after.involved())) {
            touched = touched.and(SharedPart.MUNICIPAL_PLANNING);
        }
        if (!before.programme().parties().equals(after.programme().parties())) {
            touched = touched.and(SharedPart.BUILDERS);
        }
        // What a party asks for its homes is between that party and the steward, who look at the project itself.
        if (!before.programme().amountsOf(null).equals(after.programme().amountsOf(null))) {
            touched = touched.and(SharedPart.FINANCE);
        }
        return touched;
    }

    /** @param told as history tells it, by the bits of the parts */
    static Touched of(int told) {
        return new Touched(SharedPart.of(told));
    }

    Touched and(SharedPart part) {
        var more = EnumSet.of(part);
        more.addAll(parts);
        return new Touched(more);
    }
}
