package nl.rits.projects.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.project.Project;
import nl.rits.projects.project.Projects;
import nl.rits.projects.release.ReleaseViews.Cell;
import nl.rits.projects.release.ReleaseViews.Shift;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.Statements;

/** Finds out who sees what of a project, and what would change; inside a transaction. */
@ApplicationScoped
class Outlooks {

    private final Projects projects;
    private final Statements statements;
    private final Releases releases;
    private final KnownParties parties;
    private final Clock clock;

    Outlooks(Projects projects, Statements statements, Releases releases, KnownParties parties, Clock clock) {
        this.projects = projects;
        this.statements = statements;
        this.releases = releases;
        this.parties = parties;
        this.clock = clock;
    }

    Outlook today(UUID id, Viewer asker) {
        return Objects.requireNonNull(many(List.of(id), asker).get(id));
    }

    Map<UUID, Outlook> many(Collection<UUID> ids, Viewer asker) {
        var stated = statements.list("project in ?1 and party = ?2", ids, asker.party()).stream()
                .collect(Collectors.toMap(it -> it.project, Statement::since));
        var chosen = releases.ofProjects(ids).stream().collect(Collectors.groupingBy(it -> it.project));
        var around = parties.aroundMany();
        var outlooks = new HashMap<UUID, Outlook>();
        for (var project : projects.list("id in ?1", ids)) {
            var shown = chosen.getOrDefault(project.id, List.of()).stream()
                    .collect(Collectors.toMap(it -> it.party, ReleaseRow::release));
            var situation = project.situation(around.apply(project.municipality, project.steward));
            var since = Map.of(
                    FieldGroup.MARKET_PLANNING,
                    stated.getOrDefault(project.id, today()),
                    FieldGroup.PROGRAMME,
                    programmeSince(project, situation, shown, asker));
            outlooks.put(project.id, new Outlook(situation, asker.party(), shown, since, today()));
        }
        return outlooks;
    }

    List<Cell> cells(Outlook outlook) {
        var owners = new HashSet<UUID>();
        for (var group : FieldGroup.values()) {
            owners.add(outlook.owner(group));
        }
        var names = parties.names(owners);
        var cells = new ArrayList<Cell>();
        for (var group : FieldGroup.values()) {
            for (var circle : Circle.values()) {
                cells.add(new Cell(group, circle, outlook.sees(group, circle), names.get(outlook.owner(group))));
            }
        }
        return cells;
    }

    List<Shift> shifts(Outlook before, Outlook after) {
        var shifts = new ArrayList<Shift>();
        for (var group : FieldGroup.values()) {
            for (var circle : Circle.values()) {
                var from = before.sees(group, circle);
                var to = after.sees(group, circle);
                if (from != to) {
                    shifts.add(
                            new Shift(group, circle, from, to, parties(to.isSeen() ? after : before, group, circle)));
                }
            }
        }
        return shifts;
    }

    LocalDate today() {
        return DutchDays.today(clock);
    }

    private int parties(Outlook outlook, FieldGroup group, Circle circle) {
        var situation = outlook.situation();
        var members = SharingRules.members(
                circle, group, situation, outlook.owner(group), outlook.release(group), outlook.day());
        var takePart = new HashSet<>(situation.involved());
        takePart.add(situation.steward());
        return parties.carrying(members, takePart);
    }

    /** Who does not see the programme does not learn either when it was changed: for him it is of today. */
    private LocalDate programmeSince(Project project, Situation situation, Map<UUID, Release> shown, Viewer asker) {
        var since = DutchDays.of(project.programmeAt);
        var audience = SharingRules.principals(
                FieldGroup.PROGRAMME,
                situation,
                project.steward,
                shown.getOrDefault(project.steward, Release.DEFAULT),
                since,
                today());
        return Collections.disjoint(audience, asker.principals()) ? today() : since;
    }
}
