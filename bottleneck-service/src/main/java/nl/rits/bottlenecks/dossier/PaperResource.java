package nl.rits.bottlenecks.dossier;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import nl.rits.foundation.export.Format;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dossiers to take along: the same copy as on the screen, as PDF or as a list. */
@Path("/")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Dossiers")
public class PaperResource {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORMATS = "pdf of xlsx.";

    /** How many cases come, so that who waits can see how far it is. */
    static final String CASES = "Rits-Cases";

    private final CurrentViewer viewer;
    private final Dossiers dossiers;
    private final Printing printing;

    PaperResource(CurrentViewer viewer, Dossiers dossiers, Printing printing) {
        this.viewer = viewer;
        this.dossiers = dossiers;
        this.printing = printing;
    }

    @GET
    @Path("bottlenecks/{id}/dossier/_export")
    @Produces({PDF, XLSX})
    @Operation(summary = "Het dossier van één knelpunt als bestand: een blad A4, of een lijst")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofBottleneck(
            UUID id,
            @QueryParam("format")
                    @Parameter(
                            description = FORMATS,
                            schema =
                                    @Schema(
                                            enumeration = {"pdf", "xlsx"},
                                            defaultValue = "pdf"))
                    @Nullable
                    String format) {
        var kind = kind(format);
        return answer(dossiers.ofBottleneck(viewer.get(), id, Words.DUTCH), kind, "dossier");
    }

    @GET
    @Path("sessions/{id}/dossier/_export")
    @Produces({PDF, XLSX})
    @Operation(
            summary = "Het dossier van een zitting als bestand: een boekje met een blad A4 per zaak, of een lijst",
            description =
                    "Komt zaak voor zaak; Rits-Cases zegt hoeveel het er zijn. Met room het exemplaar voor in de zaal; "
                            + "alleen voor de voorzitter.")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofSession(
            UUID id,
            @QueryParam("room") @DefaultValue("false") boolean room,
            @QueryParam("format")
                    @Parameter(
                            description = FORMATS,
                            schema =
                                    @Schema(
                                            enumeration = {"pdf", "xlsx"},
                                            defaultValue = "pdf"))
                    @Nullable
                    String format) {
        var kind = kind(format);
        return answer(dossiers.ofSession(viewer.get(), id, room, Words.DUTCH), kind, "dossier-concept");
    }

    @GET
    @Path("sessions/{id}/dossiers/{version}/_export")
    @Produces({PDF, XLSX})
    @Operation(summary = "Een bewaard dossier als bestand, met alleen wat u toen mocht zien en nu nog mag zien")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response kept(
            UUID id,
            @PathParam("version") @Min(1) @Max(1_000_000) int version,
            @QueryParam("room") @DefaultValue("false") boolean room,
            @QueryParam("format")
                    @Parameter(
                            description = FORMATS,
                            schema =
                                    @Schema(
                                            enumeration = {"pdf", "xlsx"},
                                            defaultValue = "pdf"))
                    @Nullable
                    String format) {
        var kind = kind(format);
        return answer(dossiers.kept(viewer.get(), id, version, room, Words.DUTCH), kind, "dossier-versie-" + version);
    }

    private enum Kind {
        PDF,
        XLSX
    }

    private static Kind kind(@Nullable String format) {
        return switch (format == null ? "pdf" : format) {
            case "pdf" -> Kind.PDF;
            case "xlsx" -> Kind.XLSX;
            case String other -> throw ProblemException.invalid(Fault.parameter("format", "unknown-value", other));
        };
    }

    private Response answer(DossierView dossier, Kind kind, String name) {
        var cases = Integer.toString(dossier.cases().size());
        if (kind == Kind.XLSX) {
            return Response.fromResponse(Format.XLSX.answer(name, file -> Lists.write(dossier, file)))
                    .header(CASES, cases)
                    .build();
        }
        StreamingOutput body = out -> printing.print(dossier, out);
        return Response.ok(body, PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .header(CASES, cases)
                .build();
    }
}
