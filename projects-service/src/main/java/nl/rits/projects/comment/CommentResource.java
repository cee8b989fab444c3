package nl.rits.projects.comment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.comment.CommentInput;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.comment.CommentView.CommentPage;
import nl.rits.projects.project.ProjectReading;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.sharing.PartyRef;
import nl.rits.projects.sharing.TakingPart;
import nl.rits.projects.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What those who take part in a project say to each other. For others who see the project it is 403. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opmerkingen", description = "Wat de partijen die meedoen elkaar laten weten.")
public class CommentResource {

    private final CurrentViewer current;
    private final ProjectReading projects;
    private final TakingPart takingPart;
    private final KnownParties parties;
    private final Comments comments;
    private final CommentEvents events;
    private final Clock clock;

    CommentResource(
            CurrentViewer current,
            ProjectReading projects,
            TakingPart takingPart,
            KnownParties parties,
            Comments comments,
            CommentEvents events,
            Clock clock) {
        this.current = current;
        this.projects = projects;
        this.takingPart = takingPart;
        this.parties = parties;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    @GET
    @Path("{id}/comments")
    @Operation(
            summary = "Opmerkingen bij een project, nieuwste eerst",
            description = "Voor de gemeente en de partijen die meedoen, als zij ook de notities en de planning van de"
                    + " gemeente zien.")
    public CommentPage list(
            @PathParam("id") UUID project,
            @QueryParam("party") @Parameter(description = "Van welke partij.") @Nullable UUID party,
            @QueryParam("sort") @Parameter(description = "at of -at; - is aflopend.") @Nullable String sort,
            @Valid @BeanParam Paging paging) {
        var oldestFirst = switch (sort == null || sort.isBlank() ? "-at" : sort) {
            case "at" -> true;
            case "-at" -> false;
            case String other -> throw ProblemException.invalid(Fault.parameter("sort", "unknown-value", other));
        };
        var viewer = reader(project);
        var page = comments.page(project, party, oldestFirst, paging);
        var readers = readers(project);
        var names = names(page.items(), readers);
        var now = clock.instant();
        return new CommentPage(
                page.items().stream()
                        .map(it -> CommentView.of(it, names, viewer, now))
                        .toList(),
                page.total(),
                page.page(),
                page.pageSize(),
                names.all(readers).stream()
                        .sorted(Comparator.comparing(PartyRef::name))
                        .toList(),
                mayWrite(viewer));
    }

    @POST
    @Path("{id}/comments")
    @Idempotent
    @Transactional
    @Operation(summary = "Plaats een opmerking; wie u noemt, krijgt een melding")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public Response post(@PathParam("id") UUID project, @NotNull CommentInput input) {
        var viewer = writer(project);
        var readers = readers(project);
        var written = input.read(readers);
        var comment = new Comment(
                UUID.randomUUID(),
                project,
                1,
                viewer.party(),
                viewer.account(),
                written.text(),
                written.mentions(),
                Sql.now(clock),
                null,
                null);
        comments.keep(comment);
        events.tell(comment, readers, comment.at());
        return ETags.created(
                URI.create("projects/" + project + "/comments/" + comment.id()), view(comment, readers, viewer), 1);
    }

    @PUT
    @Path("{id}/comments/{comment}")
    @Idempotent
    @Transactional
    @Operation(summary = "Wijzig uw opmerking, tot een kwartier na het plaatsen")
    @APIResponseSchema(CommentView.class)
    public Response edit(
            @PathParam("id") UUID project,
            @PathParam("comment") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull CommentInput input) {
        var viewer = writer(project);
        var readers = readers(project);
        var comment = comments.lock(project, id).orElseThrow(ProblemException::notFound);
        if (!comment.authorship().isOf(viewer)) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, comment.version(), () -> view(comment, readers, viewer));
        var now = Sql.now(clock);
        if (!comment.authorship().mayEdit(viewer, now)) {
            throw ProblemException.conflict("comment-settled");
        }
        var written = input.read(readers);
        var next = comment.edited(written.text(), written.mentions(), now);
        comments.keep(next);
        events.tell(next, readers, now);
        return ETags.ok(view(next, readers, viewer), next.version());
    }

    @DELETE
    @Path("{id}/comments/{comment}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Trek een opmerking van uw partij in",
            description = "De tekst gaat weg; dat er een opmerking stond, blijft te zien.")
    @APIResponse(responseCode = "204", description = "De opmerking is ingetrokken.")
    public Response withdraw(
            @PathParam("id") UUID project,
            @PathParam("comment") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = reader(project);
        var readers = readers(project);
        var comment = comments.lock(project, id).orElseThrow(ProblemException::notFound);
        ETags.require(ifMatch, comment.version(), () -> view(comment, readers, viewer));
        if (comment.withdrawnAt() == null) {
            if (!comment.authorship().mayWithdraw(viewer)) {
                throw ProblemException.forbidden();
            }
            var now = Sql.now(clock);
            var next = comment.withdrawn(now);
            comments.keep(next);
            events.tell(next, readers, now);
        }
        return Response.noContent().build();
    }

    private Viewer reader(UUID project) {
        var viewer = current.get();
        if (!projects.getRow(viewer, project).discussedBy(viewer)) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private Viewer writer(UUID project) {
        var viewer = reader(project);
        if (!mayWrite(viewer)) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private static boolean mayWrite(Viewer viewer) {
        return viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER);
    }

    private Set<UUID> readers(UUID project) {
        return takingPart.seeing(project, FieldGroup.NOTES, FieldGroup.MUNICIPAL_PLANNING);
    }

    private CommentView view(Comment comment, Set<UUID> readers, Viewer viewer) {
        return CommentView.of(comment, names(List.of(comment), readers), viewer, clock.instant());
    }

    private Names names(Collection<Comment> shown, Set<UUID> readers) {
        var ids = new HashSet<>(readers);
        shown.forEach(it -> {
            ids.add(it.party());
            it.mentions().forEach(mention -> ids.add(mention.party()));
        });
        return parties.names(ids);
    }
}
