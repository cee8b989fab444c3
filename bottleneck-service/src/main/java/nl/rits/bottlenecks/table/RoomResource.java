package nl.rits.bottlenecks.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.table.TableViews.MinutesView;
import nl.rits.bottlenecks.table.TableViews.RoomView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done while the table sits. */
@Path("/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class RoomResource {

    private final CurrentViewer viewer;
    private final Room room;

    RoomResource(CurrentViewer viewer, Room room) {
        this.viewer = viewer;
        this.room = room;
    }

    /** @param present all parties that are in the room */
    @Schema(name = "Attendance")
    public record Attendance(@NotNull @Size(max = 1000) List<@NotNull UUID> present) {}

    /** Both may be empty: then nothing is written. */
    @Schema(name = "MinutesInput")
    public record Input(
            @Size(max = 2000) @Nullable String decision,
            @Size(max = 10000) @Nullable String notes) {}

    @Schema(name = "HandOver")
    public record HandOver(
            @NotNull UUID table, @NotBlank @Size(max = 4000) String reason) {}

    @GET
    @Path("/{id}/room")
    @Transactional
    @Operation(
            summary = "Wat op het scherm in de zaal mag",
            description = "Alleen zaken, projecten en namen die iedereen mag zien die er is; de volgorde daarvan.")
    @APIResponse(
            responseCode = "200",
            description = "De zitting voor de zaal",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response show(UUID id) {
        return ok(room.show(viewer.get(), id));
    }

    @PUT
    @Path("/{id}/room/attendance")
    @Idempotent
    @Transactional
    @Operation(summary = "Noteer welke partijen er zijn")
    @APIResponse(
            responseCode = "200",
            description = "De zitting voor de zaal daarna",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response attend(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Attendance attendance) {
        return ok(room.attend(viewer.get(), id, ifMatch, attendance.present()));
    }

    @GET
    @Path("/{id}/room/cases/{case}/minutes")
    @Transactional
    @Operation(summary = "Wat er over een zaak is besloten")
    @APIResponse(
            responseCode = "200",
            description = "Het verslag; versie 0 als er nog niets staat",
            content = @Content(schema = @Schema(implementation = MinutesView.class)))
    public Response minutes(UUID id, @PathParam("case") UUID agendaCase) {
        return ok(room.read(viewer.get(), id, agendaCase));
    }

    @PUT
    @Path("/{id}/room/cases/{case}/minutes")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Schrijf op wat er is besloten",
            description =
                    "Schreef een ander intussen iets, dan is het antwoord 412 met die tekst: er gaat niets verloren.")
    @APIResponse(
            responseCode = "200",
            description = "Het verslag daarna",
            content = @Content(schema = @Schema(implementation = MinutesView.class)))
    public Response write(
            UUID id,
            @PathParam("case") UUID agendaCase,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Input input) {
        return ok(room.write(viewer.get(), id, agendaCase, ifMatch, input.decision(), input.notes()));
    }

    @POST
    @Path("/{id}/room/cases/{case}/handover")
    @Idempotent
    @Transactional
    @Operation(summary = "Geef een zaak door aan een andere tafel, met een reden")
    @APIResponse(
            responseCode = "200",
            description = "Het verslag daarna",
            content = @Content(schema = @Schema(implementation = MinutesView.class)))
    public Response handOver(UUID id, @PathParam("case") UUID agendaCase, @Valid @NotNull HandOver to) {
        return ok(room.handOver(viewer.get(), id, agendaCase, to.table(), to.reason()));
    }

    private static Response ok(RoomView view) {
        return ETags.ok(view, view.session().version());
    }

    private static Response ok(MinutesView view) {
        return ETags.ok(view, view.version());
    }
}
