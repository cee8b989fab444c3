package nl.rits.projects.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.ProjectRow;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.release.ReleaseViews.Preview;
import nl.rits.projects.release.ReleaseViews.ReleaseInput;
import nl.rits.projects.release.ReleaseViews.ReleaseView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the owner of facts chooses to show. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Delen", description = "Wie wat ziet, en wie dat kiest.")
public class ReleaseResource {

    private final CurrentViewer current;
    private final ReleaseReading sharing;
    private final Outlooks outlooks;
    private final ProjectWriting projects;
    private final ReleaseWriting writing;
    private final Clock clock;

    ReleaseResource(
            CurrentViewer current,
            ReleaseReading sharing,
            Outlooks outlooks,
            ProjectWriting projects,
            ReleaseWriting writing,
            Clock clock) {
        this.current = current;
        this.sharing = sharing;
        this.outlooks = outlooks;
        this.projects = projects;
        this.writing = writing;
        this.clock = clock;
    }

    @GET
    @Path("{id}/releases")
    @Transactional
    @Operation(summary = "Wat uw partij van dit project laat zien")
    @APIResponseSchema(ReleaseView.class)
    public Response get(@PathParam("id") UUID id) {
        var viewer = current.get();
        var view = sharing.view(viewer, sharing.owned(viewer, id));
        return ETags.ok(view, view.version());
    }

    @PUT
    @Path("{id}/releases")
    @Idempotent
    @Transactional
    @Operation(summary = "Kies wat uw partij van dit project laat zien")
    @APIResponseSchema(ReleaseView.class)
    public Response release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ReleaseInput input) {
        var viewer = current.get();
        var row = owned(viewer, id);
        projects.lock(id);
        ETags.require(ifMatch, sharing.version(id, viewer.party()), () -> sharing.view(viewer, row));
        var release = sharing.release(viewer, row.steward(), input);
        writing.release(id, viewer.party(), release, Act.of(viewer, clock.instant()));
        return answer(viewer, row);
    }

    @POST
    @Path("{id}/releases/confirmations")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Zeg dat wat uw partij laat zien nog klopt")
    @APIResponseSchema(ReleaseView.class)
    public Response confirm(@PathParam("id") UUID id) {
        var viewer = current.get();
        var row = owned(viewer, id);
        writing.confirm(id, viewer.party(), Act.of(viewer, clock.instant()));
        return answer(viewer, row);
    }

    @POST
    @Path("{id}/releases/_preview")
    @Transactional
    @Operation(summary = "Wie het zou zien als u dit koos; er verandert niets")
    public Preview preview(@PathParam("id") UUID id, @NotNull ReleaseInput input) {
        var viewer = current.get();
        var row = sharing.owned(viewer, id);
        var now = outlooks.today(id, viewer);
        var release = sharing.release(viewer, row.steward(), input);
        var then = now.with(viewer.party(), release);
        return new Preview(outlooks.cells(then), outlooks.shifts(now, then));
    }

    private ProjectRow owned(Viewer viewer, UUID id) {
        var row = sharing.owned(viewer, id);
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        return row;
    }

    private Response answer(Viewer viewer, ProjectRow row) {
        var view = sharing.view(viewer, row);
        return ETags.ok(view, view.version());
    }
}
