package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.history.Chronicle.Act;
import nl.rits.projects.history.Chronicle.Eyes;
import nl.rits.projects.history.Fact;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.PlanArea;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.ChangeView.What;
import org.jspecify.annotations.Nullable;

/** Tells what an act changed, masked by what the viewer may see today. */
public final class Story {

    private final Visibility visibility;

    /** Sees the exact number of homes; others see it in tens. */
    private final boolean exact;

    /** The parties whose statements the viewer sees today. */
    private final Set<UUID> shown;

    public Story(Visibility visibility, boolean exact, Set<UUID> shown) {
        this.visibility = visibility;
        this.exact = exact;
        this.shown = shown;
    }

    /** Who reads, for the database to find what tells something. */
    Eyes eyes() {
        return new Eyes(visibility, exact, shown);
    }

    /** What an act changed; a correction may have changed the same in more than one stretch of time. */
    public List<What> of(Act act) {
        var what = new LinkedHashSet<What>();
        act.steps().forEach(step -> what.addAll(between(step.before(), step.after())));
        return List.copyOf(what);
    }

    /** What differs from one state to another, as far as it is seen. */
    public List<What> between(@Nullable ProjectState before, ProjectState after) {
        var what = new ArrayList<What>();
        for (var fact : Fact.values()) {
            if (sees(fact) && fact.differs(before, after, exact)) {
                what.add(What.field(fact.field, before == null ? null : value(fact, before), value(fact, after)));
            }
        }
        if (before != null) {
            for (var stated : after.statements()) {
                if (shown.contains(stated.party())) {
                    statements(what, stated(before, stated.party()), stated);
                }
            }
            for (var stated : before.statements()) {
                if (shown.contains(stated.party()) && stated(after, stated.party()) == null) {
                    planning(what, stated.planning(), Planning.EMPTY, stated.party());
                }
            }
        }
        return what;
    }

    private boolean sees(Fact fact) {
        return visibility.sees(fact.group) && (exact || !fact.isOnlyExact());
    }

    private @Nullable Object value(Fact fact, ProjectState state) {
        var value = fact.of(state, exact);
        return switch (value) {
            case Location location -> GeoPoint.of(location);
            case PlanArea area -> GeoArea.of(area);
            case null, default -> value;
        };
    }

    private static void statements(List<What> what, @Nullable Stated before, Stated after) {
        var party = after.party();
        planning(what, before == null ? Planning.EMPTY : before.planning(), after.planning(), party);
        if (before != null && before.state() != after.state()) {
            what.add(new What("state", null, null, before.state(), after.state(), party));
        }
    }

    private static void planning(List<What> what, Planning from, Planning to, UUID party) {
        for (var milestone : Milestone.values()) {
            var was = from.date(milestone).orElse(null);
            var is = to.date(milestone).orElse(null);
            if (!Objects.equals(was, is)) {
                what.add(new What(null, milestone, null, was, is, party));
            }
        }
        var years = new TreeSet<>(from.homesPerYear().keySet());
        years.addAll(to.homesPerYear().keySet());
        for (var year : years) {
            var was = from.homesPerYear().get(year);
            var is = to.homesPerYear().get(year);
            if (!Objects.equals(was, is)) {
                what.add(new What(null, null, year, was, is, party));
            }
        }
    }

    private static @Nullable Stated stated(ProjectState state, UUID party) {
        return state.statements().stream()
                .filter(it -> it.party().equals(party))
                .findFirst()
                .orElse(null);
    }
}
