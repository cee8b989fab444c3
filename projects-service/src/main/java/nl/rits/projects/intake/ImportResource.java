package nl.rits.projects.intake;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Act;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Plan lists: send one, look what it would change, adjust, and write it or not. */
@io.quarkus.runtime.annotations.RegisterForReflection(targets = {Choices.class, Summary.class})
@Path("/imports")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inlezen", description = "Planlijsten (CSV, XLSX) inlezen: eerst zien wat er verandert, dan pas schrijven.")
public class ImportResource {

    private final CurrentViewer current;
    private final Imports imports;
    private final ImportStore store;
    private final ImportIntake intake;
    private final ImportWriting writing;
    private final ImportWords words;
    private final Event<ImportWriting.Agreed> agreed;

    ImportResource(
            CurrentViewer current,
            Imports imports,
            ImportStore store,
            ImportIntake intake,
            ImportWriting writing,
            ImportWords words,
            Event<ImportWriting.Agreed> agreed) {
        this.current = current;
        this.imports = imports;
        this.store = store;
        this.intake = intake;
        this.writing = writing;
        this.words = words;
        this.agreed = agreed;
    }

    @GET
    @Transactional
    @Operation(summary = "De planlijsten die uw organisatie stuurde, nieuwste eerst")
    public Page<ImportView> list(@Valid @BeanParam Paging paging) {
        var viewer = sender();
        var mine = imports.find("party = ?1", Sort.descending("createdAt", "id"), viewer.party());
        var page = mine.page(paging.page - 1, paging.pageSize).list().stream()
                .map(it -> ImportView.of(it, words, viewer.language()))
                .toList();
        return Page.of(page, imports.count("party = ?1", viewer.party()), paging);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Transactional
    @Operation(summary = "Een planlijst sturen; er wordt nog niets geschreven")
    public Response send(@RestForm("file") @Nullable FileUpload file, @RestForm("onBehalf") boolean onBehalf) {
        var viewer = sender();
        if (file == null) {
            throw ProblemException.invalid(Fault.at("/file", "required"));
        }
        if (isAdministrator(viewer) && !onBehalf) {
            throw ProblemException.invalid(Fault.at("/onBehalf", "required"));
        }
        var made = intake.read(viewer, file.uploadedFile(), name(file), isAdministrator(viewer));
        return ETags.created(
                URI.create("imports/" + made.id), ImportView.of(made, words, viewer.language()), made.version);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "Wat er in de lijst staat en wat er zou veranderen")
    @APIResponseSchema(ImportView.class)
    public Response get(@PathParam("id") UUID id) {
        var viewer = sender();
        intake.release(id);
        var found = imports.find(viewer, id).orElseThrow(ProblemException::notFound);
        return ETags.ok(ImportView.of(found, words, viewer.language()), found.version);
    }

    @GET
    @Path("{id}/rows")
    @Transactional
    @Operation(summary = "De rijen van de lijst, met wat er van elk komt")
    public Page<ImportView.RowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @Valid @BeanParam Paging paging) {
        var viewer = sender();
        var found = imports.find(viewer, id).orElseThrow(ProblemException::notFound);
        // Who sends on behalf of others may write their plans, but does not see them.
        var rows = store.rows(id, outcome, paging.offset(), paging.pageSize).stream()
                .map(row -> ImportView.row(row, !found.onBehalf, words, viewer.language()))
                .toList();
        return Page.of(rows, store.count(id, outcome), paging);
    }

    @PUT
    @Path("{id}/mapping")
    @Idempotent
    @Transactional
    @Operation(summary = "Zeggen wat kolommen en waarden betekenen; we onthouden het voor de volgende keer")
    public Response map(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull Choices choices) {
        var viewer = sender();
        var held = imports.lock(viewer, id);
        requireVersion(ifMatch, held, viewer);
        intake.adjust(held, choices, municipality(viewer));
        return ETags.ok(ImportView.of(held, words, viewer.language()), held.version);
    }

    @POST
    @Path("{id}/_apply")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "De lijst inlezen: alles of niets; kijk met GET hoe ver het is")
    public Response apply(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = sender();
        var held = imports.lock(viewer, id);
        requireVersion(ifMatch, held, viewer);
        if (held.state != Import.State.ANALYSED && held.state != Import.State.FAILED) {
            throw ProblemException.conflict("import-not-ready");
        }
        held.state = Import.State.APPLYING;
        held.startedAt = Instant.now();
        held.failure = null;
        held.version++;
        imports.flush();
        agreed.fire(new ImportWriting.Agreed(id, municipality(viewer)));
        return Response.accepted(ImportView.of(held, words, viewer.language()))
                .tag(ETags.of(held.version))
                .build();
    }

    @POST
    @Path("{id}/_undo")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Ongedaan maken, binnen 24 uur en zolang niemand de plannen wijzigde")
    public Response undo(@PathParam("id") UUID id) {
        var viewer = sender();
        var held = imports.lock(viewer, id);
        var until = held.undoUntil();
        if (until == null) {
            throw ProblemException.conflict("import-not-applied");
        }
        if (Instant.now().isAfter(until)) {
            throw ProblemException.conflict("undo-too-late");
        }
        writing.undo(held.id, held.fileName, Act.of(viewer, Instant.now()));
        var undone = imports.lock(viewer, id);
        undone.state = Import.State.UNDONE;
        undone.version++;
        return ETags.ok(ImportView.of(undone, words, viewer.language()), undone.version);
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(summary = "Een lijst weggooien die niet is ingelezen")
    public void delete(@PathParam("id") UUID id) {
        var held = imports.lock(sender(), id);
        if (held.state == Import.State.APPLYING || held.state == Import.State.APPLIED) {
            throw ProblemException.conflict("import-in-use");
        }
        imports.delete(held);
    }

    /** A planner of a municipality, or an administrator on behalf of all. */
    private Viewer sender() {
        var viewer = current.get();
        boolean steward = viewer.kind() == PartyKind.MUNICIPALITY && viewer.plansFor(viewer.party());
        if (!steward && !isAdministrator(viewer)) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private static boolean isAdministrator(Viewer viewer) {
        return viewer.kind() == PartyKind.OPERATOR && viewer.has(Role.ADMINISTRATOR);
    }

    private @Nullable String municipality(Viewer viewer) {
        return isAdministrator(viewer) ? null : intake.municipalityOf(viewer.party());
    }

    /** Nobody has to say which version they saw; who says it is held to it. */
    private void requireVersion(@Nullable String ifMatch, Import held, Viewer viewer) {
        if (ifMatch != null) {
            ETags.require(ifMatch, held.version, () -> ImportView.of(held, words, viewer.language()));
        }
    }

    /** The last part of the name that the browser gave; some give a whole path. */
    private static String name(FileUpload file) {
        var given = file.fileName() == null ? "" : file.fileName().replace('\\', '/');
        var name = given.substring(given.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "lijst" : name.substring(0, Math.min(name.length(), 200));
    }
}
