package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.look.Looks;
import nl.rits.projects.own.Marks;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.Appearances.Sight;
import nl.rits.projects.project.ProjectRow.Seen;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.sharing.Place;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.Search.Slice;
import nl.rits.projects.sharing.SharedQuery;
import nl.rits.projects.sharing.SharedQuery.SharedStatement;
import nl.rits.projects.sql.Sql;
import nl.rits.projects.sql.Together;
import nl.rits.projects.statement.StatementViews;
import nl.rits.projects.statement.StatementViews.Told;
import org.jspecify.annotations.Nullable;

/** Everything that is read about projects, for one viewer. A page takes five questions to the database, whatever its size; one project goes there once. */
@ApplicationScoped
public class ProjectReading {

    private final SharedQuery shared;
    private final KnownParties parties;
    private final Appearances appearances;
    private final Amounts amounts;
    private final WarningWords warnings;
    private final Looks looks;
    private final Marks marks;
    private final ReferenceDates dates;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    ProjectReading(
            SharedQuery shared,
            KnownParties parties,
            Appearances appearances,
            Amounts amounts,
            WarningWords warnings,
            Looks looks,
            Marks marks,
            ReferenceDates dates,
            Sql sql,
            ObjectMapper json,
            Clock clock) {
        this.shared = shared;
        this.parties = parties;
        this.appearances = appearances;
        this.amounts = amounts;
        this.warnings = warnings;
        this.looks = looks;
        this.marks = marks;
        this.dates = dates;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @param after where the page before ended; none: the page by its number, with totals */
    public ProjectPage page(Viewer viewer, ProjectFilter filter, Paging paging, @Nullable String after) {
        var now = clock.instant();
        var faults = new ArrayList<Fault>();
        var asOf = dates.read(filter, viewer, faults).orElse(null);
        var search = filter.search(shared, asOf, viewer, now, faults);
        if (after != null) {
            var slice = following(search, after, paging.pageSize);
            return new ProjectPage(
                    items(viewer, slice.rows(), asOf, now), null, null, paging.pageSize, null, written(slice.next()));
        }
        var totals = search.totals();
        var slice = totals.projects() == 0
                ? new Slice<ProjectRow>(List.of(), null)
                : search.slice(ProjectRow.LISTED, this::row, paging.pageSize, paging.offset());
        return new ProjectPage(
                items(viewer, slice.rows(), asOf, now),
                totals.projects(),
                paging.page,
                paging.pageSize,
                totals.homes(),
                written(slice.next() == null ? null : slice.next().among(totals.projects())));
    }

    private Slice<ProjectRow> following(Search search, String after, int limit) {
        try {
            return search.after(Place.read(after), ProjectRow.LISTED, this::row, limit);
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalid(Fault.parameter("after", "not-a-place"));
        }
    }

    private static @Nullable String written(@Nullable Place next) {
        return next == null ? null : next.written();
    }

    private List<ProjectItem> items(Viewer viewer, List<ProjectRow> rows, @Nullable ReferenceDate asOf, Instant now) {
        var ids = rows.stream().map(ProjectRow::id).toList();
        var seen = seen(Eyes.of(viewer), ids, asOf);
        looks.listed(viewer, Looking.listed(rows, seen));
        var names = names(rows, seen.values());
        var marked = marks.of(viewer, ids);
        return rows.stream()
                .map(it -> ProjectViews.item(
                        it,
                        seen.getOrDefault(it.id(), List.of()),
                        names,
                        marked.getOrDefault(it.id(), Set.of()),
                        asOf == null ? now : asOf.at()))
                .toList();
    }

    public Optional<ProjectView> find(Viewer viewer, UUID id, @Nullable ReferenceDate asOf) {
        return find(Sight.own(viewer), id, asOf, false);
    }

    /** As find, for who asked to see it: that is recorded for the owners of what is shown, or it is not shown. */
    Optional<ProjectView> show(Sight sight, UUID id, @Nullable ReferenceDate asOf) {
        return find(sight, id, asOf, sight.as() == null);
    }

    private Optional<ProjectView> find(Sight sight, UUID id, @Nullable ReferenceDate asOf, boolean recorded) {
        var questions = new Together();
        var found = questions.add(shared.projects(sight.eyes(), asOf).only(id).firstAsked(ProjectRow.WHOLE, this::row));
        var stated = questions.add(shared.stated(sight.eyes(), List.of(id), asOf));
        var surroundings = questions.add(parties.around(id));
        var known = questions.add(parties.namesAround(id));
        var marked = questions.add(marks.by(sight.viewer(), List.of(id)));
        sql.ask(questions);
        return found.get().map(row -> {
            var seen = heard(sight, row, stated.get());
            var around = surroundings.get();
            var programme = amounts.shown(sight, row, around, asOf);
            if (recorded) {
                looks.viewed(sight.viewer(), Looking.at(row, seen, programme));
            }
            return ProjectViews.view(
                    row,
                    seen,
                    parties.names(known.get(), named(row, seen)),
                    around.tolerance(),
                    sight,
                    appearances.opening(sight.viewer(), row, around),
                    programme,
                    asOf == null ? warnings.ofProject(sight.viewer(), row, programme) : Told.NOTHING,
                    it -> asOf == null ? told(sight.viewer(), row, it) : Told.NOTHING,
                    sight.as() == null ? marked.get().getOrDefault(id, Set.of()) : Set.of(),
                    clock.instant(),
                    asOf);
        });
    }

    /** What parties state of one project. */
    List<Seen> seen(Sight sight, ProjectRow row, @Nullable ReferenceDate asOf) {
        return heard(sight, row, shared.statements(sight.eyes(), List.of(row.id()), asOf));
    }

    private List<Seen> heard(Sight sight, ProjectRow row, List<SharedStatement> statements) {
        return statements.stream()
                .map(it -> Seen.of(it, json))
                .filter(it -> sight.tellsOf(it.stated().party(), row))
                .toList();
    }

    /** @param as the circle with whose eyes to look; none: one's own */
    Sight sight(Viewer viewer, UUID id, @Nullable Circle as) {
        return as == null ? Sight.own(viewer) : appearances.as(viewer, getRow(viewer, id), as);
    }

    /** Invisible and absent look the same. */
    public ProjectView get(Viewer viewer, UUID id) {
        return find(viewer, id, null).orElseThrow(ProblemException::notFound);
    }

    Optional<ProjectRow> row(Eyes eyes, UUID id, @Nullable ReferenceDate asOf) {
        return shared.projects(eyes, asOf).only(id).first(ProjectRow.WHOLE, this::row);
    }

    public ProjectRow getRow(Viewer viewer, UUID id) {
        return row(Eyes.of(viewer), id, null).orElseThrow(ProblemException::notFound);
    }

    /** What is unusual in a statement. */
    Told told(Viewer viewer, ProjectRow row, Stated stated) {
        return warnings.ofStatement(viewer, row, stated, DutchDays.today(clock));
    }

    /** The programme as this viewer sees it. */
    Programme programme(Viewer viewer, ProjectRow row) {
        return amounts.shown(
                Sight.own(viewer), row, parties.around(row.municipality().code(), row.steward()), null);
    }

    /** For the map: at most this many, without what parties state. */
    List<ProjectRow> rows(Search search, int most) {
        return search.rows(ProjectRow.LISTED, this::row, most, 0);
    }

    Search search(Viewer viewer, ProjectFilter filter) {
        return filter.search(shared, dates, viewer, clock.instant());
    }

    Map<UUID, List<Seen>> seen(Eyes eyes, Collection<UUID> projects, @Nullable ReferenceDate asOf) {
        return shared.statements(eyes, projects, asOf).stream()
                .map(it -> Seen.of(it, json))
                .collect(Collectors.groupingBy(Seen::project));
    }

    Names names(Collection<ProjectRow> rows, Collection<List<Seen>> seen) {
        var ids = new HashSet<UUID>();
        rows.forEach(it -> ids.addAll(named(it, List.of())));
        seen.forEach(it -> ids.addAll(stating(it)));
        return parties.names(ids);
    }

    /** Who is named on the page of a project. */
    private static Set<UUID> named(ProjectRow row, List<Seen> seen) {
        var ids = new HashSet<>(row.involved());
        ids.add(row.steward());
        ids.addAll(stating(seen));
        return ids;
    }

    private static List<UUID> stating(List<Seen> seen) {
        return StatementViews.parties(seen.stream().map(Seen::stated).toList());
    }

    private ProjectRow row(java.sql.ResultSet row, nl.rits.foundation.sharing.Visibility visibility)
            throws java.sql.SQLException {
        return ProjectRow.of(row, visibility, json);
    }
}
