package nl.rits.projects.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.ProjectRules;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.snapshot.Snapshot;
import nl.rits.projects.snapshot.Snapshots;
import nl.rits.projects.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Moments with a name. */
@Path("/snapshots")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Geschiedenis")
public class SnapshotResource {

    private final CurrentViewer current;
    private final Snapshots snapshots;
    private final ReferenceDates dates;
    private final KnownParties parties;
    private final Clock clock;

    SnapshotResource(
            CurrentViewer current, Snapshots snapshots, ReferenceDates dates, KnownParties parties, Clock clock) {
        this.current = current;
        this.snapshots = snapshots;
        this.dates = dates;
        this.parties = parties;
        this.clock = clock;
    }

    /** A moment as it is named. @param asOf, knownAt a day (the end of it) or a time; none: now */
    public record SnapshotInput(
            @Nullable String name,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable Boolean everyone) {}

    /** What may change of it. */
    public record SnapshotChange(
            @Nullable String name, @Nullable Boolean everyone) {}

    @GET
    @Operation(summary = "Momenten met een naam: van uw eigen partij, en die voor iedereen zijn")
    public Page<SnapshotView> list(
            @QueryParam("q") @Parameter(description = "Woorden uit de naam.") @Nullable String words,
            @QueryParam("sort") @Parameter(description = "asOf of name; met - ervoor aflopend.") @Nullable String sort,
            @Valid @BeanParam Paging paging) {
        var viewer = current.get();
        var order = switch (sort == null || sort.isBlank() ? "-asOf" : sort) {
            case "asOf" -> "valid";
            case "-asOf" -> "valid desc";
            case "name" -> "name";
            case "-name" -> "name desc";
            case String other -> throw ProblemException.invalid(Fault.parameter("sort", "unknown-value", other));
        };
        var page = snapshots.page(viewer, words, order, paging);
        var names = parties.names(page.items().stream().map(Snapshot::party).toList());
        return page.map(it -> SnapshotView.of(it, names.get(it.party()), mayEdit(viewer, it)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Eén moment met een naam; ook als het is ingetrokken, want het kan geciteerd zijn")
    @APIResponseSchema(SnapshotView.class)
    public Response get(@PathParam("id") UUID id) {
        var viewer = current.get();
        var snapshot = snapshots.find(viewer, id).orElseThrow(ProblemException::notFound);
        return ETags.ok(view(viewer, snapshot), snapshot.version());
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Geef een moment een naam; het ligt daarmee vast, ook na latere correcties")
    @APIResponseSchema(value = SnapshotView.class, responseCode = "201")
    public Response make(@NotNull SnapshotInput input) {
        var viewer = current.get();
        if (!viewer.actsFor(viewer.party())) {
            throw ProblemException.forbidden();
        }
        var faults = new ArrayList<Fault>();
        var name = name(input.name(), faults);
        var moment = new AsOf();
        moment.asOf = input.asOf();
        moment.knownAt = input.knownAt();
        var found = new ArrayList<Fault>();
        var date = dates.read(moment, viewer, found).orElse(null);
        found.forEach(it -> faults.add(new Fault("/" + it.parameter(), null, it.code(), it.arguments(), it.detail())));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var now = Sql.now(clock);
        var snapshot = new Snapshot(
                UUID.randomUUID(),
                1,
                name,
                date == null ? now : date.at(),
                date == null || date.knownAt() == null ? now : date.knownAt(),
                viewer.party(),
                Boolean.TRUE.equals(input.everyone()),
                now,
                null);
        snapshots.keep(snapshot);
        return ETags.created(URI.create("snapshots/" + snapshot.id()), view(viewer, snapshot), 1);
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Operation(summary = "Geef een moment een andere naam, of kies voor wie het is")
    @APIResponseSchema(SnapshotView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull SnapshotChange input) {
        var viewer = current.get();
        var snapshot = held(viewer, id, ifMatch);
        var faults = new ArrayList<Fault>();
        var name = name(input.name(), faults);
        // Who may have cited it must be able to read it.
        if (snapshot.everyone() && Boolean.FALSE.equals(input.everyone())) {
            faults.add(Fault.at("/everyone", "shared-already"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var next = snapshot.named(name, snapshot.everyone() || Boolean.TRUE.equals(input.everyone()));
        snapshots.keep(next);
        return ETags.ok(view(viewer, next), next.version());
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Trek een moment in: het wordt niet meer aangeboden, en blijft leesbaar voor wie het citeerde")
    @APIResponseSchema(SnapshotView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = current.get();
        var snapshot = held(viewer, id, ifMatch);
        var next = snapshot.withdrawnAt() == null ? snapshot.withdrawn(clock.instant()) : snapshot;
        snapshots.keep(next);
        return ETags.ok(view(viewer, next), next.version());
    }

    private Snapshot held(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var snapshot = snapshots.lock(viewer, id).orElseThrow(ProblemException::notFound);
        if (!mayEdit(viewer, snapshot)) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, snapshot.version(), () -> view(viewer, snapshot));
        return snapshot;
    }

    private SnapshotView view(Viewer viewer, Snapshot snapshot) {
        return SnapshotView.of(snapshot, parties.name(snapshot.party()), mayEdit(viewer, snapshot));
    }

    private static boolean mayEdit(Viewer viewer, Snapshot snapshot) {
        return viewer.actsFor(snapshot.party());
    }

    private static String name(@Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/name", "value-missing"));
            return "";
        }
        if (text.strip().length() > ProjectRules.LONGEST_NAME) {
            faults.add(Fault.at("/name", "text-too-long", ProjectRules.LONGEST_NAME));
        }
        return text.strip();
    }
}
