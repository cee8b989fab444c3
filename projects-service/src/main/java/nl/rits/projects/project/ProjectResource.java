package nl.rits.projects.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.look.Looks;
import nl.rits.projects.sharing.ViewTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Projects: list, map, and one project. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projecten", description = "Woningbouwplannen en hun programma.")
public class ProjectResource {

    private static final int MOST_FEATURES = 10_000;

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final Looks looks;
    private final ViewTags tags;
    private final ReferenceDates dates;

    ProjectResource(CurrentViewer current, ProjectReading reading, Looks looks, ViewTags tags, ReferenceDates dates) {
        this.current = current;
        this.reading = reading;
        this.looks = looks;
        this.tags = tags;
        this.dates = dates;
    }

    @GET
    @Operation(summary = "Projecten die u mag zien: als lijst per pagina, of als GeoJSON voor een kaart")
    public ProjectPage list(
            @BeanParam ProjectFilter filter,
            @Valid @BeanParam Paging paging,
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "Ga verder waar de vorige pagina ophield: geef next van die pagina, met dezelfde filters en sort; page telt dan niet. Een lange lijst gaat zo even snel verder als ze begint.")
                    @Nullable
                    String after,
            @QueryParam("crs")
                    @Parameter(description = "URI van het coördinatenstelsel: CRS84 of EPSG:28992 (RD).")
                    @Nullable
                    String crs) {
        // A list is in degrees always; a system that nobody knows is refused here as on the map.
        system(crs);
        return reading.page(current.get(), filter, paging, after);
    }

    @GET
    @Produces("application/geo+json;qs=0.5")
    @Operation(summary = "Projecten die u mag zien: als lijst per pagina, of als GeoJSON voor een kaart")
    @APIResponseSchema(FeatureCollection.class)
    public Response features(
            @BeanParam ProjectFilter filter,
            @QueryParam("crs")
                    @Parameter(description = "URI van het coördinatenstelsel: CRS84 of EPSG:28992 (RD).")
                    @Nullable
                    String crs,
            @Context UriInfo uri) {
        var system = system(crs);
        var search = reading.search(current.get(), filter).where(FieldGroup.CORE, "f.lon is not null");
        var rows = reading.rows(search, MOST_FEATURES + 1);
        looks.exported(current.get(), Looking.mapped(rows.subList(0, Math.min(rows.size(), MOST_FEATURES))));
        var features = rows.stream()
                .limit(MOST_FEATURES)
                .map(it -> FeatureCollection.feature(it, system))
                .filter(Objects::nonNull)
                .toList();
        var answer = Response.ok(FeatureCollection.of(features)).header("Content-Crs", "<" + system.uri() + ">");
        if (rows.size() > MOST_FEATURES) {
            // There is more than a map can use: the list has it all, page by page.
            answer.header("Link", "<" + uri.getRequestUri() + ">; rel=\"alternate\"; type=\"application/json\"");
        }
        return answer.build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Eén project, zoals u het mag zien")
    @APIResponseSchema(ProjectView.class)
    public Response get(
            @PathParam("id") UUID id,
            @BeanParam AsOf asOf,
            @QueryParam("as") @Parameter(description = "De kring door wier ogen u kijkt.") @Nullable Circle as) {
        var viewer = current.get();
        var date = dates.read(asOf, viewer).orElse(null);
        var view = reading.show(reading.sight(viewer, id, as), id, date).orElseThrow(ProblemException::notFound);
        return tags.ok(view, view.version(tags));
    }

    private static Crs system(@Nullable String crs) {
        return crs == null || crs.isBlank()
                ? Crs.CRS84
                : Crs.find(crs)
                        .orElseThrow(() -> ProblemException.invalid(Fault.parameter("crs", "unknown-value", crs)));
    }
}
