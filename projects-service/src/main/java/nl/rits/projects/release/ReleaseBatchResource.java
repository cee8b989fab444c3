package nl.rits.projects.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.projects.project.Batch;
import nl.rits.projects.project.Batches;
import nl.rits.projects.release.BatchViews.BatchInput;
import nl.rits.projects.release.BatchViews.BatchPreview;
import nl.rits.projects.release.BatchViews.ReleaseBatch;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.PartyRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a party shows of many projects in one go. */
@Path("/releases")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class ReleaseBatchResource {

    private final CurrentViewer current;
    private final ManyReleases many;
    private final Batches batches;
    private final KnownParties parties;

    ReleaseBatchResource(CurrentViewer current, ManyReleases many, Batches batches, KnownParties parties) {
        this.current = current;
        this.many = many;
        this.batches = batches;
        this.parties = parties;
    }

    @POST
    @Path("_preview")
    @Transactional
    @Operation(summary = "Wie wat zou zien of niet meer zien als u dit koos voor veel projecten; er verandert niets")
    public BatchPreview preview(@NotNull BatchInput input) {
        return many.preview(current.get(), input);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Kies voor veel projecten tegelijk wat uw partij laat zien: alles of niets")
    @APIResponseSchema(value = ReleaseBatch.class, responseCode = "201")
    public Response release(@NotNull BatchInput input) {
        var batch = many.apply(current.get(), input);
        return Response.created(URI.create("releases/" + batch.id))
                .entity(view(batch))
                .build();
    }

    @GET
    @Operation(summary = "Wat uw partij voor veel projecten tegelijk koos, nieuwste eerst")
    public Page<ReleaseBatch> list(@Valid @BeanParam Paging paging) {
        var viewer = current.get();
        var by = parties.name(viewer.party());
        return batches.page(viewer, Batch.Kind.RELEASE, paging).map(it -> view(it, by));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Eén keuze voor veel projecten")
    public ReleaseBatch get(@PathParam("id") UUID id) {
        return view(batches.own(current.get(), Batch.Kind.RELEASE, id));
    }

    @POST
    @Path("{id}/_undo")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Draai een keuze voor veel projecten terug, binnen een dag")
    public ReleaseBatch undo(@PathParam("id") UUID id) {
        return view(many.undo(current.get(), id));
    }

    private ReleaseBatch view(Batch batch) {
        return view(batch, parties.name(batch.party));
    }

    private static ReleaseBatch view(Batch batch, PartyRef by) {
        return new ReleaseBatch(
                batch.id, batch.at, by, batch.projects, batch.changed, batch.undoUntil(), batch.undoneAt, batch.kept);
    }
}
