package nl.rits.projects.figure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.figure.Figures.Figure;
import nl.rits.projects.project.ProjectFilter;
import nl.rits.projects.project.ReferenceDates;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.SharedQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Totals over projects: of what you may see, by the same filters and rules as the list; or of everything. */
@Path("/figures")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cijfers", description = "Aantallen projecten en woningen.")
public class FigureResource {

    /** What a question about everything may name: any other filter would cut out a single party. */
    private static final Set<String> WITH_EVERYTHING = Set.of("by", "scope", "region", "municipality");

    private final CurrentViewer current;
    private final SharedQuery shared;
    private final ReferenceDates dates;
    private final KnownParties parties;
    private final PublishedFigures published;
    private final Clock clock;

    FigureResource(
            CurrentViewer current,
            SharedQuery shared,
            ReferenceDates dates,
            KnownParties parties,
            PublishedFigures published,
            Clock clock) {
        this.current = current;
        this.shared = shared;
        this.dates = dates;
        this.parties = parties;
        this.published = published;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Aantallen per jaar, status, fase, prijsklasse of gemeente", description = """
                    Met `scope=visible` telt mee wat u mag zien; het jaar is dat van start bouw volgens de gemeente. \
                    Met `scope=everything` telt alles mee, ook wat u niet mag zien: dan krijgt u alleen aantallen \
                    waaruit niets over één partij is af te leiden, een keer per maand gemaakt. Het jaar is dan dat van \
                    oplevering, en u kunt alleen op regio en gemeente filteren.""")
    public Figures figures(
            @QueryParam("by")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"year", "status", "phase", "priceClass", "municipality"}))
                    @Nullable
                    String by,
            @QueryParam("scope")
                    @Parameter(
                            description = "Wat er meetelt: wat u mag zien, of alles.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"visible", "everything"},
                                            defaultValue = "visible"))
                    @Nullable
                    String scope,
            @BeanParam ProjectFilter filter,
            @Context UriInfo uri) {
        var what = by == null ? "" : by;
        var counted = scope == null ? "visible" : scope;
        return switch (counted) {
            case "visible" -> visible(what, filter);
            case "everything" -> everything(what, filter, uri);
            default -> throw ProblemException.invalid(Fault.parameter("scope", "unknown-value", counted));
        };
    }

    private Figures visible(String by, ProjectFilter filter) {
        var search = filter.search(shared, dates, current.get(), clock.instant());
        var figures = switch (by) {
            case "year" ->
                search.where(FieldGroup.MUNICIPAL_PLANNING, "f.start_on is not null")
                        .groups(
                                FieldGroup.MUNICIPAL_PLANNING,
                                "extract(year from f.start_on)::integer::text",
                                FigureResource::figure);
            case "status" -> search.groups(FieldGroup.STATUS, "f.planning_status", FigureResource::figure);
            case "phase" -> search.groups(FieldGroup.STATUS, "f.phase", FigureResource::figure);
            case "municipality" -> search.groups(FieldGroup.CORE, "f.municipality", FigureResource::figure);
            case "priceClass" -> throw ProblemException.invalid(Fault.parameter("by", "only-with-everything", by));
            default -> throw ProblemException.invalid(Fault.parameter("by", "unknown-value", by));
        };
        return Figures.visible(by, figures);
    }

    private Figures everything(String by, ProjectFilter filter, UriInfo uri) {
        var refused = uri.getQueryParameters().keySet().stream()
                .filter(it -> !WITH_EVERYTHING.contains(it))
                .sorted()
                .map(it -> Fault.parameter(it, "not-with-everything"))
                .toList();
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
        var dimension = switch (by) {
            case "year" -> Dimension.YEAR;
            case "status" -> Dimension.STATUS;
            case "phase" -> Dimension.PHASE;
            case "priceClass" -> Dimension.PRICE_CLASS;
            case "municipality" -> null;
            default -> throw ProblemException.invalid(Fault.parameter("by", "unknown-value", by));
        };
        return new Question(dimension, municipalities(filter)).answer(published.told());
    }

    private @Nullable Set<String> municipalities(ProjectFilter filter) {
        @Nullable Set<String> asked = null;
        if (!filter.municipality.isEmpty()) {
            asked = new HashSet<>(filter.municipality);
        }
        if (filter.region != null && !filter.region.isBlank()) {
            var region = parties.municipalitiesOf(region(filter.region));
            if (asked == null) {
                asked = region;
            } else {
                asked.retainAll(region);
            }
        }
        return asked;
    }

    private static UUID region(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalid(Fault.parameter("region", "unknown-value", text));
        }
    }

    private static Figure figure(ResultSet row, Visibility visibility) throws SQLException {
        return new Figure(row.getString("key"), row.getLong("projects"), row.getLong("homes"));
    }
}
