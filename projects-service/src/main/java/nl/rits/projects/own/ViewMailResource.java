package nl.rits.projects.own;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail about a view: each chooses for himself, also of a view that the party shares. */
@Path("/views")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Weergaven")
public class ViewMailResource {

    private final CurrentViewer current;
    private final SavedViews views;
    private final ViewWatches watches;

    ViewMailResource(CurrentViewer current, SavedViews views, ViewWatches watches) {
        this.current = current;
        this.views = views;
        this.watches = watches;
    }

    @PUT
    @Path("{id}/mail")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Mail mij als er in deze weergave iets wijzigt",
            description =
                    "Alleen voor uzelf, hooguit één keer per dag, met de mail die u al krijgt. De mail noemt projecten die u"
                            + " op dat moment mag zien, en alleen als er iets wijzigde dat u mag zien en dat uw eigen partij niet"
                            + " deed. Alleen voor weergaven van projecten zoals ze nu zijn.")
    @APIResponse(responseCode = "204", description = "U krijgt mail.")
    @APIResponse(responseCode = "409", description = "Van deze weergave is geen mail mogelijk.")
    public void watch(@PathParam("id") UUID id) {
        var viewer = current.get();
        var view = seen(viewer, id);
        if (!view.tellsOfChanges()) {
            throw ProblemException.conflict("view-without-mail");
        }
        watches.set(viewer, id);
    }

    @DELETE
    @Path("{id}/mail")
    @Idempotent
    @Transactional
    @Operation(summary = "Mail mij niet meer over deze weergave")
    @APIResponse(responseCode = "204", description = "U krijgt geen mail meer.")
    public void unwatch(@PathParam("id") UUID id) {
        var viewer = current.get();
        watches.clear(viewer, seen(viewer, id).id());
    }

    private SavedView seen(Viewer viewer, UUID id) {
        return views.find(viewer, id).orElseThrow(ProblemException::notFound);
    }
}
