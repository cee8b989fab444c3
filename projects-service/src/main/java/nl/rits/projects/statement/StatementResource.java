package nl.rits.projects.statement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.project.Act;
import nl.rits.projects.project.AsOf;
import nl.rits.projects.project.StatementReading;
import nl.rits.projects.project.StatementWriting;
import nl.rits.projects.sharing.ViewTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What parties state, and how the steward and a party come to agree. */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opgaven", description = "Wat partijen zeggen te gaan bouwen, en wat de gemeente daarvan vindt.")
public class StatementResource {

    private final CurrentViewer current;
    private final StatementReading reading;
    private final StatementWriting writing;
    private final ViewTags tags;
    private final Clock clock;

    StatementResource(
            CurrentViewer current, StatementReading reading, StatementWriting writing, ViewTags tags, Clock clock) {
        this.current = current;
        this.reading = reading;
        this.writing = writing;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Path("{id}/statements/{party}")
    @Operation(summary = "De opgave van één partij over een project")
    @APIResponseSchema(StatementView.class)
    public Response get(@PathParam("id") UUID id, @PathParam("party") UUID party, @BeanParam AsOf asOf) {
        var view = reading.show(current.get(), id, party, asOf);
        return tags.ok(view, view.version());
    }

    @PUT
    @Path("{id}/statements/{party}")
    @Idempotent
    @Transactional
    @Operation(summary = "Geef op wat uw partij verwacht; vervangt de vorige opgave")
    @APIResponseSchema(StatementView.class)
    public Response state(
            @PathParam("id") UUID id,
            @PathParam("party") UUID party,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull StatementInput input) {
        var viewer = current.get();
        var around = reading.around(viewer, id);
        if (!StatementViews.mayState(viewer, party, around)) {
            throw ProblemException.forbidden();
        }
        writing.lock(id);
        var before = reading.find(viewer, id, party);
        if (before.isPresent()) {
            if (ifNoneMatch != null) {
                throw new ProblemException(412, "version-changed", before.get().version())
                        .with("current", before.get());
            }
            ETags.require(ViewTags.version(ifMatch), before.get().version(), before::get);
        } else {
            ETags.requireNew(ifNoneMatch);
        }
        writing.state(id, party, input.planning(), input.why(), input.explained(), Act.of(viewer, clock.instant()));
        var view = reading.get(viewer, id, party);
        return before.isPresent()
                ? tags.ok(view, view.version())
                : tags.created(URI.create("projects/" + id + "/statements/" + party), view, view.version());
    }

    @POST
    @Path("{id}/statements/{party}/confirmations")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Zeg dat de opgave van uw partij nog klopt")
    @APIResponseSchema(StatementView.class)
    public Response confirm(@PathParam("id") UUID id, @PathParam("party") UUID party) {
        var viewer = current.get();
        reading.get(viewer, id, party);
        if (!StatementViews.mayState(viewer, party, reading.around(viewer, id))) {
            throw ProblemException.forbidden();
        }
        writing.confirm(id, party, Act.of(viewer, clock.instant()));
        return answer(viewer, id, party);
    }

    /** What the steward finds, as it is sent. */
    public record ReviewInput(
            @Nullable Verdict verdict,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            @Nullable Long statementVersion) {}

    @POST
    @Path("{id}/statements/{party}/reviews")
    @Idempotent
    @Transactional
    @Operation(summary = "Beoordeel een opgave: akkoord, vraag of niet eens (bronhouder)")
    @APIResponseSchema(StatementView.class)
    public Response review(@PathParam("id") UUID id, @PathParam("party") UUID party, @NotNull ReviewInput input) {
        var viewer = current.get();
        var around = reading.around(viewer, id);
        reading.get(viewer, id, party);
        if (!viewer.actsFor(around.steward()) || !viewer.has(Role.REVIEWER) || party.equals(around.steward())) {
            throw ProblemException.forbidden();
        }
        var faults = new ArrayList<Fault>();
        if (input.verdict() == null) {
            faults.add(Fault.at("/verdict", "value-missing"));
        }
        if (input.statementVersion() == null) {
            faults.add(Fault.at("/statementVersion", "value-missing"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        writing.review(
                id,
                party,
                Objects.requireNonNull(input.verdict()),
                input.text(),
                input.answerBy(),
                Objects.requireNonNull(input.statementVersion()),
                Act.of(viewer, clock.instant()));
        return answer(viewer, id, party);
    }

    /** What the party answers, as it is sent. */
    public record AnswerInput(@Nullable String text) {}

    @POST
    @Path("{id}/statements/{party}/answers")
    @Idempotent
    @Transactional
    @Operation(summary = "Antwoord op de vraag van de gemeente")
    @APIResponseSchema(StatementView.class)
    public Response reply(@PathParam("id") UUID id, @PathParam("party") UUID party, @NotNull AnswerInput input) {
        var viewer = current.get();
        reading.get(viewer, id, party);
        if (!StatementViews.mayState(viewer, party, reading.around(viewer, id))) {
            throw ProblemException.forbidden();
        }
        writing.answer(id, party, Objects.requireNonNullElse(input.text(), ""), Act.of(viewer, clock.instant()));
        return answer(viewer, id, party);
    }

    @DELETE
    @Path("{id}/statements/{party}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Neem de opgave van uw partij terug; wat er was, blijft in de geschiedenis")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("party") UUID party,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = current.get();
        reading.get(viewer, id, party);
        if (!StatementViews.mayState(viewer, party, reading.around(viewer, id))) {
            throw ProblemException.forbidden();
        }
        held(viewer, id, party, ifMatch);
        writing.retract(id, party, Act.of(viewer, clock.instant()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/statements/{party}/reviews")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Neem het oordeel over een opgave terug (bronhouder)")
    @APIResponseSchema(StatementView.class)
    public Response unreview(
            @PathParam("id") UUID id,
            @PathParam("party") UUID party,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var viewer = current.get();
        var around = reading.around(viewer, id);
        reading.get(viewer, id, party);
        if (!viewer.actsFor(around.steward()) || !viewer.has(Role.REVIEWER) || party.equals(around.steward())) {
            throw ProblemException.forbidden();
        }
        held(viewer, id, party, ifMatch);
        writing.unreview(id, party, Act.of(viewer, clock.instant()));
        return answer(viewer, id, party);
    }

    /** Holds the project until the end of the transaction, if who asks has seen what the statement is now. */
    private void held(Viewer viewer, UUID id, UUID party, @Nullable String ifMatch) {
        writing.lock(id);
        var now = reading.get(viewer, id, party);
        ETags.require(ViewTags.version(ifMatch), now.version(), () -> now);
    }

    private Response answer(Viewer viewer, UUID id, UUID party) {
        var view = reading.get(viewer, id, party);
        return tags.ok(view, view.version());
    }
}
