package nl.rits.projects.geography;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Crs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Municipalities and their boundaries, for everyone who is signed in. */
@Path("/")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Gebieden", description = "Gemeenten en hun grenzen.")
public class GeographyResource {

    private static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    private final CurrentViewer current;
    private final BoundaryStore store;
    private final BoundaryLoading loading;

    GeographyResource(CurrentViewer current, BoundaryStore store, BoundaryLoading loading) {
        this.current = current;
        this.store = store;
        this.loading = loading;
    }

    @GET
    @Path("municipalities")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "De gemeenten van 2026 (CBS), gezocht op naam of code")
    public Page<Municipality> municipalities(@QueryParam("q") @Nullable String q, @Valid @BeanParam Paging paging) {
        var found = Municipalities.containing(q == null ? "" : q);
        var page = found.stream().skip(paging.offset()).limit(paging.pageSize).toList();
        return Page.of(page, found.size(), paging);
    }

    @GET
    @Path("municipality-boundaries")
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Gemeentegrenzen als GeoJSON; leeg als er geen zijn ingelezen")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response boundaries(
            @QueryParam("crs")
                    @Parameter(description = "URI van het coördinatenstelsel: CRS84 of EPSG:28992 (RD).")
                    @Nullable
                    String crs,
            @HeaderParam("If-None-Match") @Nullable String known) {
        var system = crs == null || crs.isBlank()
                ? Crs.CRS84
                : Crs.find(crs)
                        .orElseThrow(() -> ProblemException.invalid(Fault.parameter("crs", "unknown-value", crs)));
        var kept = store.find(system == Crs.RD);
        var tag = new EntityTag(kept.map(BoundaryStore.Kept::fingerprint).orElse("none") + "-" + system);
        if (Optional.ofNullable(known)
                .filter(it -> it.contains("\"" + tag.getValue() + "\""))
                .isPresent()) {
            return Response.notModified(tag).build();
        }
        return Response.ok(kept.map(BoundaryStore.Kept::geoJson).orElse(NOTHING))
                .tag(tag)
                .header("Content-Crs", "<" + system.uri() + ">")
                .build();
    }

    @PUT
    @Path("municipality-boundaries")
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Transactional
    @Operation(summary = "Gemeentegrenzen inlezen (beheerder): GeoJSON of TopoJSON, in graden of RD")
    @APIResponse(responseCode = "204", description = "Ingelezen")
    public void replace(String content) {
        var viewer = current.get();
        if (viewer.kind() != PartyKind.OPERATOR || !viewer.has(Role.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        try {
            loading.load(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), "administrator");
        } catch (Boundaries.Unusable unusable) {
            throw new ProblemException(
                    unusable.code().equals("not-geojson") ? 400 : 422, "boundaries-" + unusable.code());
        }
    }
}
