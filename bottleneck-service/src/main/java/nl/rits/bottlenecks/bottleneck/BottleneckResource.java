package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.ProblemException;
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
@Tag(name = "Knelpunten")
public class BottleneckResource {

    private final CurrentViewer viewer;
    private final SharedBottlenecks shared;
    private final Bottlenecks bottlenecks;
    private final BottleneckViews views;
    private final Amendment amendment;

    BottleneckResource(
            CurrentViewer viewer,
            SharedBottlenecks shared,
            Bottlenecks bottlenecks,
            BottleneckViews views,
            Amendment amendment) {
        this.viewer = viewer;
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.views = views;
        this.amendment = amendment;
    }

    /** @param version that was on the screen when this was decided */
    public record Transition(
            @NotNull BottleneckStatus to,
            @Size(max = 4000) @Nullable String reason,
            @Nullable UUID table,
            @NotNull Long version) {}

    public record NewAction(
            @NotBlank @Size(max = 500) String what,
            @NotNull UUID owner,
            @NotNull LocalDate due) {}

    public record Mark(@NotNull Boolean done) {}

    /** @param until the last day on which the term stands still */
    public record Pause(
            @NotNull LocalDate until,
            @Size(max = 4000) @Nullable String reason) {}

    @GET
    @Transactional
    @Operation(summary = "Knelpunten die u mag zien")
    public Page<BottleneckView> list(@Valid @BeanParam Paging paging, @BeanParam Search search) {
        var wanted = search.understood();
        var me = viewer.get();
        var page = shared.list(me, wanted, paging.offset(), paging.pageSize);
        return Page.of(views.of(page, me), shared.count(me, wanted), paging);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Meld een knelpunt")
    @APIResponse(
            responseCode = "201",
            description = "Gemeld",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response report(@Valid @NotNull Report report) {
        return created(bottlenecks.report(viewer.get(), report), "");
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén knelpunt, met zijn verhaal")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response get(UUID id) {
        return ok(shared.find(viewer.get(), id).orElseThrow(ProblemException::notFound));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Transactional
    @Operation(summary = "Pas een melding aan")
    @APIResponse(
            responseCode = "200",
            description = "Aangepast",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response amend(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        return ok(amendment.apply(viewer.get(), asSeen(id, ifMatch), patch));
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @Transactional
    @Operation(summary = "Erken, pak aan, schaal op, los op, accepteer of laat vervallen")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response move(UUID id, @Valid @NotNull Transition wish) {
        return ok(bottlenecks.move(viewer.get(), id, wish.to(), wish.reason(), wish.table(), wish.version()));
    }

    @PUT
    @Path("/{id}/pause")
    @Idempotent
    @Transactional
    @Operation(summary = "Zet de termijn stil tot en met een dag, met een reden")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response pause(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Pause pause) {
        var bottleneck = asSeen(id, ifMatch);
        return ok(bottlenecks.pause(viewer.get(), bottleneck, pause.until(), pause.reason()));
    }

    @DELETE
    @Path("/{id}/pause")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Laat de termijn weer lopen")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response resume(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(bottlenecks.resume(viewer.get(), asSeen(id, ifMatch)));
    }

    @POST
    @Path("/{id}/actions")
    @Idempotent
    @Transactional
    @Operation(summary = "Spreek een actie af")
    @APIResponse(
            responseCode = "201",
            description = "Het knelpunt met de actie",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response addAction(UUID id, @Valid @NotNull NewAction action) {
        var bottleneck = bottlenecks.addAction(viewer.get(), id, action.what(), action.owner(), action.due());
        return created(bottleneck, "/actions/" + bottleneck.actions.size());
    }

    @PUT
    @Path("/{id}/actions/{action}")
    @Idempotent
    @Transactional
    @Operation(summary = "Meld een actie af, of open haar weer")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response markAction(UUID id, int action, @Valid @NotNull Mark mark) {
        return ok(bottlenecks.markAction(viewer.get(), id, action, mark.done()));
    }

    /** Locked until the end of the transaction, and no other than what the viewer looked at. */
    private Bottleneck asSeen(UUID id, @Nullable String ifMatch) {
        var bottleneck = bottlenecks.get(viewer.get(), id);
        ETags.require(ifMatch, bottleneck.version, () -> views.of(bottleneck, viewer.get()));
        return bottleneck;
    }

    private Response ok(Bottleneck bottleneck) {
        return ETags.ok(views.of(bottleneck, viewer.get()), bottleneck.version);
    }

    private Response created(Bottleneck bottleneck, String below) {
        var place = URI.create("/api/bottlenecks/v1/bottlenecks/" + bottleneck.id + below);
        return ETags.created(place, views.of(bottleneck, viewer.get()), bottleneck.version);
    }
}
