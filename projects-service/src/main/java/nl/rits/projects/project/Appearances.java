package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.project.ProjectView.Opening;
import nl.rits.projects.project.ProjectView.Opens;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Surroundings;
import org.jspecify.annotations.Nullable;

/** How a project appears to others, for who takes part in it: now to a kind of viewer, and later when it opens. */
@ApplicationScoped
class Appearances {

    private final Releases releases;
    private final KnownParties parties;
    private final PrincipalNumbers numbers;
    private final Clock clock;

    Appearances(Releases releases, KnownParties parties, PrincipalNumbers numbers, Clock clock) {
        this.releases = releases;
        this.parties = parties;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Who looks, and with which eyes. */
    record Sight(
            Viewer asker,
            Viewer viewer,
            Eyes eyes,
            @Nullable Circle as) {

        static Sight own(Viewer viewer) {
            return new Sight(viewer, viewer, Eyes.of(viewer), null);
        }

        /** What another party shows to whom is its own affair: through the eyes of others only one's own and the steward's. */
        boolean tellsOf(UUID owner, ProjectRow row) {
            return as == null || owner.equals(asker.party()) || owner.equals(row.steward());
        }

        /** Both who asks and those whose eyes he uses. */
        boolean carriesOneOf(Set<String> principals) {
            return !Collections.disjoint(viewer.principals(), principals)
                    && !Collections.disjoint(asker.principals(), principals);
        }
    }

    /**
     * The eyes of someone in that circle, by the very query that answers such a viewer; narrowed to what the asker sees
     * himself, so that nobody learns more by looking as another.
     */
    Sight as(Viewer asker, ProjectRow row, Circle circle) {
        if (!row.takesPart(asker)) {
            throw ProblemException.forbidden();
        }
        var carried = new TreeSet<>(carried(asker, row, circle));
        carried.add(Principal.PUBLIC);
        var others = numbers.numbers(carried);
        var someone = new Viewer("", new UUID(0, 0), PartyKind.OTHER, Set.of(), carried, others, asker.language());
        return new Sight(asker, someone, Eyes.of(asker).as(others), circle);
    }

    private Set<String> carried(Viewer asker, ProjectRow row, Circle circle) {
        var situation = row.situation(around(row));
        var all = releases.ofProject(row.id());
        var steward = all.getOrDefault(row.steward(), Release.DEFAULT);
        var carried = new TreeSet<String>();
        switch (circle) {
            case OWN -> carried.add(Principal.party(asker.party()));
            case PROJECT -> {
                var others = new ArrayList<>(situation.involved());
                others.add(situation.steward());
                others.remove(asker.party());
                others.forEach(it -> carried.add(Principal.party(it)));
            }
            case TABLE -> {
                var own = all.getOrDefault(asker.party(), Release.DEFAULT);
                for (var release : List.of(steward, own)) {
                    carried.addAll(
                            SharingRules.members(circle, FieldGroup.CORE, situation, row.steward(), release, today()));
                }
            }
            default ->
                carried.addAll(
                        SharingRules.members(circle, FieldGroup.CORE, situation, row.steward(), steward, today()));
        }
        return carried;
    }

    /** What an announced rise to firm will open; only who takes part is told. */
    @Nullable
    Opening opening(Viewer viewer, ProjectRow row, Surroundings around) {
        var on = row.opensOn();
        if (on == null || !on.isAfter(today()) || !row.takesPart(viewer)) {
            return null;
        }
        var situation = row.situation(around);
        var release = releases.ofProject(row.id()).getOrDefault(row.steward(), Release.DEFAULT);
        var opens = new ArrayList<Opens>();
        for (var group : List.of(FieldGroup.CORE, FieldGroup.STATUS)) {
            var then = SharingRules.circles(group, situation, release, on, on);
            then.removeAll(SharingRules.circles(group, situation, release, today(), today()));
            then.forEach(it -> opens.add(new Opens(group, it)));
        }
        return new Opening(on, opens);
    }

    private Surroundings around(ProjectRow row) {
        return parties.around(row.municipality().code(), row.steward());
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
