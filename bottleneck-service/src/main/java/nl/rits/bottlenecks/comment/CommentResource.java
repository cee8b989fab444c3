package nl.rits.bottlenecks.comment;

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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.InnerCircle;
import nl.rits.bottlenecks.comment.CommentView.CommentPage;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.comment.CommentInput;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What those in the circle of a bottleneck say to each other. For others who see it, it is 403. */
@Path("/bottlenecks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opmerkingen", description = "Wat de partijen rond een knelpunt elkaar laten weten.")
public class CommentResource {

    private final CurrentViewer current;
    private final InnerCircle circle;
    private final KnownParties parties;
    private final Comments comments;
    private final Event<Commented> listeners;
    private final Clock clock;

    CommentResource(
            CurrentViewer current,
            InnerCircle circle,
            KnownParties parties,
            Comments comments,
            Event<Commented> listeners,
            Clock clock) {
        this.current = current;
        this.circle = circle;
        this.parties = parties;
        this.comments = comments;
        this.listeners = listeners;
        this.clock = clock;
    }

    @GET
    @Path("{id}/comments")
    @Transactional
    @Operation(
            summary = "Het gesprek over een knelpunt, nieuwste eerst",
            description =
                    "Voor wie erin zit: de melders, de eigenaar, wie een actie heeft, de gemeenten en de tafel waar het"
                            + " ligt.")
    public CommentPage list(
            @PathParam("id") UUID bottleneck,
            @QueryParam("sort") @Parameter(description = "at of -at; - is aflopend.") @Nullable String sort,
            @Valid @BeanParam Paging paging) {
        var oldestFirst = switch (sort == null || sort.isBlank() ? "-at" : sort) {
            case "at" -> true;
            case "-at" -> false;
            case String _ -> throw ProblemException.invalid(Fault.parameter("sort", "not-in-list", "at, -at"));
        };
        var seen = reader(bottleneck);
        var page = comments.page(bottleneck, oldestFirst, paging.page - 1, paging.pageSize);
        var names = names(page, seen.readers());
        var now = clock.instant();
        return new CommentPage(
                page.stream()
                        .map(it -> CommentView.of(it, names, seen.viewer(), now))
                        .toList(),
                comments.count("bottleneck", bottleneck),
                paging.page,
                paging.pageSize,
                seen.readers().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(PartyRef::name))
                        .toList(),
                mayWrite(seen.viewer()));
    }

    @POST
    @Path("{id}/comments")
    @Idempotent
    @Transactional
    @Operation(summary = "Zeg iets in het gesprek; wie u noemt, krijgt een melding")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public Response post(@PathParam("id") UUID bottleneck, @NotNull CommentInput input) {
        var seen = writer(bottleneck);
        var written = input.read(seen.readers());
        var me = seen.viewer();
        var comment = Comment.said(UUID.randomUUID(), bottleneck, me.party(), me.account(), written, now());
        comments.persistAndFlush(comment);
        tell(comment, seen);
        return ETags.created(
                URI.create("bottlenecks/" + bottleneck + "/comments/" + comment.id), view(comment, seen), 1);
    }

    @PUT
    @Path("{id}/comments/{comment}")
    @Idempotent
    @Transactional
    @Operation(summary = "Wijzig uw opmerking, tot een kwartier na het plaatsen")
    @APIResponseSchema(CommentView.class)
    public Response edit(
            @PathParam("id") UUID bottleneck,
            @PathParam("comment") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull CommentInput input) {
        var seen = writer(bottleneck);
        var comment = comments.lock(bottleneck, id).orElseThrow(ProblemException::notFound);
        if (!comment.authorship().isOf(seen.viewer())) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, comment.version, () -> view(comment, seen));
        var now = now();
        if (!comment.authorship().mayEdit(seen.viewer(), now)) {
            throw ProblemException.conflict("comment-settled");
        }
        comment.edit(input.read(seen.readers()), now);
        comments.flush();
        tell(comment, seen);
        return ETags.ok(view(comment, seen), comment.version);
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
            @PathParam("id") UUID bottleneck,
            @PathParam("comment") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var seen = reader(bottleneck);
        var comment = comments.lock(bottleneck, id).orElseThrow(ProblemException::notFound);
        ETags.require(ifMatch, comment.version, () -> view(comment, seen));
        if (comment.withdrawnAt == null) {
            if (!comment.authorship().mayWithdraw(seen.viewer())) {
                throw ProblemException.forbidden();
            }
            comment.withdraw(now());
            comments.flush();
        }
        return Response.noContent().build();
    }

    private record Seen(Viewer viewer, String title, Set<UUID> readers) {}

    private Seen reader(UUID bottleneck) {
        var viewer = current.get();
        var around = circle.of(viewer, bottleneck).orElseThrow(ProblemException::notFound);
        if (!viewer.actsFor(viewer.party()) || !around.parties().contains(viewer.party())) {
            throw ProblemException.forbidden();
        }
        return new Seen(viewer, around.title(), around.parties());
    }

    private Seen writer(UUID bottleneck) {
        var seen = reader(bottleneck);
        if (!mayWrite(seen.viewer())) {
            throw ProblemException.forbidden();
        }
        return seen;
    }

    private static boolean mayWrite(Viewer viewer) {
        return viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER) || viewer.has(Role.CHAIR);
    }

    private void tell(Comment comment, Seen seen) {
        listeners.fire(new Commented(
                comment.id,
                comment.bottleneck,
                seen.title(),
                comment.party,
                comment.mentions,
                comment.editedAt == null ? comment.at : comment.editedAt));
    }

    private CommentView view(Comment comment, Seen seen) {
        return CommentView.of(comment, names(List.of(comment), seen.readers()), seen.viewer(), clock.instant());
    }

    private Map<UUID, PartyRef> names(Collection<Comment> shown, Set<UUID> readers) {
        var ids = new HashSet<>(readers);
        shown.forEach(it -> {
            ids.add(it.party);
            it.mentions.forEach(mention -> ids.add(mention.party()));
        });
        return parties.refs(ids);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
