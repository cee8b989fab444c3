package nl.rits.bottlenecks.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.table.ConfirmationViews.ConfirmationsView;
import nl.rits.bottlenecks.table.TableViews.SessionView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class SessionResource {

    private final CurrentViewer viewer;
    private final Tables tables;

    SessionResource(CurrentViewer viewer, Tables tables) {
        this.viewer = viewer;
        this.tables = tables;
    }

    public record NewCase(
            @NotNull UUID bottleneck,
            @Size(max = 1000) @Nullable String decision,
            @NotNull @Min(1) @Max(3) Integer urgency,
            @NotNull @Min(1) @Max(3) Integer solvability,
            @Size(max = 1000) @Nullable String admitted) {}

    /** The whole case; without {@code moved} it stands where its points put it, without {@code admitted} it waits for its signatures. */
    public record WholeCase(
            @Size(max = 1000) @Nullable String decision,
            @NotNull @Min(1) @Max(3) Integer urgency,
            @NotNull @Min(1) @Max(3) Integer solvability,
            @Valid @Nullable Move moved,
            @Size(max = 1000) @Nullable String admitted) {}

    public record Move(
            @NotNull @Min(1) @Max(1000) Integer to,
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Een zitting met haar agenda, en waarom die volgorde")
    @APIResponse(
            responseCode = "200",
            description = "De zitting",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response get(UUID id) {
        return ok(tables.session(viewer.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Verzet een zitting of peildatum, of vraag anderen",
            description = "Wie gevraagd was of wordt, krijgt bericht en per mail een nieuwe uitnodiging.")
    @APIResponse(
            responseCode = "200",
            description = "De zitting daarna",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response replan(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TableResource.NewSession session) {
        return ok(tables.replan(viewer.get(), id, ifMatch, session.planning()));
    }

    @Schema(name = "Withdrawal")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Transactional
    @Operation(summary = "Laat een zitting of peildatum niet doorgaan, met een reden")
    @APIResponse(
            responseCode = "200",
            description = "De zitting daarna",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal withdrawal) {
        return ok(tables.withdraw(viewer.get(), id, ifMatch, withdrawal.reason()));
    }

    @GET
    @Path("/{id}/confirmations")
    @Transactional
    @Operation(
            summary = "Wie zijn planning heeft bevestigd voor deze zitting",
            description = "De voorzitter ziet elk lid, een lid alleen zichzelf; aantallen, nooit wat iemand verwacht.")
    public ConfirmationsView confirmations(UUID id) {
        return tables.confirmations(viewer.get(), id);
    }

    /** Whom to ask; without parties everyone who is not done. */
    public record ReminderInput(@Size(max = 1000) @Nullable List<@NotNull UUID> parties) {}

    @POST
    @Path("/{id}/reminders")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Vraag leden om hun planning te bevestigen",
            description =
                    "Alleen de voorzitter. Wie alles bevestigde of het afgelopen etmaal al gevraagd is, krijgt niets.")
    public ConfirmationsView remind(UUID id, @Valid @NotNull ReminderInput input) {
        return tables.remind(viewer.get(), id, input.parties() == null ? null : Set.copyOf(input.parties()));
    }

    @POST
    @Path("/{id}/cases")
    @Idempotent
    @Transactional
    @Operation(summary = "Zet een knelpunt op de agenda")
    @APIResponse(
            responseCode = "201",
            description = "Staat op de agenda",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response put(UUID id, @Valid @NotNull NewCase newCase) {
        var session = tables.put(
                viewer.get(),
                id,
                newCase.bottleneck(),
                new Tables.Weighing(
                        newCase.decision(), newCase.urgency(), newCase.solvability(), null, newCase.admitted()));
        return ETags.created(URI.create("/api/bottlenecks/v1/sessions/" + id), session, session.version());
    }

    @PUT
    @Path("/{id}/cases/{case}")
    @Idempotent
    @Transactional
    @Operation(summary = "Weeg een zaak, of zet haar met een reden op een andere plek")
    @APIResponse(
            responseCode = "200",
            description = "De zitting daarna",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response weigh(
            UUID id,
            @PathParam("case") UUID agendaCase,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WholeCase whole) {
        var move = whole.moved() == null
                ? null
                : new AgendaCase.Move(whole.moved().to(), whole.moved().reason());
        return ok(tables.weigh(
                viewer.get(),
                id,
                agendaCase,
                ifMatch,
                new Tables.Weighing(whole.decision(), whole.urgency(), whole.solvability(), move, whole.admitted())));
    }

    @DELETE
    @Path("/{id}/cases/{case}")
    @Idempotent
    @Transactional
    @Operation(summary = "Haal een zaak van de agenda")
    @APIResponse(
            responseCode = "200",
            description = "De zitting daarna",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response remove(
            UUID id, @PathParam("case") UUID agendaCase, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(tables.remove(viewer.get(), id, agendaCase, ifMatch));
    }

    private static Response ok(SessionView session) {
        return ETags.ok(session, session.version());
    }
}
