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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.ViewTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The facts of a project that its steward decides, and what a party proposes to it. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projecten")
public class ProjectEditResource {

    /** What a merge patch may name; the municipality of a project stays as it is. */
    static final Set<String> PATCHABLE = Set.of(
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
            "involved",
            "area",
            "planIds",
            "bagIds",
            "documents",
            "gates",
            "environment",
            "answers",
            "proposed",
            "opensOn");

    private final CurrentViewer current;
    private final ProjectReading reading;
    private final ProjectWriting writing;
    private final KnownParties parties;
    private final ViewTags tags;
    private final ObjectMapper json;
    private final Clock clock;

    ProjectEditResource(
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
        var crs = crs(contentCrs);
        var facts = input.facts(crs, crs);
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
            facts = facts.with(involved);
        }
        var project = writing.create(
                UUID.randomUUID(), facts, Programme.EMPTY, input.why(), proposed, Act.of(viewer, clock.instant()));
        var view = reading.get(viewer, project.id);
        return tags.created(URI.create("projects/" + project.id), view, version(view));
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
        var project = held(ifMatch, viewer, id);
        checkPatch(patch);
        var merged = (ObjectNode) json.valueToTree(ProjectInput.of(project.facts()));
        patch.properties().forEach(it -> merged.set(it.getKey(), it.getValue()));
        merged.remove("proposed");
        var before = project.details.area();
        if (patch.has("area")
                && !patch.has("location")
                && before != null
                && before.point().equals(project.location())) {
            // The point followed from the ground, and follows it again.
            merged.remove("location");
        }
        var input = json.treeToValue(merged, ProjectInput.class);
        var crs = crs(contentCrs);
        var facts = input.facts(patch.has("location") ? crs : Crs.CRS84, patch.has("area") ? crs : Crs.CRS84);
        var takesUp = patch.has("proposed") && !patch.get("proposed").asBoolean(true);
        writing.change(
                id, facts, project.programme, input.why(), opensOn(patch), takesUp, Act.of(viewer, clock.instant()));
        return answer(viewer, id);
    }

    @PUT
    @Path("{id}/programme")
    @Idempotent
    @Transactional
    @Operation(summary = "Vervang het programma (bronhouder; een betrokken partij wijzigt alleen de eigen regels)")
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
        var project = held(ifMatch, viewer, id);
        var sent = input.programme();
        var programme = viewer.actsFor(project.steward)
                ? sent
                : OwnLines.merge(viewer.party(), project.programme, reading.programme(viewer, row), sent);
        if (programme.gross() > project.homes) {
            Refused.when(List.of(new Refusal.MoreHomesThanProject("/subPlans", programme.gross(), project.homes)));
        }
        writing.setProgramme(id, programme, input.why(), Act.of(viewer, clock.instant()));
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
        var project = held(ifMatch, viewer, id);
        var involved = Objects.requireNonNullElse(input.involved(), List.<UUID>of());
        writing.change(id, project.facts().with(involved), Act.of(viewer, clock.instant()));
        return answer(viewer, id);
    }

    /** The project, held until the end of the transaction, if the editor has seen what it is now. */
    private Project held(@Nullable String ifMatch, Viewer viewer, UUID id) {
        var project = writing.lock(id);
        // The steward knows the version; only for others must the view be made to know what they have seen.
        var version =
                viewer.actsFor(project.steward) ? Long.toString(project.version) : version(reading.get(viewer, id));
        ETags.require(ViewTags.version(ifMatch), version, () -> reading.get(viewer, id));
        return project;
    }

    /** What an editor must know: the version for the steward, for others the facts as they see them. */
    private String version(ProjectView view) {
        return view.version(tags);
    }

    private Viewer stewardOf(UUID id) {
        var viewer = current.get();
        var row = reading.getRow(viewer, id);
        if (!viewer.plansFor(row.steward())) {
            throw ProblemException.forbidden();
        }
        return viewer;
    }

    private Response answer(Viewer viewer, UUID id) {
        var view = reading.get(viewer, id);
        return tags.ok(view, version(view));
    }

    private static @Nullable LocalDate opensOn(JsonNode patch) {
        var text = patch.path("opensOn").asText("");
        try {
            return text.isEmpty() || patch.path("opensOn").isNull() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid(Fault.at("/opensOn", "not-a-date", text));
        }
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

    static Crs crs(@Nullable String header) {
        return header == null || header.isBlank()
                ? Crs.CRS84
                : Crs.find(header)
                        .orElseThrow(() ->
                                ProblemException.invalid(Fault.parameter("Content-Crs", "unknown-value", header)));
    }
}
