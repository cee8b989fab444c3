package nl.rits.bottlenecks.since;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.since.SinceViews.ChangesView;
import nl.rits.bottlenecks.since.SinceViews.PreviousSession;
import nl.rits.bottlenecks.since.SinceViews.RoomChangesView;
import nl.rits.bottlenecks.table.Meetings.Meeting;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.export.AskedFormat;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changed since a table last met. */
@Path("/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tafels")
public class ChangesResource {

    private final CurrentViewer viewer;
    private final Changes changes;
    private final ChangeViews views;
    private final ChangesExport export;

    ChangesResource(CurrentViewer viewer, Changes changes, ChangeViews views, ChangesExport export) {
        this.viewer = viewer;
        this.changes = changes;
        this.views = views;
        this.export = export;
    }

    @GET
    @Path("/{id}/changes")
    @Transactional
    @Operation(
            summary = "Wat er sinds de vorige zitting is veranderd aan plannen, knelpunten, zaken en afspraken",
            description =
                    "Hoe het aan het eind anders staat dan aan het begin, over wat u nu mag zien: wat op de agenda staat, "
                            + "wat in die tijd bij de tafel lag, en wat projecten van haar gemeenten raakt. "
                            + "Van een zitting die is geweest, tot en met die dag. Een plan wordt vergeleken met hoe het hier toen bekend was; "
                            + "was het dat nog niet, dan telt het in plansUnknown.")
    public ChangesView list(UUID id, @BeanParam SinceQuestion question, @Valid @BeanParam Paging paging) {
        var me = viewer.get();
        var gathered = changes.gather(me, id, question);
        var asked = gathered.of(question.agendaCase);
        var wanted = wanted(asked, question);
        return new ChangesView(
                gathered.since(),
                previous(gathered.previous()),
                gathered.until(),
                Changes.counts(asked),
                views.cases(gathered),
                gathered.unknown(question.agendaCase),
                views.of(
                        wanted.stream()
                                .skip(paging.offset())
                                .limit(paging.pageSize)
                                .toList(),
                        me),
                wanted.size(),
                paging.page,
                paging.pageSize);
    }

    @GET
    @Path("/{id}/changes/_export")
    @Transactional
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "Dezelfde veranderingen als bestand, met de filters van de lijst")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(UUID id, @BeanParam SinceQuestion question, @BeanParam AskedFormat format) {
        var kind = format.kind();
        var me = viewer.get();
        var gathered = changes.gather(me, id, question);
        var asked = gathered.of(question.agendaCase);
        var days = gathered.since() == null ? "" : "-" + gathered.since();
        return kind.answer(
                "veranderd" + days + "-" + gathered.until(),
                export.sheets(me, wanted(asked, question), Changes.counts(asked)));
    }

    @GET
    @Path("/{id}/room/changes")
    @Transactional
    @Operation(
            summary = "Wat er per zaak is veranderd en op het scherm in de zaal mag",
            description = "Alleen veranderingen, plannen en namen die iedereen mag zien die er is.")
    public RoomChangesView room(
            UUID id,
            @QueryParam("since")
                    @Parameter(description = "Na deze dag; zonder: na de vorige zitting van dezelfde tafel")
                    @Nullable
                    LocalDate since) {
        var question = new SinceQuestion();
        question.since = since;
        var gathered = changes.gatherForRoom(viewer.get(), id, question);
        return new RoomChangesView(
                gathered.since(), previous(gathered.previous()), gathered.until(), views.cases(gathered));
    }

    private static List<Found> wanted(Collection<Found> asked, SinceQuestion question) {
        var kinds = question.kinds();
        return asked.stream()
                .filter(it -> kinds.isEmpty() || kinds.contains(it.kind()))
                .sorted(question.order())
                .toList();
    }

    private static @Nullable PreviousSession previous(@Nullable Meeting it) {
        return it == null || it.number() == null ? null : new PreviousSession(it.id(), it.number(), it.date());
    }
}
