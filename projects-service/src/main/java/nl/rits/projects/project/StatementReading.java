package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.look.Looks;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.ProjectRow.Seen;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.Place.Kind;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.SharedQuery;
import nl.rits.projects.statement.StatementView;
import nl.rits.projects.statement.StatementViews;
import nl.rits.projects.statement.StatementViews.Around;
import nl.rits.projects.statement.StatementViews.Told;
import org.jspecify.annotations.Nullable;

/** Statements as a viewer sees them, of one project or over projects. */
@ApplicationScoped
public class StatementReading {

    /** A statement is asked to be confirmed from this many days before it grows stale. */
    private static final int ASKED_BEFORE = 14;

    private final SharedQuery shared;
    private final ProjectReading projects;
    private final ReferenceDates dates;
    private final Looks looks;
    private final ObjectMapper json;
    private final Clock clock;

    StatementReading(
            SharedQuery shared,
            ProjectReading projects,
            ReferenceDates dates,
            Looks looks,
            ObjectMapper json,
            Clock clock) {
        this.dates = dates;
        this.shared = shared;
        this.projects = projects;
        this.looks = looks;
        this.json = json;
        this.clock = clock;
    }

    /** A statement in a list over projects. */
    private record Listed(ProjectRow row, Seen seen) {}

    /** The project of a statement; invisible and absent look the same. */
    public Around around(Viewer viewer, UUID project) {
        return projects.getRow(viewer, project).around();
    }

    /** As get, for who asked to see it: that is recorded for the party that stated it, or it is not shown. */
    public StatementView show(Viewer viewer, UUID project, UUID party, AsOf asOf) {
        return find(viewer, project, party, dates.read(asOf, viewer).orElse(null), true)
                .orElseThrow(ProblemException::notFound);
    }

    public Optional<StatementView> find(Viewer viewer, UUID project, UUID party) {
        return find(viewer, project, party, null, false);
    }

    private Optional<StatementView> find(
            Viewer viewer, UUID project, UUID party, @Nullable ReferenceDate date, boolean recorded) {
        var row = projects.row(Eyes.of(viewer), project, date).orElseThrow(ProblemException::notFound);
        var all = projects.seen(Eyes.of(viewer), List.of(project), date).getOrDefault(project, List.of());
        return all.stream()
                .filter(it -> it.stated().party().equals(party))
                .findFirst()
                .map(it -> {
                    if (recorded) {
                        looks.viewed(viewer, Looking.stated(row, it));
                    }
                    return StatementViews.view(
                            row.around(),
                            it.stated(),
                            it.staleOn(),
                            viewer,
                            projects.names(List.of(row), List.of(all)),
                            date == null ? clock.instant() : date.at(),
                            null,
                            null,
                            date == null ? projects.told(viewer, row, it.stated()) : Told.NOTHING);
                });
    }

    public StatementView get(Viewer viewer, UUID project, UUID party) {
        return find(viewer, project, party).orElseThrow(ProblemException::notFound);
    }

    public Page<StatementView> page(
            Viewer viewer,
            @Nullable String awaiting,
            @Nullable UUID project,
            @Nullable UUID party,
            @Nullable LocalDate confirmedBefore,
            AsOf asOf,
            Paging paging) {
        var date = dates.read(asOf, viewer).orElse(null);
        if (date != null && awaiting != null && !awaiting.isBlank()) {
            // What waits, waits now.
            throw ProblemException.invalid(Fault.parameter("awaiting", "not-with-as-of"));
        }
        if (date != null && confirmedBefore != null) {
            throw ProblemException.invalid(Fault.parameter("confirmedBefore", "not-with-as-of"));
        }
        var now = date == null ? clock.instant() : date.at();
        var search = search(viewer, awaiting, date, DutchDays.of(now));
        if (project != null) {
            search.only(project);
        }
        if (party != null) {
            search.where(FieldGroup.CORE, "s.party = ?", party);
        }
        if (confirmedBefore != null) {
            search.where(
                    FieldGroup.CORE,
                    "s.confirmed_at < ?",
                    confirmedBefore.atStartOfDay(DutchDays.ZONE).toOffsetDateTime());
        }
        var total = search.totals().projects();
        var listed = search.orderBy(FieldGroup.CORE, "s.party", Kind.ID, false)
                .rows(
                        ProjectRow.LISTED + ", s.document::text as stated, s.stale_on",
                        (row, visibility) -> {
                            var found = ProjectRow.of(row, visibility, json);
                            return new Listed(
                                    found,
                                    new Seen(
                                            found.id(),
                                            KeptJson.read(row.getString("stated"), Stated.class, json),
                                            row.getObject("stale_on", LocalDate.class)));
                        },
                        paging.pageSize,
                        paging.offset());
        looks.listed(
                viewer,
                listed.stream().map(it -> Looking.stated(it.row(), it.seen())).toList());
        var ids = new HashSet<UUID>();
        listed.forEach(it -> ids.add(it.row().id()));
        var seen = projects.seen(Eyes.of(viewer), ids, date);
        var names = projects.names(listed.stream().map(Listed::row).toList(), seen.values());
        var items = listed.stream()
                .map(it -> {
                    var all = seen.getOrDefault(it.row().id(), List.of());
                    var own = it.seen().stated().party().equals(it.row().steward());
                    return StatementViews.view(
                            it.row().around(),
                            it.seen().stated(),
                            it.seen().staleOn(),
                            viewer,
                            names,
                            now,
                            own ? null : ProjectViews.municipal(it.row(), all).orElse(null),
                            ProjectViews.forecast(it.row(), all, viewer),
                            Told.NOTHING);
                })
                .toList();
        return Page.of(items, total, paging);
    }

    private Search search(Viewer viewer, @Nullable String awaiting, @Nullable ReferenceDate date, LocalDate today) {
        var search = shared.projects(Eyes.of(viewer), date);
        // A councillor reads along and is never the one who is waited for.
        var party = viewer.actsFor(viewer.party()) ? viewer.party() : new UUID(0, 0);
        return switch (awaiting == null ? "" : awaiting) {
            case "" -> search.perStatement("true").orderBy(FieldGroup.CORE, "s.submitted_at", Kind.TIME, true);
            case "confirmation" ->
                search.perStatement("s.party = ? and s.stale_on <= ?", party, today.plusDays(ASKED_BEFORE))
                        .orderBy(FieldGroup.CORE, "s.stale_on", Kind.DAY, false);
            case "review" ->
                search.perStatement("f.steward = ? and s.party <> f.steward and s.state = 'SUBMITTED'", party)
                        .orderBy(FieldGroup.CORE, "s.submitted_at", Kind.TIME, false);
            case "answer" ->
                search.perStatement("s.party = ? and s.state = 'QUESTIONED'", party)
                        .orderBy(FieldGroup.CORE, "s.submitted_at", Kind.TIME, false);
            case String other -> throw ProblemException.invalid(Fault.parameter("awaiting", "unknown-value", other));
        };
    }
}
