package nl.rits.projects.project;

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
import nl.rits.projects.own.Mark;
import nl.rits.projects.own.Marks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person keeps at hand or follows, of what he sees. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Projecten")
public class MarkResource {

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final Marks marks;

    MarkResource(CurrentViewer current, ProjectReading reading, Marks marks) {
        this.current = current;
        this.reading = reading;
        this.marks = marks;
    }

    @PUT
    @Path("{id}/favourite")
    @Idempotent
    @Transactional
    @Operation(summary = "Zet een project bij uw favorieten; alleen u ziet dat")
    public void favour(@PathParam("id") UUID id) {
        var viewer = current.get();
        marks.set(viewer, seen(viewer, id), Mark.FAVOURITE);
    }

    @DELETE
    @Path("{id}/favourite")
    @Idempotent
    @Transactional
    @Operation(summary = "Haal een project uit uw favorieten")
    public void disfavour(@PathParam("id") UUID id) {
        var viewer = current.get();
        marks.clear(viewer, seen(viewer, id), Mark.FAVOURITE);
    }

    @PUT
    @Path("{id}/follow")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Volg een project; alleen u ziet dat",
            description =
                    "U krijgt een melding als er iets wijzigt dat u mag zien. Raadsleden volgen niet: meldingen zijn"
                            + " voor wie voor een partij optreedt.")
    public void follow(@PathParam("id") UUID id) {
        var viewer = current.get();
        var project = seen(viewer, id);
        if (!viewer.actsFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        marks.set(viewer, project, Mark.FOLLOWING);
    }

    @DELETE
    @Path("{id}/follow")
    @Idempotent
    @Transactional
    @Operation(summary = "Volg een project niet meer")
    public void unfollow(@PathParam("id") UUID id) {
        var viewer = current.get();
        marks.clear(viewer, seen(viewer, id), Mark.FOLLOWING);
    }

    /** A project that the viewer does not see is not there to be marked. */
    private UUID seen(Viewer viewer, UUID id) {
        return reading.getRow(viewer, id).id();
    }
}
