package nl.rits.projects.project;

import static nl.rits.foundation.sharing.FieldGroup.CORE;
import static nl.rits.foundation.sharing.FieldGroup.MUNICIPAL_PLANNING;
import static nl.rits.foundation.sharing.FieldGroup.NOTES;
import static nl.rits.foundation.sharing.FieldGroup.PROGRAMME;
import static nl.rits.foundation.sharing.FieldGroup.STATUS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.RoundHomes;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.history.History.Version;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.ChangeView.What;
import org.jspecify.annotations.Nullable;

/** Tells history as a story: what changed from one version to the next, masked by what the viewer may see today. */
final class Story {

    private final Visibility visibility;

    /** Sees the exact number of homes; others see it in tens. */
    private final boolean exact;

    /** The parties whose statements the viewer sees today. */
    private final Set<UUID> shown;

    Story(Visibility visibility, boolean exact, Set<UUID> shown) {
        this.visibility = visibility;
        this.exact = exact;
        this.shown = shown;
    }

    /** One version that tells the viewer something. */
    record Chapter(
            Version version, List<What> what, @Nullable UUID subject, boolean aboutStatement) {}

    /** Newest first; versions that tell the viewer nothing are left out. */
    List<Chapter> of(List<Version> versions) {
        var chapters = new ArrayList<Chapter>();
        ProjectState before = null;
        for (var version : versions) {
            var subject = version.change().subject();
            var aboutStatement = subject != null && version.change().kind() != Kind.RELEASED;
            if (!aboutStatement || shown.contains(subject)) {
                var what = what(before, version.state());
                if (!what.isEmpty() || aboutStatement) {
                    chapters.add(new Chapter(version, what, subject, aboutStatement));
                }
            }
            before = version.state();
        }
        Collections.reverse(chapters);
        return chapters;
    }

    private List<What> what(@Nullable ProjectState before, ProjectState after) {
        var what = new ArrayList<What>();
        compare(what, CORE, "name", before, after, ProjectState::name);
        compare(what, CORE, "place", before, after, ProjectState::place);
        compare(what, CORE, "planType", before, after, ProjectState::planType);
        compare(what, CORE, "homes", before, after, it -> exact ? it.homes() : RoundHomes.of(it.homes()));
        if (exact) {
            compare(what, CORE, "demolition", before, after, ProjectState::demolition);
        }
        compare(what, CORE, "location", before, after, it -> GeoPoint.of(it.location()));
        compare(what, STATUS, "planningStatus", before, after, ProjectState::planningStatus);
        compare(what, STATUS, "phase", before, after, ProjectState::phase);
        compare(what, STATUS, "keyProject", before, after, ProjectState::keyProject);
        compare(what, MUNICIPAL_PLANNING, "feasibility", before, after, ProjectState::feasibility);
        compare(what, MUNICIPAL_PLANNING, "landPosition", before, after, ProjectState::landPosition);
        compare(what, MUNICIPAL_PLANNING, "commissioning", before, after, ProjectState::commissioning);
        compare(
                what,
                PROGRAMME,
                "programme",
                before,
                after,
                it -> it.programme().gross());
        compare(what, NOTES, "notes", before, after, ProjectState::notes);
        if (before != null) {
            for (var stated : after.statements()) {
                if (shown.contains(stated.party())) {
                    statements(what, stated(before, stated.party()), stated);
                }
            }
        }
        return what;
    }

    private void compare(
            List<What> what,
            FieldGroup group,
            String name,
            @Nullable ProjectState before,
            ProjectState after,
            Function<ProjectState, @Nullable Object> field) {
        if (!visibility.sees(group)) {
            return;
        }
        var from = before == null ? null : field.apply(before);
        var to = field.apply(after);
        if (!Objects.equals(from, to)) {
            what.add(What.field(name, from, to));
        }
    }

    private static void statements(List<What> what, @Nullable Stated before, Stated after) {
        var from = before == null ? Planning.EMPTY : before.planning();
        for (var milestone : Milestone.values()) {
            var was = from.date(milestone).orElse(null);
            var is = after.planning().date(milestone).orElse(null);
            if (!Objects.equals(was, is)) {
                what.add(new What(null, milestone, null, was, is));
            }
        }
        var years = new TreeSet<>(from.homesPerYear().keySet());
        years.addAll(after.planning().homesPerYear().keySet());
        for (var year : years) {
            var was = from.homesPerYear().get(year);
            var is = after.planning().homesPerYear().get(year);
            if (!Objects.equals(was, is)) {
                what.add(new What(null, null, year, was, is));
            }
        }
        if (before != null && before.state() != after.state()) {
            what.add(What.field("state", before.state(), after.state()));
        }
    }

    private static @Nullable Stated stated(ProjectState state, UUID party) {
        return state.statements().stream()
                .filter(it -> it.party().equals(party))
                .findFirst()
                .orElse(null);
    }
}
