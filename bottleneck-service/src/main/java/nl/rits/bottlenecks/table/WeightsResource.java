package nl.rits.bottlenecks.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.rits.bottlenecks.table.TableViews.WeightsView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What counts in the ranking of a table. */
@Path("/tables")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class WeightsResource {

    private final CurrentViewer viewer;
    private final TableSetup setup;

    WeightsResource(CurrentViewer viewer, TableSetup setup) {
        this.viewer = viewer;
        this.setup = setup;
    }

    /** 0 does not count, 1 counts, 2 counts squared. */
    @Schema(name = "WeightsInput")
    public record Input(
            @NotNull @Min(0) @Max(2) Integer homes,
            @NotNull @Min(0) @Max(2) Integer urgency,
            @NotNull @Min(0) @Max(2) Integer solvability) {}

    @GET
    @Path("/{id}/weights")
    @Transactional
    @Operation(summary = "Hoe zwaar woningen, spoed en oplosbaarheid tellen bij deze tafel")
    @APIResponse(
            responseCode = "200",
            description = "De gewichten",
            content = @Content(schema = @Schema(implementation = WeightsView.class)))
    public Response get(UUID id) {
        return ok(setup.weights(viewer.get(), id));
    }

    @PUT
    @Path("/{id}/weights")
    @Idempotent
    @Transactional
    @Operation(summary = "Kies wat zwaarder telt; de agenda's van deze tafel volgen meteen")
    @APIResponse(
            responseCode = "200",
            description = "De gewichten daarna",
            content = @Content(schema = @Schema(implementation = WeightsView.class)))
    public Response put(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Input input) {
        return ok(setup.weigh(
                viewer.get(), id, ifMatch, new Ranking.Weights(input.homes(), input.urgency(), input.solvability())));
    }

    private static Response ok(WeightsView weights) {
        return ETags.ok(weights, weights.version());
    }
}
