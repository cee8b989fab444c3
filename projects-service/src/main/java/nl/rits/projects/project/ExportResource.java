package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.rits.foundation.export.AskedFormat;
import nl.rits.foundation.export.TableFile;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.look.Looks;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.SharedQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Projects as a file, with the filters and by the rules of the list. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Projecten")
public class ExportResource {

    /** So many projects are in memory at a time. */
    private static final int SOME = 500;

    private final CurrentViewer current;
    private final SharedQuery shared;
    private final ProjectReading reading;
    private final ReferenceDates dates;
    private final Looks looks;
    private final ObjectMapper json;
    private final Clock clock;

    ExportResource(
            CurrentViewer current,
            SharedQuery shared,
            ProjectReading reading,
            ReferenceDates dates,
            Looks looks,
            ObjectMapper json,
            Clock clock) {
        this.current = current;
        this.shared = shared;
        this.reading = reading;
        this.dates = dates;
        this.looks = looks;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("_export")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "Projecten die u mag zien als bestand, met de filters van de lijst", description = """
                    Wat niet met u gedeeld is, is een lege cel; de kolom 'Niet met u gedeeld' noemt het. Dat u het \
                    meenam, is te zien voor wie het toont.""")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response export(@BeanParam ProjectFilter filter, @BeanParam AskedFormat format) {
        var kind = format.kind();
        var viewer = current.get();
        var now = clock.instant();
        var faults = new ArrayList<Fault>();
        var date = dates.read(filter, viewer, faults).orElse(null);
        var search = filter.search(shared, date, viewer, now, faults);
        var day = DutchDays.of(date == null ? now : date.at());
        var columns = new ExportColumns(viewer.language().getLanguage());
        return kind.answer("projecten-" + day, file -> {
            file.sheet(columns.sheet());
            file.row(columns.heads());
            search.each(
                    ProjectRow.WHOLE,
                    (row, visibility) -> ProjectRow.of(row, visibility, json),
                    SOME,
                    rows -> write(file, viewer, date, columns, rows));
        });
    }

    private void write(
            TableFile file, Viewer viewer, @Nullable ReferenceDate date, ExportColumns columns, List<ProjectRow> rows) {
        var seen =
                reading.seen(Eyes.of(viewer), rows.stream().map(ProjectRow::id).toList(), date);
        var names = reading.names(rows, seen.values());
        // Recorded before it leaves.
        looks.exported(
                viewer,
                rows.stream()
                        .map(it -> Looking.at(it, seen.getOrDefault(it.id(), List.of())))
                        .toList());
        try {
            for (var row : rows) {
                file.row(columns.cells(row, seen.getOrDefault(row.id(), List.of()), names));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
