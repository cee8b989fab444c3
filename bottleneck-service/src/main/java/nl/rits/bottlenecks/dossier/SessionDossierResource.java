package nl.rits.bottlenecks.dossier;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The booklet of a session, of now and as it was kept, on the screen and to take along. */
@Path("/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class SessionDossierResource {

    private final CurrentViewer viewer;
    private final Dossiers dossiers;
    private final Files files;

    SessionDossierResource(CurrentViewer viewer, Dossiers dossiers, Files files) {
        this.viewer = viewer;
        this.dossiers = dossiers;
        this.files = files;
    }

    @GET
    @Path("{id}/dossier")
    @Transactional
    @Operation(
            summary = "Het dossier van een zitting: een blad per zaak, met alleen wat u mag zien",
            description =
                    "Een concept: gemaakt van wat nu bekend is. Met room het exemplaar voor in de zaal: wat alle leden "
                            + "mogen zien; alleen voor de voorzitter.")
    public DossierView ofSession(UUID id, @QueryParam("room") @DefaultValue("false") boolean room) {
        return dossiers.ofSession(viewer.get(), id, room, viewer.get().language());
    }

    @GET
    @Path("{id}/dossiers")
    @Transactional
    @Operation(summary = "Welke dossiers van deze zitting zijn bewaard, de nieuwste eerst")
    public Page<KeptDossier> kept(UUID id, @Valid @BeanParam Paging paging) {
        var all = dossiers.kept(viewer.get(), id);
        return Page.of(all.stream().skip(paging.offset()).limit(paging.pageSize).toList(), all.size(), paging);
    }

    @POST
    @Path("{id}/dossiers")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Bewaar het dossier zoals het in de zaal is gelezen",
            description = "Alleen de voorzitter. Bewaard wordt elk gegeven met wie het mag zien: elke lezer krijgt ook "
                    + "later een eigen exemplaar.")
    @APIResponse(
            responseCode = "201",
            description = "Bewaard",
            content = @Content(schema = @Schema(implementation = KeptDossier.class)))
    public Response keep(UUID id) {
        var made = dossiers.keep(viewer.get(), id);
        return Response.created(URI.create("/api/bottlenecks/v1/sessions/" + id + "/dossiers/" + made.version()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}/dossiers/{version}")
    @Transactional
    @Operation(
            summary = "Een bewaard dossier, met alleen wat u toen mocht zien en nu nog mag zien",
            description = "Met room het exemplaar voor in de zaal; alleen voor de voorzitter.")
    public DossierView kept(
            UUID id,
            @PathParam("version") @Min(1) @Max(1_000_000) int version,
            @QueryParam("room") @DefaultValue("false") boolean room) {
        return dossiers.kept(viewer.get(), id, version, room, viewer.get().language());
    }

    @GET
    @Path("{id}/dossier/_export")
    @Produces({Files.PDF, Files.XLSX})
    @Operation(
            summary = "Het dossier van een zitting als bestand: een boekje met een blad A4 per zaak, of een lijst",
            description =
                    "Komt zaak voor zaak; Rits-Cases zegt hoeveel het er zijn. Met room het exemplaar voor in de zaal; "
                            + "alleen voor de voorzitter.")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofSession(UUID id, @QueryParam("room") @DefaultValue("false") boolean room, @BeanParam AsFile as) {
        var kind = as.kind();
        return files.answer(dossiers.ofSession(viewer.get(), id, room, Words.DUTCH), kind, "dossier-concept");
    }

    @GET
    @Path("{id}/dossiers/{version}/_export")
    @Produces({Files.PDF, Files.XLSX})
    @Operation(summary = "Een bewaard dossier als bestand, met alleen wat u toen mocht zien en nu nog mag zien")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response kept(
            UUID id,
            @PathParam("version") @Min(1) @Max(1_000_000) int version,
            @QueryParam("room") @DefaultValue("false") boolean room,
            @BeanParam AsFile as) {
        var kind = as.kind();
        return files.answer(
                dossiers.kept(viewer.get(), id, version, room, Words.DUTCH), kind, "dossier-versie-" + version);
    }
}
