package nl.rits.projects.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.SharingSettings;
import nl.rits.projects.release.ReleaseViews.StatusInput;
import nl.rits.projects.release.ReleaseViews.StatusPreview;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a change of planning status would open, to whom and when: said before it is done. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class StatusPreviewResource {

    private final CurrentViewer current;
    private final ReleaseReading sharing;
    private final Outlooks outlooks;
    private final SharingSettings settings;

    StatusPreviewResource(CurrentViewer current, ReleaseReading sharing, Outlooks outlooks, SharingSettings settings) {
        this.current = current;
        this.sharing = sharing;
        this.outlooks = outlooks;
        this.settings = settings;
    }

    @POST
    @Path("{id}/_preview-status")
    @Transactional
    @Operation(summary = "Wat een andere status zou openen of sluiten, voor wie en wanneer; er verandert niets")
    public StatusPreview preview(@PathParam("id") UUID id, @NotNull StatusInput input) {
        var viewer = current.get();
        var row = sharing.owned(viewer, id);
        if (!viewer.plansFor(row.steward())) {
            throw ProblemException.forbidden();
        }
        var now = outlooks.today(id, viewer);
        var situation = now.situation();
        var status = input.planningStatus() == null ? situation.status() : input.planningStatus();
        var phase = input.phase() == null ? situation.phase() : input.phase();
        var opensOn =
                settings.opening(situation.status(), situation.opensOn(), status, input.opensOn(), outlooks.today());
        var then = now.with(situation.as(status, phase, opensOn));
        return new StatusPreview(
                !situation.status().isFirm() && status.isFirm(),
                opensOn,
                outlooks.shifts(now, opensOn == null ? then : then.on(latest(opensOn, now.day()))));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
