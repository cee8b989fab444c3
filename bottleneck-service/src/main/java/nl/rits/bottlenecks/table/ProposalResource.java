package nl.rits.bottlenecks.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.rits.bottlenecks.table.TableViews.ProposalView;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which cases the rank proposes for an agenda. */
@Path("/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class ProposalResource {

    private final CurrentViewer viewer;
    private final Proposals proposals;

    ProposalResource(CurrentViewer viewer, Proposals proposals) {
        this.viewer = viewer;
        this.proposals = proposals;
    }

    /** @param count how many of the first to put on the agenda */
    @Schema(name = "FirstOnAgenda")
    public record First(@NotNull @Min(1) @Max(50) Integer count) {}

    @GET
    @Path("/{id}/proposal")
    @Transactional
    @Operation(
            summary = "Zaken die rijp zijn en nog niet op de agenda staan, in volgorde van hun punten",
            description =
                    "Rijp is wat iedereen heeft getekend. Spoed volgt uit de termijn, oplosbaar uit hoeveel kanten iets moeten doen.")
    public Page<ProposalView> list(UUID id, @Valid @BeanParam Paging paging) {
        return proposals.list(viewer.get(), id, paging);
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @Transactional
    @Operation(summary = "Zet de eerste voorstellen op de agenda")
    @APIResponse(
            responseCode = "200",
            description = "De zitting daarna",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response take(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull First first) {
        var session = proposals.take(viewer.get(), id, ifMatch, first.count());
        return ETags.ok(session, session.version());
    }
}
