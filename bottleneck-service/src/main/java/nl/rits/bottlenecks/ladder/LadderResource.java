package nl.rits.bottlenecks.ladder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.rits.bottlenecks.ladder.LadderViews.LadderStepInput;
import nl.rits.bottlenecks.ladder.LadderViews.LadderStepView;
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

@Path("/ladder")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class LadderResource {

    private final CurrentViewer viewer;
    private final LadderSetup setup;

    LadderResource(CurrentViewer viewer, LadderSetup setup) {
        this.viewer = viewer;
        this.setup = setup;
    }

    @GET
    @Transactional
    @Operation(summary = "Hoe lang elke tafel en elk platform mag doen over een antwoord, en wat daarna komt; op naam")
    public Page<LadderStepView> list(@Valid @BeanParam Paging paging) {
        return setup.list(viewer.get(), paging);
    }

    @GET
    @Path("/{platform}")
    @Transactional
    @Operation(summary = "De termijnen van één tafel of platform")
    @APIResponse(
            responseCode = "200",
            description = "De termijnen",
            content = @Content(schema = @Schema(implementation = LadderStepView.class)))
    public Response get(UUID platform) {
        var step = setup.get(viewer.get(), platform);
        return ETags.ok(step, step.version());
    }

    @PUT
    @Path("/{platform}")
    @Idempotent
    @Transactional
    @Operation(summary = "Kies de termijnen van uw tafel of platform; zij gelden voor wat daarna begint")
    @APIResponse(
            responseCode = "200",
            description = "De nieuwe termijnen",
            content = @Content(schema = @Schema(implementation = LadderStepView.class)))
    public Response put(
            UUID platform, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull LadderStepInput input) {
        var step = setup.change(viewer.get(), platform, ifMatch, input);
        return ETags.ok(step, step.version());
    }
}
