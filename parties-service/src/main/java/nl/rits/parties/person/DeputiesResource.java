package nl.rits.parties.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.logboek.DataSubjects;
import nl.rits.foundation.logboek.Logboek;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.register.Editing;
import nl.rits.parties.register.Register;
import nl.rits.parties.register.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Standing in for a colleague: asked, accepted, ended. */
@Path("deputies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
public class DeputiesResource {
    private static final String ACTIVITY = "gebruikersbeheer";

    private final Deputies deputies;
    private final PersonRepository people;
    private final Accounts accounts;
    private final Register register;
    private final CurrentViewer viewer;
    private final DataSubjects subjects;
    private final Today today;

    DeputiesResource(
            Deputies deputies,
            PersonRepository people,
            Accounts accounts,
            Register register,
            CurrentViewer viewer,
            DataSubjects subjects,
            Today today) {
        this.deputies = deputies;
        this.people = people;
        this.accounts = accounts;
        this.register = register;
        this.viewer = viewer;
        this.subjects = subjects;
        this.today = today;
    }

    @POST
    @Idempotent
    @Transactional
    @Logboek(name = "ask for a deputy", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "askForDeputy",
            summary = "Vraag iemand om waar te nemen",
            description = "Voor uzelf: een collega krijgt uw rollen, van de eerste tot en met de laatste dag, zodra die"
                    + " het aanneemt. De beheerder vraagt het voor wie dat zelf niet kan, en zegt welke rollen.")
    @APIResponse(
            responseCode = "201",
            description = "Wat u vroeg.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeputyView.class)))
    public Response ask(@Nullable DeputyEntry body) {
        var asker = viewer.get();
        register.open();
        var entry = Editing.required(body);
        var person = Optional.ofNullable(entry.person())
                .flatMap(people::findByIdOptional)
                .filter(found -> Editing.reaches(asker, found.data().party()))
                .orElseThrow(() -> ProblemException.invalid(Fault.at("/person", "unknown-person")));
        subjects.person(person.id());
        var self = accounts.isMe(person);
        if (!self && !Editing.isAdministrator(asker)) {
            throw ProblemException.forbidden();
        }
        var colleague = colleague(entry, person);
        var lendable = lendable(asker, self);
        Editing.refuse(DeputyRules.faults(entry, colleague.isPresent(), lendable, today.date()));
        var asked = new Deputy(
                UUID.randomUUID(),
                person,
                colleague.orElseThrow().id(),
                entry.roles() == null ? lendable : Set.copyOf(entry.roles()),
                Objects.requireNonNull(entry.from()),
                Objects.requireNonNull(entry.until()));
        requireRoom(asked);
        deputies.persistAndFlush(asked);
        return ETags.created(URI.create("deputies/" + asked.id), deputies.view(asked), asked.version);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Logboek(name = "read a deputy", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "getDeputy",
            summary = "Lees wie voor wie waarneemt",
            description = "Binnen uw eigen partij; voor de beheerder in elke partij.")
    @APIResponse(
            responseCode = "200",
            description = "De waarneming.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeputyView.class)))
    public Response get(UUID id) {
        var deputy = find(id, viewer.get());
        return ETags.ok(deputies.view(deputy), deputy.version);
    }

    @POST
    @Path("{id}/acceptances")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Logboek(name = "accept to stand in", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "acceptDeputy",
            summary = "Neem een waarneming aan",
            description =
                    "Alleen voor wie gevraagd is. Vanaf dan, en van de eerste tot en met de laatste dag, mag u wat"
                            + " de ander mag.")
    @APIResponse(
            responseCode = "200",
            description = "De aangenomen waarneming.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeputyView.class)))
    public Response accept(UUID id) {
        var reader = viewer.get();
        register.open();
        var deputy = find(id, reader);
        if (!accounts.isMe(people.findById(deputy.deputy))) {
            throw ProblemException.forbidden();
        }
        if (!deputy.isAccepted()) {
            deputies.accept(deputy, reader.account());
        }
        return ETags.ok(deputies.view(deputy), deputy.version);
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Transactional
    @Logboek(name = "end a deputy", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "endDeputy",
            summary = "Beëindig een waarneming, of sla haar af",
            description = "Voor wie afwezig is, wie waarneemt of gevraagd is, en de beheerder. Geldt meteen.")
    @APIResponse(responseCode = "204", description = "De waarneming is voorbij.")
    public Response end(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var reader = viewer.get();
        register.open();
        var deputy = find(id, reader);
        var concerned = accounts.isMe(people.findById(deputy.person)) || accounts.isMe(people.findById(deputy.deputy));
        if (!concerned && !Editing.isAdministrator(reader)) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, deputy.version, () -> deputies.view(deputy));
        deputies.end(deputy);
        return Response.noContent().build();
    }

    private Optional<Person> colleague(DeputyEntry entry, Person person) {
        return Optional.ofNullable(entry.deputy())
                .flatMap(people::findByIdOptional)
                .filter(found -> found.data().party().equals(person.data().party()));
    }

    /** One's own roles, never those that were lent; an administrator lends none of an administrator to others. */
    private static Set<Role> lendable(Viewer asker, boolean self) {
        return Arrays.stream(Role.values())
                .filter(Role::isLendable)
                .filter(role -> self ? asker.owns(role) : role != Role.ADMINISTRATOR)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private void requireRoom(Deputy asked) {
        var others = deputies.overlapping(asked);
        if (!others.isEmpty()) {
            throw ProblemException.conflict("deputy-overlaps").with("current", others);
        }
    }

    /** What ended, or is of another party, looks like nothing at all. */
    private Deputy find(UUID id, Viewer reader) {
        var found = deputies.findByIdOptional(id)
                .filter(deputy -> deputy.endedAt == null)
                .filter(deputy -> Editing.reaches(reader, deputy.party))
                .orElseThrow(ProblemException::notFound);
        subjects.person(found.person);
        subjects.person(found.deputy);
        return found;
    }
}
