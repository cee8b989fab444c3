package nl.rits.projects.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.Figures.Figure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Totals over projects: the same filters and the same rules as the list. */
@Path("/figures")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cijfers", description = "Aantallen projecten en woningen die u mag zien.")
public class FigureResource {

    private final CurrentViewer current;
    private final ProjectReading reading;

    FigureResource(CurrentViewer current, ProjectReading reading) {
        this.current = current;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "Aantallen per jaar (start bouw volgens de gemeente), status, fase of gemeente")
    public Figures figures(
            @QueryParam("by")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"year", "status", "phase", "municipality"}))
                    @Nullable
                    String by,
            @BeanParam ProjectFilter filter) {
        var search = reading.search(current.get(), filter);
        var what = by == null ? "" : by;
        var figures = switch (what) {
            case "year" ->
                search.where(FieldGroup.MUNICIPAL_PLANNING, "f.start_on is not null")
                        .groups(
                                FieldGroup.MUNICIPAL_PLANNING,
                                "extract(year from f.start_on)::integer::text",
                                FigureResource::figure);
            case "status" -> search.groups(FieldGroup.STATUS, "f.planning_status", FigureResource::figure);
            case "phase" -> search.groups(FieldGroup.STATUS, "f.phase", FigureResource::figure);
            case "municipality" -> search.groups(FieldGroup.CORE, "f.municipality", FigureResource::figure);
            default -> throw ProblemException.invalid(Fault.parameter("by", "unknown-value", what));
        };
        return new Figures(what, figures);
    }

    private static Figure figure(java.sql.ResultSet row, nl.rits.foundation.sharing.Visibility visibility)
            throws java.sql.SQLException {
        return new Figure(row.getString("key"), row.getLong("projects"), row.getLong("homes"));
    }
}
