package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.ProjectRow.Seen;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.sharing.SharedQuery;
import nl.rits.projects.sharing.SharedQuery.Search;
import nl.rits.projects.statement.StatementViews;
import org.jspecify.annotations.Nullable;

/** Everything that is read about projects, for one viewer. A page takes four questions to the database, whatever its size. */
@ApplicationScoped
public class ProjectReading {

    private final SharedQuery shared;
    private final KnownParties parties;
    private final ObjectMapper json;
    private final Clock clock;

    ProjectReading(SharedQuery shared, KnownParties parties, ObjectMapper json, Clock clock) {
        this.shared = shared;
        this.parties = parties;
        this.json = json;
        this.clock = clock;
    }

    public ProjectPage page(Viewer viewer, ProjectFilter filter, Paging paging) {
        var now = clock.instant();
        var search = filter.search(shared, viewer, now);
        var totals = search.totals();
        var rows = totals.projects() == 0
                ? List.<ProjectRow>of()
                : search.rows(ProjectRow.LISTED, this::row, paging.pageSize, paging.offset());
        var asOf = ProjectFilter.instant("asOf", filter.asOf, now, new java.util.ArrayList<>());
        var seen = seen(viewer, rows.stream().map(ProjectRow::id).toList(), asOf);
        var names = names(rows, seen.values());
        var items = rows.stream()
                .map(it -> ProjectViews.item(it, seen.getOrDefault(it.id(), List.of()), names, now))
                .toList();
        return new ProjectPage(items, totals.projects(), paging.page, paging.pageSize, totals.homes());
    }

    public Optional<ProjectView> find(Viewer viewer, UUID id, @Nullable Instant asOf) {
        return row(viewer, id, asOf).map(row -> {
            var seen = seen(viewer, List.of(id), asOf).getOrDefault(id, List.of());
            var tolerance =
                    parties.around(row.municipality().code(), row.steward()).tolerance();
            return ProjectViews.view(
                    row, seen, names(List.of(row), List.of(seen)), tolerance, viewer, clock.instant(), asOf);
        });
    }

    /** Invisible and absent look the same. */
    public ProjectView get(Viewer viewer, UUID id) {
        return find(viewer, id, null).orElseThrow(ProblemException::notFound);
    }

    Optional<ProjectRow> row(Viewer viewer, UUID id, @Nullable Instant asOf) {
        return shared.projects(viewer, asOf)
                .where(FieldGroup.CORE, "f.id = ?", id)
                .first(ProjectRow.WHOLE, this::row);
    }

    ProjectRow getRow(Viewer viewer, UUID id) {
        return row(viewer, id, null).orElseThrow(ProblemException::notFound);
    }

    /** For the map: at most this many, without what parties state. */
    List<ProjectRow> rows(Search search, int most) {
        return search.rows(ProjectRow.LISTED, this::row, most, 0);
    }

    Search search(Viewer viewer, ProjectFilter filter) {
        return filter.search(shared, viewer, clock.instant());
    }

    Map<UUID, List<Seen>> seen(Viewer viewer, Collection<UUID> projects, @Nullable Instant asOf) {
        return shared.statements(viewer, projects, asOf).stream()
                .map(it -> Seen.of(it, json))
                .collect(Collectors.groupingBy(Seen::project));
    }

    Names names(Collection<ProjectRow> rows, Collection<List<Seen>> seen) {
        var ids = new HashSet<UUID>();
        rows.forEach(it -> {
            ids.add(it.steward());
            ids.addAll(it.involved());
        });
        seen.forEach(it ->
                ids.addAll(StatementViews.parties(it.stream().map(Seen::stated).toList())));
        return parties.names(ids);
    }

    private ProjectRow row(java.sql.ResultSet row, nl.rits.foundation.sharing.Visibility visibility)
            throws java.sql.SQLException {
        return ProjectRow.of(row, visibility, json);
    }
}
