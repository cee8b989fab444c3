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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.projects.history.History;
import nl.rits.projects.look.Looks;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.Story.Chapter;
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
    private final History history;
    private final KnownParties parties;
    private final Looks looks;

    ChangeResource(CurrentViewer current, ProjectReading reading, History history, KnownParties parties, Looks looks) {
        this.current = current;
        this.reading = reading;
        this.history = history;
        this.parties = parties;
        this.looks = looks;
    }

    @GET
    @Path("{id}/changes")
    @Operation(summary = "Wat er aan een project is gewijzigd, nieuwste eerst, zover u het nu mag zien")
    public Page<ChangeView> changes(
            @PathParam("id") UUID id,
            @QueryParam("as") @Parameter(description = "De kring door wier ogen u kijkt.") @Nullable Circle as,
            @Valid @BeanParam Paging paging) {
        var sight = reading.sight(current.get(), id, as);
        var viewer = sight.viewer();
        var row = reading.row(sight.eyes(), id, null).orElseThrow(ProblemException::notFound);
        var seen = reading.seen(sight.eyes(), List.of(id), null).getOrDefault(id, List.of());
        if (as == null) {
            looks.viewed(viewer, Looking.at(row, seen));
        }
        var shown = seen.stream().map(it -> it.stated().party()).collect(Collectors.toSet());
        var chapters = new Story(row.visibility(), row.exact(), shown).of(history.of(id));
        var page =
                chapters.stream().skip(paging.offset()).limit(paging.pageSize).toList();
        var ids = new ArrayList<UUID>();
        page.forEach(it -> {
            ids.add(it.version().change().party());
            if (it.subject() != null) {
                ids.add(it.subject());
            }
        });
        var names = parties.names(ids);
        var items = page.stream()
                .map(it -> new ChangeView(
                        it.version().from(),
                        it.version().change().kind(),
                        names.get(it.version().change().party()),
                        it.subject() == null ? null : names.get(it.subject()),
                        it.what(),
                        reason(viewer, row, it)))
                .toList();
        return Page.of(items, chapters.size(), paging);
    }

    private static @Nullable Reason reason(Viewer viewer, ProjectRow row, Chapter chapter) {
        var subject = chapter.subject();
        var closeBy = viewer.actsFor(row.steward()) || (subject != null && viewer.actsFor(subject));
        return StatementViews.reason(chapter.version().change().reason(), closeBy);
    }
}
