package nl.rits.projects.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.projects.release.ReleaseViews.Cell;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who will see this? */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class AudienceResource {

    private final CurrentViewer current;
    private final ReleaseReading sharing;
    private final Outlooks outlooks;

    AudienceResource(CurrentViewer current, ReleaseReading sharing, Outlooks outlooks) {
        this.current = current;
        this.sharing = sharing;
        this.outlooks = outlooks;
    }

    @GET
    @Path("{id}/audience")
    @Transactional
    @Operation(summary = "Wie ziet dit? Per soort kijker en groep van gegevens")
    public List<Cell> audience(@PathParam("id") UUID id) {
        var viewer = current.get();
        return outlooks.cells(outlooks.today(sharing.owned(viewer, id).id(), viewer));
    }
}
