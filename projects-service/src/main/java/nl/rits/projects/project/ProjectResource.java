package nl.rits.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.ViewTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Projects: list, map, one project, and the facts that the steward decides. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projecten", description = "Woningbouwplannen en hun programma.")
public class ProjectResource {

    private static final int MOST_FEATURES = 10_000;

    /** What a merge patch may name; the municipality of a project stays as it is. */
    private static final Set<String> PATCHABLE = Set.of(
            "name",
            "place",
            "planType",
            "planningStatus",
            "phase",
            "homes",
            "demolition",
            "keyProject",
            "feasibility",
            "landPosition",
            "commissioning",
            "location",
            "notes",
            "reference",
            "proposed");

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final ProjectWriting writing;
    private final KnownParties parties;
    private final ViewTags tags;
    private final ObjectMapper json;
    private final Clock clock;

    ProjectResource(
            CurrentViewer current,
            ProjectReading reading,
            ProjectWriting writing,
            KnownParties parties,
            ViewTags tags,
            ObjectMapper json,
            Clock clock) {
        this.current = current;
        this.reading = reading;
        this.writing = writing;
        this.parties = parties;
        this.tags = tags;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Projecten die u mag zien: als lijst per pagina, of als GeoJSON voor een kaart")
    public ProjectPage list(
            @BeanParam ProjectFilter filter,
            @Valid @BeanParam Paging paging,
            @QueryParam("crs")
                    @Parameter(description = "URI van het coördinatenstelsel: CRS84 of EPSG:28992 (RD).")
                    @Nullable
                    String crs) {
        // A list is in degrees always; a system that nobody knows is refused here as on the map.
        system(crs);
        return reading.page(current.get(), filter, paging);
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
            @QueryParam("asOf")
                    @Parameter(description = "Peildatum: een dag (het einde ervan) of een tijdstip.")
                    @Nullable
                    String asOf) {
        var faults = new ArrayList<Fault>();
        var instant = ProjectFilter.instant("asOf", asOf, clock.instant(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var view = reading.find(current.get(), id, instant).orElseThrow(ProblemException::notFound);
        return tags.ok(view, view.version());
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Maak een project; een marktpartij of corporatie stelt het voor aan de gemeente")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response create(@NotNull ProjectInput input, @HeaderParam("Content-Crs") @Nullable String contentCrs) {
        var viewer = current.get();
        if (!viewer.plansFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        var facts = input.facts(crs(contentCrs));
        var steward = parties.steward(facts.municipality());
        if (steward.isEmpty()) {
            Refused.when(List.of(new Refusal.UnknownMunicipality("/municipality", facts.municipality())));
        }
        var proposed = !viewer.actsFor(steward.orElseThrow());
        if (proposed) {
            if (viewer.kind().isGovernment()) {
                throw ProblemException.forbidden();
            }
            var involved = new ArrayList<>(facts.involved());
            involved.add(viewer.party());
            facts = with(facts, involved);
        }
        var project =
                writing.create(UUID.randomUUID(), facts, Programme.EMPTY, proposed, Act.of(viewer, clock.instant()));
        var view = reading.get(viewer, project.id);
        return tags.created(URI.create("projects/" + project.id), view, view.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Transactional
    @Operation(summary = "Wijzig de gegevens van een project (bronhouder)")
    @APIResponseSchema(ProjectView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Content-Crs") @Nullable String contentCrs,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        var viewer = stewardOf(id);
        var project = writing.lock(id);
        ETags.require(ViewTags.version(ifMatch), project.version, () -> reading.get(viewer, id));
        checkPatch(patch);
        var merged = (ObjectNode) json.valueToTree(ProjectInput.of(project.facts()));
        patch.properties().forEach(it -> merged.set(it.getKey(), it.getValue()));
        merged.remove("proposed");
        var crs = patch.has("location") ? crs(contentCrs) : Crs.CRS84;
        var facts = json.treeToValue(merged, ProjectInput.class).facts(crs);
        var takesUp = patch.has("proposed") && !patch.get("proposed").asBoolean(true);
        writing.change(id, facts, project.programme, takesUp, Act.of(viewer, clock.instant()));
        return answer(viewer, id);
    }

    @PUT
    @Path("{id}/programme")
    @Idempotent
    @Transactional
    @Operation(summary = "Vervang het programma (bronhouder of betrokken partij)")
    @APIResponseSchema(ProjectView.class)
    public Response setProgramme(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ProgrammeInput input) {
        var viewer = current.get();
        var row = reading.getRow(viewer, id);
        if (!viewer.plansFor(viewer.party()) || !row.involves(viewer.party()) || row.proposed()) {
            throw ProblemException.forbidden();
        }
        var project = writing.lock(id);
        ETags.require(ViewTags.version(ifMatch), project.version, () -> reading.get(viewer, id));
        var programme = input.programme();
        if (programme.gross() > project.homes) {
            Refused.when(List.of(new Refusal.MoreHomesThanProject("/subPlans", programme.gross(), project.homes)));
        }
        writing.setProgramme(id, programme, Act.of(viewer, clock.instant()));
        return answer(viewer, id);
    }

    /** Who takes part, as it is sent. */
    public record InvolvedInput(@NotNull @Nullable List<UUID> involved) {}

    @PUT
    @Path("{id}/involved-parties")
    @Idempotent
    @Transactional
    @Operation(summary = "Kies welke partijen betrokken zijn (bronhouder)")
    @APIResponseSchema(ProjectView.class)
    public Response setInvolved(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InvolvedInput input) {
        var viewer = stewardOf(id);
        var project = writing.lock(id);
        ETags.require(ViewTags.version(ifMatch), project.version, () -> reading.get(viewer, id));
        var involved = Objects.requireNonNullElse(input.involved(), List.<UUID>of());
        writing.change(id, with(project.facts(), involved), Act.of(viewer, clock.instant()));
        return answer(viewer, id);
    }

    private Viewer stewardOf(UUID id) {
        var viewer = current.get();
        var row = reading.getRow(viewer, id);
        if (!viewer.plansFor(row.steward()) || !viewer.has(Role.PLANNER)) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private Response answer(Viewer viewer, UUID id) {
        var view = reading.get(viewer, id);
        return tags.ok(view, view.version());
    }

    private static void checkPatch(JsonNode patch) {
        if (!patch.isObject()) {
            throw ProblemException.invalid(Fault.at("", "not-an-object"));
        }
        var faults = StreamSupport.stream(((Iterable<String>) patch::fieldNames).spliterator(), false)
                .filter(it -> !PATCHABLE.contains(it))
                .map(it -> Fault.at("/" + it, "unknown-field", it))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Crs crs(@Nullable String header) {
        return header == null || header.isBlank()
                ? Crs.CRS84
                : Crs.find(header)
                        .orElseThrow(() ->
                                ProblemException.invalid(Fault.parameter("Content-Crs", "unknown-value", header)));
    }

    private static Planned with(Planned facts, List<UUID> involved) {
        return new Planned(
                facts.name(),
                facts.place(),
                facts.municipality(),
                facts.planType(),
                facts.planningStatus(),
                facts.phase(),
                facts.homes(),
                facts.demolition(),
                facts.keyProject(),
                facts.feasibility(),
                facts.landPosition(),
                facts.commissioning(),
                facts.location(),
                facts.notes(),
                facts.reference(),
                involved);
    }

    private static Crs system(@Nullable String crs) {
        return crs == null || crs.isBlank()
                ? Crs.CRS84
                : Crs.find(crs)
                        .orElseThrow(() -> ProblemException.invalid(Fault.parameter("crs", "unknown-value", crs)));
    }
}
