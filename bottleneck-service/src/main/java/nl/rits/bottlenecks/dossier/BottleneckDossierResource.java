package nl.rits.bottlenecks.dossier;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page of one bottleneck, on the screen and to take along. */
@Path("/bottlenecks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class BottleneckDossierResource {

    private final CurrentViewer viewer;
    private final Dossiers dossiers;
    private final Files files;

    BottleneckDossierResource(CurrentViewer viewer, Dossiers dossiers, Files files) {
        this.viewer = viewer;
        this.dossiers = dossiers;
        this.files = files;
    }

    @GET
    @Path("{id}/dossier")
    @Transactional
    @Operation(summary = "Het dossier van één knelpunt, met alleen wat u mag zien")
    public DossierView ofBottleneck(UUID id) {
        return dossiers.ofBottleneck(viewer.get(), id, viewer.get().language());
    }

    @GET
    @Path("{id}/dossier/_export")
    @Produces({Files.PDF, Files.XLSX})
    @Operation(summary = "Het dossier van één knelpunt als bestand: een blad A4, of een lijst")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofBottleneck(UUID id, @BeanParam AsFile as) {
        var kind = as.kind();
        return files.answer(dossiers.ofBottleneck(viewer.get(), id, Words.DUTCH), kind, "dossier");
    }
}
