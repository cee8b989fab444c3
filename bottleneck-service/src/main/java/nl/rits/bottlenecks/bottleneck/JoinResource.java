package nl.rits.bottlenecks.bottleneck;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bottlenecks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knelpunten")
public class JoinResource {

    private final CurrentViewer viewer;
    private final Bottlenecks bottlenecks;
    private final Joins joins;
    private final BottleneckViews views;

    JoinResource(CurrentViewer viewer, Bottlenecks bottlenecks, Joins joins, BottleneckViews views) {
        this.viewer = viewer;
        this.bottlenecks = bottlenecks;
        this.joins = joins;
        this.views = views;
    }

    /** @param bottleneck the one that goes on in this one */
    public record Merge(
            @NotNull UUID bottleneck,
            @Size(max = 4000) @Nullable String reason) {}

    public record NewLink(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String url) {}

    @POST
    @Path("/{id}/reports")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Sluit u aan: uw organisatie heeft hetzelfde knelpunt",
            description =
                    "Met eigen projecten en eigen woorden. Wie het knelpunt ziet, leest ook die woorden; welke projecten"
                            + " van een ander iemand niet kent, leert hij hier niet.")
    @APIResponse(
            responseCode = "201",
            description = "Aangesloten",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response join(UUID id, @Valid @NotNull Joining joining) {
        return created(joins.join(viewer.get(), id, joining), "/reports");
    }

    @POST
    @Path("/{id}/joined")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Voeg een ander knelpunt bij dit knelpunt (eigenaar of voorzitter)",
            description =
                    "Het andere vervalt en wijst hierheen; zijn melders gaan mee. Dat kan alleen als alle melders nu al"
                            + " beide knelpunten zien, en nooit bij een oorzaak die aan prijzen raakt.")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response merge(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Merge merge) {
        var me = viewer.get();
        var pair = joins.pair(me, id, merge.bottleneck());
        ETags.require(ifMatch, pair.into().version, () -> views.of(pair.into(), me));
        return ok(joins.merge(me, pair, merge.reason()));
    }

    @POST
    @Path("/{id}/links")
    @Idempotent
    @Transactional
    @Operation(summary = "Voeg een link toe, met een titel")
    @APIResponse(
            responseCode = "201",
            description = "Toegevoegd",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response addLink(UUID id, @Valid @NotNull NewLink link) {
        return created(joins.addLink(viewer.get(), id, link.title(), link.url()), "/links");
    }

    @DELETE
    @Path("/{id}/links/{link}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Haal een link van uw organisatie weg")
    @APIResponse(
            responseCode = "200",
            description = "Het knelpunt daarna",
            content = @Content(schema = @Schema(implementation = BottleneckView.class)))
    public Response removeLink(UUID id, int link, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var me = viewer.get();
        var bottleneck = bottlenecks.get(me, id);
        ETags.require(ifMatch, bottleneck.version, () -> views.of(bottleneck, me));
        return ok(joins.removeLink(me, bottleneck, link));
    }

    private Response ok(Bottleneck bottleneck) {
        return ETags.ok(views.of(bottleneck, viewer.get()), bottleneck.version);
    }

    private Response created(Bottleneck bottleneck, String below) {
        var place = URI.create("/api/bottlenecks/v1/bottlenecks/" + bottleneck.id + below);
        return ETags.created(place, views.of(bottleneck, viewer.get()), bottleneck.version);
    }
}
