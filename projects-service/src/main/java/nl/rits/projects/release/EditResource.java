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
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Batch;
import nl.rits.projects.project.Batches;
import nl.rits.projects.project.EditingMany;
import nl.rits.projects.project.ProjectFilter;
import nl.rits.projects.release.EditViews.Edit;
import nl.rits.projects.release.EditViews.EditInput;
import nl.rits.projects.release.EditViews.EditPreview;
import nl.rits.projects.release.EditViews.RefusedEdit;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.PartyRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts that a steward gives to many projects in one go. */
@Path("/edits")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projecten")
public class EditResource {

    private final CurrentViewer current;
    private final AskedEdit asked;
    private final ManyEdits many;
    private final EditingMany editing;
    private final Batches batches;
    private final KnownParties parties;

    EditResource(
            CurrentViewer current,
            AskedEdit asked,
            ManyEdits many,
            EditingMany editing,
            Batches batches,
            KnownParties parties) {
        this.current = current;
        this.asked = asked;
        this.many = many;
        this.editing = editing;
        this.batches = batches;
        this.parties = parties;
    }

    @POST
    @Path("_preview")
    @Transactional
    @Operation(
            summary = "Wat een wijziging van veel projecten zou doen: per project was en wordt; er verandert niets",
            description =
                    "Voor gekozen projecten, of zonder keuze voor uw eigen projecten die de filters geven. Verandert de"
                            + " planologische status, dan staat erbij wie wat gaat zien.")
    public EditPreview preview(@BeanParam ProjectFilter filter, @NotNull EditInput input) {
        var viewer = planner();
        return many.preview(viewer, asked.preview(viewer, input, filter));
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Wijzig gegevens van veel projecten tegelijk (bronhouder)",
            description = "Wat mag, wordt gewijzigd; van de rest staat erbij waarom niet.")
    @APIResponseSchema(value = Edit.class, responseCode = "201")
    public Response edit(@NotNull EditInput input) {
        var viewer = planner();
        var done = many.apply(viewer, asked.edit(input), input.preview());
        return Response.created(URI.create("edits/" + done.batch().id))
                .entity(view(done.batch(), parties.name(done.batch().party), done.refused()))
                .build();
    }

    @GET
    @Operation(summary = "Wat uw partij voor veel projecten tegelijk wijzigde, nieuwste eerst")
    public Page<Edit> list(@Valid @BeanParam Paging paging) {
        var viewer = current.get();
        var by = parties.name(viewer.party());
        return batches.page(viewer, Batch.Kind.EDIT, paging).map(it -> view(it, by, null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Eén wijziging van veel projecten")
    public Edit get(@PathParam("id") UUID id) {
        return view(batches.own(current.get(), Batch.Kind.EDIT, id));
    }

    @POST
    @Path("{id}/_undo")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Draai een wijziging van veel projecten terug, binnen een dag")
    public Edit undo(@PathParam("id") UUID id) {
        return view(editing.undo(current.get(), id));
    }

    private Viewer planner() {
        var viewer = current.get();
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private Edit view(Batch batch) {
        return view(batch, parties.name(batch.party), null);
    }

    private static Edit view(Batch batch, PartyRef by, @Nullable List<RefusedEdit> refused) {
        return new Edit(
                batch.id,
                batch.at,
                by,
                batch.projects,
                batch.changed,
                batch.undoUntil(),
                batch.undoneAt,
                batch.kept,
                refused);
    }
}
