package nl.rits.parties.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.logboek.DataSubjects;
import nl.rits.foundation.logboek.Logboek;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.party.PartyRepository;
import nl.rits.parties.register.Editing;
import nl.rits.parties.register.Filter;
import nl.rits.parties.register.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Personal data: an administrator reads and changes all of it, anyone else reads the people of the own party. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "Personen: wie voor een partij met Rits werkt.")
@RunOnVirtualThread
public class PeopleResource {
    private static final String ACTIVITY = "gebruikersbeheer";
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "search");
        ORDERS.put("account", "account");
    }

    private final PersonRepository people;
    private final PartyRepository parties;
    private final Register register;
    private final CurrentViewer viewer;
    private final DataSubjects subjects;
    private final Erasure erasure;
    private final Deputies deputies;

    PeopleResource(
            PersonRepository people,
            PartyRepository parties,
            Register register,
            CurrentViewer viewer,
            DataSubjects subjects,
            Erasure erasure,
            Deputies deputies) {
        this.people = people;
        this.parties = parties;
        this.register = register;
        this.viewer = viewer;
        this.subjects = subjects;
        this.erasure = erasure;
        this.deputies = deputies;
    }

    @GET
    @Logboek(name = "search people", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "listPeople",
            summary = "Zoek personen",
            description = "De personen van uw eigen partij; voor de beheerder die van alle partijen.")
    public Page<PersonView> list(
            @Parameter(description = "Deel van de naam.") @QueryParam("q") @Nullable String q,
            @Parameter(description = "Id van een partij.") @QueryParam("party") @Nullable UUID party,
            @Parameter(description = "name of account; met - ervoor aflopend.") @QueryParam("sort") @Nullable
                    String sort,
            @Valid @BeanParam Paging paging) {
        var reader = viewer.get();
        var own = Editing.isAdministrator(reader) ? Optional.<UUID>empty() : Optional.of(reader.party());
        var page = new Filter()
                .search(q)
                .when(Optional.ofNullable(party), "party = :party", "party")
                .when(own, "party = :own", "own")
                .page(people, sort, ORDERS, paging);
        page.items().forEach(person -> subjects.person(person.id()));
        var refs = parties.refs(page.items().stream()
                .map(person -> person.data().party())
                .distinct()
                .toList());
        var standIns = deputies
                .standingInFor(page.items().stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(each -> each.person().id()));
        return page.map(person -> PersonView.of(
                person,
                Objects.requireNonNull(refs.get(person.data().party())),
                standIns.getOrDefault(person.id(), List.of())));
    }

    @POST
    @Idempotent
    @Transactional
    @Logboek(name = "enter a person", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "addPerson",
            summary = "Voeg een persoon toe",
            description = "Alleen voor de beheerder.")
    @APIResponse(
            responseCode = "201",
            description = "De nieuwe persoon.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonView.class)))
    public Response add(@Nullable PersonEntry body) {
        Editing.requireAdministrator(viewer.get());
        var entry = Editing.required(body);
        register.open();
        refuse(entry);
        requireFreeAccount(entry, null);
        var person = new Person(UUID.randomUUID(), entry.toData());
        subjects.person(person.id());
        people.persistAndFlush(person);
        return ETags.created(URI.create("people/" + person.id), view(person), person.version);
    }

    @GET
    @Path("{id}")
    @Logboek(name = "read a person", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "getPerson",
            summary = "Lees een persoon",
            description = "Een persoon van uw eigen partij; voor de beheerder van elke partij.")
    @APIResponse(
            responseCode = "200",
            description = "De persoon.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonView.class)))
    public Response get(UUID id) {
        var person = find(id, viewer.get());
        return ETags.ok(view(person), person.version);
    }

    @PUT
    @Path("{id}")
    @Idempotent
    @Transactional
    @Logboek(name = "change a person", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "changePerson",
            summary = "Wijzig een persoon",
            description = "Alleen voor de beheerder.")
    @APIResponse(
            responseCode = "200",
            description = "De gewijzigde persoon.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PersonEntry body) {
        var editor = viewer.get();
        register.open();
        var person = find(id, editor);
        Editing.requireAdministrator(editor);
        var entry = Editing.required(body);
        ETags.require(ifMatch, person.version, () -> view(person));
        refuse(entry);
        requireFreeAccount(entry, id);
        if (!person.party.equals(entry.party()) || !person.account.equals(entry.account())) {
            deputies.endAllOf(person);
        }
        person.become(entry.toData());
        people.flush();
        return ETags.ok(view(person), person.version);
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Transactional
    @Logboek(name = "erase a person", processingActivityId = ACTIVITY)
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "erasePerson",
            summary = "Verwijder een persoon",
            description = "Naam, e-mailadres en functie gaan weg; wat er onder het account is gedaan blijft in het"
                    + " controlespoor, zonder naam. Alleen voor de beheerder.")
    @APIResponse(responseCode = "204", description = "De persoon is verwijderd.")
    public Response erase(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var editor = viewer.get();
        register.open();
        var person = find(id, editor);
        Editing.requireAdministrator(editor);
        ETags.require(ifMatch, person.version, () -> view(person));
        deputies.endAllOf(person);
        erasure.tellOthers(person);
        people.delete(person);
        people.flush();
        erasure.forgetAnswersAbout(id);
        return Response.noContent().build();
    }

    private void refuse(PersonEntry entry) {
        var faults = new ArrayList<>(entry.faults());
        if (entry.party() != null && parties.findByIdOptional(entry.party()).isEmpty()) {
            faults.add(Fault.at("/party", "unknown-party"));
        }
        Editing.refuse(faults);
    }

    private void requireFreeAccount(PersonEntry entry, @Nullable UUID except) {
        people.findByAccount(Objects.requireNonNull(entry.account()))
                .filter(other -> !other.id.equals(except))
                .ifPresent(other -> {
                    throw ProblemException.conflict("account-known")
                            .faults(List.of(
                                    Fault.at("/account", "in-use", other.data().name())));
                });
    }

    private PersonView view(Person person) {
        return PersonView.of(
                person, parties.findById(person.party).ref(), deputies.standingInFor(List.of(person.id())));
    }

    /** Someone of another party looks the same as nobody. */
    private Person find(UUID id, Viewer reader) {
        var found = people.findByIdOptional(id)
                .filter(person -> Editing.reaches(reader, person.data().party()))
                .orElseThrow(ProblemException::notFound);
        subjects.person(found.id());
        return found;
    }
}
