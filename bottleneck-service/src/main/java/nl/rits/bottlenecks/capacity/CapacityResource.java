package nl.rits.bottlenecks.capacity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityDecision;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityInput;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityView;
import nl.rits.bottlenecks.capacity.CapacityViews.NewCapacity;
import nl.rits.bottlenecks.capacity.CapacityViews.NewCapacityAnswer;
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

@Path("/capacity")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Capaciteit")
public class CapacityResource {

    private final CurrentViewer viewer;
    private final CapacityExchange exchange;

    CapacityResource(CurrentViewer viewer, CapacityExchange exchange) {
        this.viewer = viewer;
        this.exchange = exchange;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Wat partijen aan deskundigheid aanbieden en vragen",
            description =
                    "Wat open staat en niet voorbij is, voor iedereen die inlogt. Het knelpunt ziet u alleen als u dat ziet.")
    public Page<CapacityView> list(@Valid @BeanParam Paging paging, @BeanParam CapacitySearch search) {
        return exchange.list(viewer.get(), search.understood(), paging);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Bied deskundigheid aan, of vraag erom")
    @APIResponse(
            responseCode = "201",
            description = "Geplaatst; wie iets heeft dat past, hoort het",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response open(@Valid @NotNull NewCapacity capacity) {
        var made = exchange.open(viewer.get(), capacity);
        return ETags.created(URI.create("capacity/" + made.id()), made, made.version());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén aanbod of vraag")
    @APIResponse(
            responseCode = "200",
            description = "Het aanbod of de vraag",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(exchange.get(viewer.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Verander uw aanbod of vraag",
            description = "Wie al antwoordde, hoort dat en kan opnieuw antwoorden.")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CapacityInput input) {
        return ok(exchange.change(viewer.get(), id, ifMatch, input));
    }

    @DELETE
    @Path("/{id}")
    @Idempotent
    @Transactional
    @Operation(summary = "Trek uw aanbod of vraag in")
    @APIResponse(responseCode = "204", description = "Ingetrokken")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        exchange.withdraw(viewer.get(), id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/answers")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Zeg dat u hiermee helpt, of hiermee geholpen bent",
            description = "De andere partij krijgt een melding en beslist. Nog een keer antwoorden verandert niets.")
    @APIResponse(
            responseCode = "200",
            description = "Daarna, met uw antwoord",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response answer(@PathParam("id") UUID id, @Valid @NotNull NewCapacityAnswer answer) {
        return ok(exchange.answer(viewer.get(), id, answer));
    }

    @PUT
    @Path("/{id}/answers/{answer}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Neem een antwoord aan, of wijs het af",
            description =
                    "Aangenomen is het vergeven: het staat niet meer in de lijst, en wie ook antwoordde, hoort dat.")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("answer") UUID answer,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CapacityDecision decision) {
        return ok(exchange.decide(viewer.get(), id, answer, ifMatch, decision.accept()));
    }

    @DELETE
    @Path("/{id}/answers/{answer}")
    @Idempotent
    @Transactional
    @Operation(summary = "Trek uw antwoord in zolang er niet over is beslist")
    @APIResponse(responseCode = "204", description = "Ingetrokken")
    public Response withdrawAnswer(@PathParam("id") UUID id, @PathParam("answer") UUID answer) {
        exchange.withdrawAnswer(viewer.get(), id, answer);
        return Response.noContent().build();
    }

    private static Response ok(CapacityView capacity) {
        return ETags.ok(capacity, capacity.version());
    }
}
