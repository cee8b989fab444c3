package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.ReleaseViews.Cell;
import nl.rits.projects.project.ReleaseViews.Choice;
import nl.rits.projects.project.ReleaseViews.Preview;
import nl.rits.projects.project.ReleaseViews.ReleaseInput;
import nl.rits.projects.project.ReleaseViews.ReleaseView;
import nl.rits.projects.project.ReleaseViews.Shift;
import nl.rits.projects.project.ReleaseViews.TableRef;
import nl.rits.projects.sharing.Circle;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;

/** Who sees what of a project, and what a party chose to show; inside a transaction. */
@ApplicationScoped
class SharingReading {

    private static final Set<FieldGroup> OF_STEWARD = EnumSet.complementOf(EnumSet.of(FieldGroup.MARKET_PLANNING));
    private static final Set<FieldGroup> OF_PARTY = EnumSet.of(FieldGroup.MARKET_PLANNING);

    private final ProjectReading reading;
    private final Projects projects;
    private final Statements statements;
    private final Releases releases;
    private final KnownParties parties;
    private final Clock clock;

    SharingReading(
            ProjectReading reading,
            Projects projects,
            Statements statements,
            Releases releases,
            KnownParties parties,
            Clock clock) {
        this.reading = reading;
        this.projects = projects;
        this.statements = statements;
        this.releases = releases;
        this.parties = parties;
        this.clock = clock;
    }

    /** Only who takes part in a project sees how it is shared. */
    ProjectRow owned(Viewer viewer, UUID id) {
        var row = reading.getRow(viewer, id);
        if (!row.involves(viewer.party()) || !viewer.actsFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        return row;
    }

    ReleaseView view(Viewer viewer, ProjectRow row) {
        var situation = situation(row);
        var release = releases.ofProject(row.id()).getOrDefault(viewer.party(), Release.DEFAULT);
        var since = since(row.id(), viewer.party());
        var today = today();
        var choices = groups(viewer, row).stream()
                .map(it -> new Choice(
                        it,
                        release.chosen(it).isPresent(),
                        SharingRules.circles(it, situation, release, since, today),
                        SharingRules.floor(it, situation),
                        SharingRules.ceiling(it, situation, since, today)))
                .toList();
        var names = parties.platforms(situation.stewardTables());
        return new ReleaseView(
                version(row.id(), viewer.party()),
                parties.names(List.of(viewer.party())).get(viewer.party()),
                choices,
                List.copyOf(new TreeSet<>(release.tables())),
                names.entrySet().stream()
                        .map(it -> new TableRef(it.getKey(), it.getValue()))
                        .toList());
    }

    Release release(Viewer viewer, ProjectRow row, ReleaseInput input) {
        var faults = new ArrayList<Fault>();
        var mine = groups(viewer, row);
        var choices = new EnumMap<FieldGroup, Set<Circle>>(FieldGroup.class);
        var sent = Objects.requireNonNullElse(input.choices(), List.<ReleaseViews.ChoiceInput>of());
        for (int i = 0; i < sent.size(); i++) {
            var group = sent.get(i).group();
            var circles = sent.get(i).circles();
            if (group == null || circles == null) {
                faults.add(Fault.at("/choices/" + i + (group == null ? "/group" : "/circles"), "value-missing"));
            } else if (!mine.contains(group)) {
                faults.add(Fault.at("/choices/" + i + "/group", "not-yours-to-share", group));
            } else {
                choices.put(group, circles.isEmpty() ? EnumSet.noneOf(Circle.class) : EnumSet.copyOf(circles));
            }
        }
        var tables = Objects.requireNonNullElse(input.tables(), List.<UUID>of());
        var allowed = situation(row).stewardTables();
        for (int i = 0; i < tables.size(); i++) {
            if (!allowed.contains(tables.get(i))) {
                faults.add(Fault.at("/tables/" + i, "unknown-table"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Release(choices, Set.copyOf(tables));
    }

    List<Cell> cells(Viewer viewer, ProjectRow row) {
        return cells(viewer, row, releases.ofProject(row.id()));
    }

    Preview preview(Viewer viewer, ProjectRow row, ReleaseInput input) {
        var now = cells(viewer, row);
        var changed = releases.ofProject(row.id());
        changed.put(viewer.party(), release(viewer, row, input));
        var then = cells(viewer, row, changed);
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < now.size(); i++) {
            var before = now.get(i);
            var after = then.get(i);
            if (before.sees() != after.sees()) {
                shifts.add(new Shift(before.group(), before.circle(), before.sees(), after.sees()));
            }
        }
        return new Preview(then, shifts);
    }

    /** For every group the viewer's party may know of: what each circle sees, by whom it is decided. */
    private List<Cell> cells(Viewer viewer, ProjectRow row, Map<UUID, Release> all) {
        var situation = situation(row);
        var cells = new ArrayList<Cell>();
        for (var group : FieldGroup.values()) {
            // Of the market's planning a party sees how its own is shared; the steward sees the default.
            var owner = group == FieldGroup.MARKET_PLANNING ? viewer.party() : row.steward();
            var release = group == FieldGroup.MARKET_PLANNING && owner.equals(row.steward())
                    ? Release.DEFAULT
                    : all.getOrDefault(owner, Release.DEFAULT);
            var since = since(row.id(), owner);
            for (var circle : Circle.values()) {
                cells.add(new Cell(group, circle, sees(group, circle, situation, release, since)));
            }
        }
        return cells;
    }

    private Sees sees(FieldGroup group, Circle circle, Situation situation, Release release, LocalDate since) {
        var today = today();
        var quietOver = since.plusMonths(SharingRules.QUIET_MONTHS);
        if (!SharingRules.ceiling(group, situation, since, today).contains(circle)) {
            return SharingRules.ceiling(group, situation, since, quietOver).contains(circle)
                    ? Sees.AFTER_12_MONTHS
                    : Sees.NEVER;
        }
        if (SharingRules.floor(group, situation).contains(circle)) {
            return Sees.ALWAYS;
        }
        return SharingRules.circles(group, situation, release, since, today).contains(circle) ? Sees.ALL : Sees.NONE;
    }

    private Situation situation(ProjectRow row) {
        return projects.findById(row.id())
                .situation(parties.around(row.municipality().code(), row.steward()));
    }

    private Set<FieldGroup> groups(Viewer viewer, ProjectRow row) {
        return viewer.party().equals(row.steward()) ? OF_STEWARD : OF_PARTY;
    }

    private LocalDate since(UUID project, UUID owner) {
        return statements
                .findByIdOptional(new StatementKey(project, owner))
                .map(Statement::since)
                .orElseGet(this::today);
    }

    long version(UUID project, UUID owner) {
        return releases.findByIdOptional(new ReleaseRow.Key(project, owner))
                .map(it -> it.version)
                .orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Statement.ZONE);
    }
}
