package nl.rits.projects.statement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.projects.project.ConfirmingMany;
import nl.rits.projects.statement.ConfirmationViews.Confirmation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Still right, for one or many projects at once. */
@Path("/confirmations")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opgaven")
public class ConfirmationResource {

    private final CurrentViewer current;
    private final ConfirmingMany many;

    ConfirmationResource(CurrentViewer current, ConfirmingMany many) {
        this.current = current;
        this.many = many;
    }

    /** As it is sent. */
    public record ConfirmationInput(@Nullable List<@Nullable ChosenInput> statements) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Zeg van veel opgaven tegelijk dat ze nog kloppen",
            description = "Wat bevestigd mag worden, wordt bevestigd; van de rest staat erbij waarom niet.")
    @APIResponseSchema(value = Confirmation.class, responseCode = "201")
    public Response confirm(@NotNull ConfirmationInput input) {
        var items = ChosenInput.items(input.statements(), new ArrayList<>());
        var made = many.confirm(current.get(), items);
        return Response.created(URI.create("confirmations/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "Wat uw partij in één keer bevestigde")
    public Confirmation get(@PathParam("id") UUID id) {
        return many.get(current.get(), id);
    }

    @POST
    @Path("{id}/_undo")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Draai een bevestiging terug, binnen een kwartier")
    public Confirmation undo(@PathParam("id") UUID id) {
        return many.undo(current.get(), id);
    }
}
