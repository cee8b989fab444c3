package nl.rits.bottlenecks.lobby;

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
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyInput;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbySign;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyStep;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyView;
import nl.rits.bottlenecks.lobby.LobbyViews.NewLobby;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.export.AskedFormat;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/lobby")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lobby")
public class LobbyResource {

    private final CurrentViewer viewer;
    private final Lobby lobby;

    LobbyResource(CurrentViewer viewer, Lobby lobby) {
        this.viewer = viewer;
        this.lobby = lobby;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Wat partijen van een tafel samen vragen aan provincie of Rijk",
            description = "Van uw tafels, en voor overheden wat is ingediend.")
    public Page<LobbyView> list(@Valid @BeanParam Paging paging, @BeanParam LobbySearch search) {
        return lobby.list(viewer.get(), search.understood(), paging);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Maak van de knelpunten van één oorzaak een lobbypunt",
            description = "Door een lid of de voorzitter van de tafel. Wie schrijft, tekent.")
    @APIResponse(
            responseCode = "201",
            description = "Geschreven",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response draft(@Valid @NotNull NewLobby point) {
        var made = lobby.draft(viewer.get(), point);
        return ETags.created(URI.create("lobby/" + made.id()), made, made.version());
    }

    @GET
    @Path("/_export")
    @Transactional
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "Lobbypunten die u mag lezen als bestand, met de filters van de lijst en de bundels")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@BeanParam LobbySearch search, @BeanParam AskedFormat format) {
        var kind = format.kind();
        return kind.answer("lobby-" + lobby.today(), lobby.file(viewer.get(), search.understood()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Eén lobbypunt")
    @APIResponse(
            responseCode = "200",
            description = "Het lobbypunt",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(lobby.get(viewer.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Verander de tekst zolang zij niet is ingediend",
            description = "Bij andere woorden moet iedereen opnieuw tekenen.")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response reword(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LobbyInput input) {
        return ok(lobby.reword(viewer.get(), id, ifMatch, input));
    }

    @PUT
    @Path("/{id}/signature")
    @Idempotent
    @Transactional
    @Operation(summary = "Teken de tekst die u hebt gelezen")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull LobbySign sign) {
        return ok(lobby.sign(viewer.get(), id, sign.wording()));
    }

    @DELETE
    @Path("/{id}/signature")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Trek uw handtekening in")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response unsign(@PathParam("id") UUID id) {
        return ok(lobby.unsign(viewer.get(), id));
    }

    @POST
    @Path("/{id}/steps")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Dien een lobbypunt in, leg het antwoord vast, of sluit het af",
            description = "Bij het indienen blijft bewaard wat de tafel die dag zag.")
    @APIResponse(
            responseCode = "200",
            description = "Daarna",
            content = @Content(schema = @Schema(implementation = LobbyView.class)))
    public Response step(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LobbyStep step) {
        return ok(lobby.step(viewer.get(), id, ifMatch, step));
    }

    private static Response ok(LobbyView point) {
        return ETags.ok(point, point.version());
    }
}
