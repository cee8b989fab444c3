package nl.rits.bottlenecks.solution;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionInput;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bottlenecks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Oplossingen")
public class ToldSolutionResource {

    private final CurrentViewer viewer;
    private final Solutions solutions;

    ToldSolutionResource(CurrentViewer viewer, Solutions solutions) {
        this.viewer = viewer;
        this.solutions = solutions;
    }

    @GET
    @Path("/{id}/solution")
    @Transactional
    @Operation(summary = "Hoe dit knelpunt is opgelost")
    @APIResponse(
            responseCode = "200",
            description = "De oplossing",
            content = @Content(schema = @Schema(implementation = SolutionView.class)))
    public Response get(@PathParam("id") UUID id) {
        var solution = solutions.of(viewer.get(), id);
        return ETags.ok(solution, solution.version());
    }

    @PUT
    @Path("/{id}/solution")
    @Idempotent
    @Transactional
    @Operation(summary = "Vertel in vijf antwoorden hoe dit knelpunt is opgelost")
    @APIResponse(
            responseCode = "200",
            description = "De oplossing, opnieuw verteld",
            content = @Content(schema = @Schema(implementation = SolutionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "De oplossing, voor het eerst verteld",
            content = @Content(schema = @Schema(implementation = SolutionView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull SolutionInput input) {
        var told = solutions.tell(viewer.get(), id, ifMatch, ifNoneMatch, input);
        var version = told.view().version();
        return told.isNew()
                ? ETags.created(URI.create("bottlenecks/" + id + "/solution"), told.view(), version)
                : ETags.ok(told.view(), version);
    }

    @DELETE
    @Path("/{id}/solution")
    @Idempotent
    @Transactional
    @Operation(summary = "Neem terug hoe dit knelpunt is opgelost")
    @APIResponse(responseCode = "204", description = "Teruggenomen")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        solutions.withdraw(viewer.get(), id, ifMatch);
        return Response.noContent().build();
    }
}
