package nl.rits.projects.comparison;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.export.AskedFormat;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.codelist.CodeNames;
import nl.rits.projects.comparison.ComparisonView.Moment;
import nl.rits.projects.project.AsOf;
import nl.rits.projects.project.PastLooks;
import nl.rits.projects.project.ProjectFilter;
import nl.rits.projects.project.ReferenceDates;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.SharedQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Two dates beside each other. */
@Path("/comparisons")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Geschiedenis")
public class ComparisonResource {

    /** So many projects are in memory with all their differences. */
    private static final int SOME = 200;

    private final CurrentViewer current;
    private final SharedQuery shared;
    private final ReferenceDates dates;
    private final Comparing comparing;
    private final Differences differences;
    private final PastLooks looks;
    private final CodeNames names;
    private final Clock clock;

    ComparisonResource(
            CurrentViewer current,
            SharedQuery shared,
            ReferenceDates dates,
            Comparing comparing,
            Differences differences,
            PastLooks looks,
            CodeNames names,
            Clock clock) {
        this.current = current;
        this.shared = shared;
        this.dates = dates;
        this.comparing = comparing;
        this.differences = differences;
        this.looks = looks;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Vergelijk twee datums: totalen, en per project wat er anders is", description = """
                    Met dezelfde filters als de lijst van projecten; een project telt mee als het op één van beide \
                    datums aan de filters voldoet. Vervallen plannen tellen niet mee. Hoever een project verschuift, \
                    is gemeten aan de eerste oplevering (anders de start bouw) volgens de gemeente (anders een partij). \
                    U ziet van beide datums wat u vandaag mag zien. Sorteren: months, homes, name of municipality.""")
    public ComparisonView compare(
            @BeanParam ComparisonQuery query, @BeanParam ProjectFilter filter, @Valid @BeanParam Paging paging) {
        var viewer = current.get();
        var found = find(viewer, query, filter);
        var page = found.differing().stream()
                .skip(paging.offset())
                .limit(paging.pageSize)
                .toList();
        var items = differences.of(viewer, page, found.from(), found.to(), found.now());
        looks.listed(viewer, page.stream().map(ComparisonResource::look).toList());
        return new ComparisonView(
                moment(found.from()),
                moment(found.to()),
                Comparing.totals(found.pairs()),
                found.pairs().stream().anyMatch(it -> !it.last().exact()),
                found.pairs().stream()
                        .anyMatch(it -> !it.last()
                                .visibility()
                                .hidden(FieldGroup.values())
                                .isEmpty()),
                items,
                found.differing().size(),
                paging.page,
                paging.pageSize);
    }

    @GET
    @Path("_export")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "Dezelfde vergelijking als bestand: totalen, projecten en elk verschil")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @BeanParam ComparisonQuery query, @BeanParam ProjectFilter filter, @BeanParam AskedFormat format) {
        var kind = format.kind();
        var viewer = current.get();
        var found = find(viewer, query, filter);
        var language = viewer.language().getLanguage();
        var sheets = new ComparisonSheets(language, names.environments(language));
        var name = "vergelijking-" + ComparisonSheets.day(found.from(), found.now()) + "-"
                + ComparisonSheets.day(found.to(), found.now());
        return kind.answer(name, file -> {
            sheets.totals(file, Comparing.totals(found.pairs()), found);
            sheets.heads(file);
            var differing = found.differing();
            for (int i = 0; i < differing.size(); i += SOME) {
                var some = differing.subList(i, Math.min(differing.size(), i + SOME));
                looks.exported(
                        viewer, some.stream().map(ComparisonResource::look).toList());
                for (var item : differences.of(viewer, some, found.from(), found.to(), found.now())) {
                    sheets.rows(file, item);
                }
            }
        });
    }

    /** What a comparison found, for the screen and for a file. */
    record Found(
            List<Pair> pairs,
            List<Pair> differing,
            @Nullable ReferenceDate from,
            @Nullable ReferenceDate to,
            Instant now) {}

    Found find(Viewer viewer, ComparisonQuery query, ProjectFilter filter) {
        var faults = new ArrayList<Fault>();
        var now = clock.instant();
        if (!query.hasBegin()) {
            query.from = DutchDays.of(now).withDayOfYear(1).toString();
        }
        if (filter.asOf != null || filter.knownAt != null || filter.snapshot != null) {
            faults.add(Fault.parameter("asOf", "not-with-comparison"));
        }
        var order = ComparisonQuery.order(filter.sort, faults);
        filter.sort = null;
        var from = date(query.then(), "from", viewer, faults);
        var to = date(query.later(), "to", viewer, faults);
        var kinds = query.kinds(faults);
        var ids = query.ids(faults);
        var then = filter.search(shared, from, viewer, now, faults);
        var later = filter.search(shared, to, viewer, now, faults);
        if (!ids.isEmpty()) {
            then.only(ids);
            later.only(ids);
        }
        var pairs = comparing.pairs(Eyes.of(viewer), then, from, later, to);
        if (ids.size() == 1 && pairs.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Found(pairs, Comparing.differing(pairs, kinds, order), from, to, now);
    }

    /** Faults name the parameter as it is called here: from, fromKnownAt, fromSnapshot. */
    private @Nullable ReferenceDate date(AsOf moment, String which, Viewer viewer, List<Fault> faults) {
        var found = new ArrayList<Fault>();
        var date = dates.read(moment, viewer, found).orElse(null);
        for (var it : found) {
            var name = String.valueOf(it.parameter());
            var called =
                    name.equals("asOf") ? which : which + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            faults.add(new Fault(null, called, it.code(), it.arguments(), it.detail()));
        }
        return date;
    }

    static PastLooks.Look look(Pair pair) {
        var last = pair.last();
        return new PastLooks.Look(
                last.id(),
                last.steward(),
                last.visibility(),
                List.copyOf(last.stated().keySet()));
    }

    private static Moment moment(@Nullable ReferenceDate date) {
        return date == null ? new Moment(null, null) : new Moment(date.at(), date.knownAt());
    }
}
