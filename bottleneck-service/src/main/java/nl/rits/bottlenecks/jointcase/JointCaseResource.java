package nl.rits.bottlenecks.jointcase;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
@Tag(name = "Tafels")
public class JointCaseResource {

    private final CurrentViewer viewer;
    private final JointCases cases;

    JointCaseResource(CurrentViewer viewer, JointCases cases) {
        this.viewer = viewer;
        this.cases = cases;
    }

    /** @param problem in two sentences; what is asked of each side may be left out */
    @Schema(name = "JointCaseInput")
    public record Input(
            @NotBlank @Size(max = 600) String problem,
            @Size(max = 1000) @Nullable String market,
            @Size(max = 1000) @Nullable String corporation,
            @Size(max = 1000) @Nullable String government,
            @NotBlank @Size(max = 1000) String decision) {

        JointCase.Words words() {
            return new JointCase.Words(
                    problem.strip(), orNone(market), orNone(corporation), orNone(government), decision.strip());
        }

        private static @Nullable String orNone(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param wording that was read */
    @Schema(name = "SignatureInput")
    public record Sign(@NotNull Integer wording) {}

    @GET
    @Path("/{id}/joint-case")
    @Transactional
    @Operation(summary = "De gezamenlijke zaak van een knelpunt, en wie heeft getekend")
    @APIResponse(
            responseCode = "200",
            description = "De zaak; versie 0 als nog niemand haar schreef",
            content = @Content(schema = @Schema(implementation = JointCaseView.class)))
    public Response get(UUID id) {
        return ok(cases.get(viewer.get(), id));
    }

    @PUT
    @Path("/{id}/joint-case")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Schrijf de gezamenlijke zaak, of verander haar",
            description = "Wie schrijft, tekent daarmee. Bij andere woorden moet iedereen opnieuw tekenen.")
    @APIResponse(
            responseCode = "200",
            description = "De zaak daarna",
            content = @Content(schema = @Schema(implementation = JointCaseView.class)))
    public Response word(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Input input) {
        return ok(cases.word(viewer.get(), id, ifMatch, input.words()));
    }

    @PUT
    @Path("/{id}/joint-case/signature")
    @Idempotent
    @Transactional
    @Operation(summary = "Teken de tekst die u hebt gelezen")
    @APIResponse(
            responseCode = "200",
            description = "De zaak daarna",
            content = @Content(schema = @Schema(implementation = JointCaseView.class)))
    public Response sign(UUID id, @Valid @NotNull Sign sign) {
        return ok(cases.sign(viewer.get(), id, sign.wording()));
    }

    @DELETE
    @Path("/{id}/joint-case/signature")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Trek uw handtekening in")
    @APIResponse(
            responseCode = "200",
            description = "De zaak daarna",
            content = @Content(schema = @Schema(implementation = JointCaseView.class)))
    public Response withdraw(UUID id) {
        return ok(cases.withdraw(viewer.get(), id));
    }

    @POST
    @Path("/{id}/joint-case/reminders")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Herinner wie nog niet tekende",
            description = "Wie het afgelopen etmaal al gevraagd is, krijgt niets.")
    @APIResponse(
            responseCode = "200",
            description = "De zaak daarna",
            content = @Content(schema = @Schema(implementation = JointCaseView.class)))
    public Response remind(UUID id) {
        return ok(cases.remind(viewer.get(), id));
    }

    private static Response ok(JointCaseView jointCase) {
        return ETags.ok(jointCase, jointCase.version());
    }
}
