package nl.rits.bottlenecks.investment;

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
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentInput;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentView;
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
@Tag(name = "Investeringen")
public class SaidInvestmentResource {

    private final CurrentViewer viewer;
    private final Investments investments;

    SaidInvestmentResource(CurrentViewer viewer, Investments investments) {
        this.viewer = viewer;
        this.investments = investments;
    }

    @GET
    @Path("/{id}/investment")
    @Transactional
    @Operation(summary = "Wat oplossen kost, en wat het oplevert")
    @APIResponse(
            responseCode = "200",
            description = "Wat het kost",
            content = @Content(schema = @Schema(implementation = InvestmentView.class)))
    public Response get(@PathParam("id") UUID id) {
        var investment = investments.get(viewer.get(), id);
        return ETags.ok(investment, investment.version());
    }

    @PUT
    @Path("/{id}/investment")
    @Idempotent
    @Transactional
    @Operation(summary = "Zeg wat oplossen aan geld en mensen kost, en hoeveel woningen dat wanneer vrijmaakt")
    @APIResponse(
            responseCode = "200",
            description = "Wat het kost, opnieuw gezegd",
            content = @Content(schema = @Schema(implementation = InvestmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Wat het kost, voor het eerst gezegd",
            content = @Content(schema = @Schema(implementation = InvestmentView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull InvestmentInput input) {
        var said = investments.say(viewer.get(), id, ifMatch, ifNoneMatch, input);
        var version = said.view().version();
        return said.isNew()
                ? ETags.created(URI.create("bottlenecks/" + id + "/investment"), said.view(), version)
                : ETags.ok(said.view(), version);
    }

    @DELETE
    @Path("/{id}/investment")
    @Idempotent
    @Transactional
    @Operation(summary = "Neem terug wat oplossen kost")
    @APIResponse(responseCode = "204", description = "Teruggenomen")
    public Response takeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        investments.takeBack(viewer.get(), id, ifMatch);
        return Response.noContent().build();
    }
}
