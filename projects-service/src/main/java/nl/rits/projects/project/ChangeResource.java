package nl.rits.projects.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Chronicle;
import nl.rits.projects.look.Looks;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.statement.StatementViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of a project, as a story. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Geschiedenis", description = "Wat er is gewijzigd, door wie en waarom.")
public class ChangeResource {

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final Chronicle chronicle;
    private final KnownParties parties;
    private final Looks looks;

    ChangeResource(
            CurrentViewer current, ProjectReading reading, Chronicle chronicle, KnownParties parties, Looks looks) {
        this.current = current;
        this.reading = reading;
        this.chronicle = chronicle;
        this.parties = parties;
        this.looks = looks;
    }

    @GET
    @Path("{id}/changes")
    @Operation(summary = "Wat er aan een project is gewijzigd, nieuwste eerst, zover u het nu mag zien")
    public ChangePage changes(
            @PathParam("id") UUID id,
            @QueryParam("as") @Parameter(description = "De kring door wier ogen u kijkt.") @Nullable Circle as,
            @Valid @BeanParam Paging paging) {
        var sight = reading.sight(current.get(), id, as);
        var viewer = sight.viewer();
        var row = reading.row(sight.eyes(), id, null).orElseThrow(ProblemException::notFound);
        var seen = reading.seen(sight, row, null);
        if (as == null) {
            looks.viewed(viewer, Looking.at(row, seen));
        }
        var shown = seen.stream().map(it -> it.stated().party()).collect(Collectors.toCollection(HashSet::new));
        if (as == null) {
            shown.addAll(withdrawn(viewer, row));
        }
        var story = new Story(row.visibility(), row.exact(), shown);
        var found = chronicle.page(id, story.eyes(), paging.pageSize, paging.offset());
        var ids = new ArrayList<UUID>();
        found.acts().forEach(it -> {
            ids.add(it.change().party());
            if (it.change().statedBy() != null) {
                ids.add(it.change().statedBy());
            }
        });
        var names = parties.names(ids);
        var items = found.acts().stream()
                .map(it -> {
                    var subject = it.change().statedBy();
                    return new ChangeView(
                            it.at(),
                            it.change().kind(),
                            names.get(it.change().party()),
                            subject == null ? null : names.get(subject),
                            story.of(it),
                            reason(viewer, row, it.change()),
                            it.change().correction());
                })
                .toList();
        return new ChangePage(items, paging.page, paging.pageSize, found.more());
    }

    /** Who stated something and who guards the plan see it always, also when it was taken back. */
    private Collection<UUID> withdrawn(Viewer viewer, ProjectRow row) {
        if (viewer.actsFor(row.steward())) {
            return chronicle.subjects(row.id());
        }
        return viewer.actsFor(viewer.party()) ? List.of(viewer.party()) : List.of();
    }

    private static @Nullable Reason reason(Viewer viewer, ProjectRow row, Change change) {
        var subject = change.statedBy();
        var closeBy = viewer.actsFor(row.steward()) || (subject != null && viewer.actsFor(subject));
        return StatementViews.reason(change.reason(), closeBy);
    }
}
