package nl.rits.projects.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.ViewTags;
import nl.rits.projects.statement.StatementViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of the past. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Geschiedenis")
public class CorrectionResource {

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final Correcting correcting;
    private final ViewTags tags;
    private final Clock clock;

    CorrectionResource(
            CurrentViewer current, ProjectReading reading, Correcting correcting, ViewTags tags, Clock clock) {
        this.current = current;
        this.reading = reading;
        this.correcting = correcting;
        this.tags = tags;
        this.clock = clock;
    }

    @POST
    @Path("{id}/corrections")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Corrigeer het verleden van een project: gegevens (bronhouder) of de opgave van uw partij",
            description = """
                    Wat eerder geloofd werd, blijft te lezen met `knownAt`; het heden verandert niet. `If-Match` is de \
                    ETag van het project op de eerste dag van de correctie (`asOf`). Het antwoord is het project op die \
                    dag, zoals het nu bekend is.""")
    @APIResponseSchema(ProjectView.class)
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Content-Crs") @Nullable String contentCrs,
            @NotNull @Schema(implementation = CorrectionInput.class) CorrectionInput input) {
        var viewer = current.get();
        var row = reading.getRow(viewer, id);
        var party = Objects.requireNonNullElse(input.party(), viewer.party());
        var planning = input.planning();
        if (planning == null
                ? !viewer.plansFor(row.steward())
                : !StatementViews.mayState(viewer, party, row.around())) {
            throw ProblemException.forbidden();
        }
        var act = Act.of(viewer, clock.instant());
        var time = input.time(act.at());
        var then = ReferenceDate.of(time.from());
        correcting.lock(id);
        reading.find(viewer, id, then)
                .ifPresent(seen -> ETags.require(ViewTags.version(ifMatch), seen.version(tags), () -> seen));
        if (planning != null) {
            correcting.planning(id, party, planning.planning(), time, act);
        } else if (input.facts() instanceof ObjectNode facts) {
            correcting.facts(id, facts, ProjectEditResource.crs(contentCrs), time, act);
        }
        var view = reading.find(viewer, id, then).orElseGet(() -> reading.get(viewer, id));
        return tags.ok(view, view.version(tags));
    }
}
