package nl.rits.projects.project;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.RoundHomes;
import nl.rits.projects.history.Fact;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Programme;

/**
 * Which facts of a project a change touched.
 *
 * @param exact the exact number of homes, which fewer see than CORE
 */
record Touched(Set<FieldGroup> groups, boolean exact) {

    static final Touched NOTHING = new Touched(Set.of(), false);
    static final Touched EVERYTHING = new Touched(Set.of(FieldGroup.values()), true);

    static Touched by(Planned before, Planned after, Programme programmeBefore, Programme programmeAfter) {
        var groups = EnumSet.noneOf(FieldGroup.class);
        if (!before.name().equals(after.name())
                || !before.place().equals(after.place())
                || before.planType() != after.planType()
                || !Objects.equals(before.location(), after.location())
                || !Objects.equals(before.details().area(), after.details().area())
                || RoundHomes.of(before.homes()) != RoundHomes.of(after.homes())) {
            groups.add(FieldGroup.CORE);
        }
        if (before.planningStatus() != after.planningStatus()
                || before.phase() != after.phase()
                || before.keyProject() != after.keyProject()
                || !before.details().planIds().equals(after.details().planIds())
                || !before.details().bagIds().equals(after.details().bagIds())) {
            groups.add(FieldGroup.STATUS);
        }
        if (!Objects.equals(before.feasibility(), after.feasibility())
                || before.landPosition() != after.landPosition()
                || before.commissioning() != after.commissioning()
                || !Objects.equals(before.reference(), after.reference())
                || !before.involved().equals(after.involved())) {
            groups.add(FieldGroup.MUNICIPAL_PLANNING);
        }
        if (!programmeBefore.withoutParties().equals(programmeAfter.withoutParties())
                || !Objects.equals(
                        before.details().environment(), after.details().environment())) {
            groups.add(FieldGroup.PROGRAMME);
        }
        // Who builds which homes is told to those who may know who takes part.
        if (!programmeBefore.parties().equals(programmeAfter.parties())) {
            groups.add(FieldGroup.MUNICIPAL_PLANNING);
        }
        // What a party asks for its homes is between that party and the steward, who look at the project itself.
        if (!programmeBefore.amountsOf(null).equals(programmeAfter.amountsOf(null))) {
            groups.add(FieldGroup.FINANCE);
        }
        if (!Objects.equals(before.notes(), after.notes())
                || !before.details().documents().equals(after.details().documents())) {
            groups.add(FieldGroup.NOTES);
        }
        if (!before.details().gates().equals(after.details().gates())) {
            groups.add(FieldGroup.CONTACTS);
        }
        return new Touched(groups, before.homes() != after.homes() || before.demolition() != after.demolition());
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
