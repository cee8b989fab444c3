package nl.rits.parties.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.logboek.DataSubjects;
import nl.rits.foundation.logboek.Logboek;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.person.Accounts;
import nl.rits.parties.person.Person;
import nl.rits.parties.person.Seen;
import nl.rits.parties.register.Editing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the asker wants to be mailed. The link in each mail leads here, after signing in. */
@Path("me/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@RunOnVirtualThread
public class MailResource {
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final CurrentViewer viewer;
    private final Accounts accounts;
    private final MailReaders readers;
    private final Letters letters;
    private final Event<Seen> seen;
    private final DataSubjects subjects;

    MailResource(
            CurrentViewer viewer,
            Accounts accounts,
            MailReaders readers,
            Letters letters,
            Event<Seen> seen,
            DataSubjects subjects) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.readers = readers;
        this.letters = letters;
        this.seen = seen;
        this.subjects = subjects;
    }

    @GET
    @Transactional
    @Logboek(name = "read own mail settings", processingActivityId = "gebruikersbeheer")
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "getMyMail",
            summary = "Lees hoe vaak u mail krijgt")
    @APIResponse(
            responseCode = "200",
            description = "Uw keuze.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailSettings.class)))
    public Response get() {
        var person = person().orElse(null);
        if (person == null) {
            return ETags.ok(
                    new MailSettings(
                            0, null, Frequency.NONE, viewer.get().language().getLanguage()),
                    0);
        }
        var view = view(person, reader(person));
        return ETags.ok(view, view.version());
    }

    @PUT
    @Idempotent
    @Transactional
    @Logboek(name = "change own mail settings", processingActivityId = "gebruikersbeheer")
    @Operation(
            extensions = @Extension(name = "x-personal-data", value = "true", parseValue = true),
            operationId = "changeMyMail",
            summary = "Kies hoe vaak u mail krijgt, en in welke taal")
    @APIResponse(
            responseCode = "200",
            description = "Uw keuze.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailSettings.class)))
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, MailSettings.@Nullable Input body) {
        viewer.get();
        var input = Editing.required(body);
        var faults = new ArrayList<Fault>();
        if (input.frequency() == null) {
            faults.add(Fault.at("/frequency", "required"));
        }
        if (input.language() == null || !LANGUAGES.contains(input.language())) {
            faults.add(Fault.at("/language", "not-in-list", "nl, en"));
        }
        var person = person().orElseThrow(() -> ProblemException.conflict("nobody-entered"));
        var reader = reader(person);
        ETags.require(ifMatch, reader.version, () -> view(person, reader));
        Editing.refuse(faults);
        reader.frequency = Objects.requireNonNull(input.frequency());
        reader.language = Objects.requireNonNull(input.language());
        readers.flush();
        if (reader.frequency == Frequency.NONE) {
            letters.throwAway(person.id());
        }
        return ETags.ok(view(person, reader), reader.version);
    }

    private Optional<Person> person() {
        var me = viewer.get();
        var found = accounts.person();
        found.ifPresentOrElse(person -> subjects.person(person.id()), () -> subjects.account(me.account()));
        return found;
    }

    private MailReader reader(Person person) {
        seen.fire(Seen.of(person, viewer.get()));
        return readers.findById(person.id());
    }

    private static MailSettings view(Person person, MailReader reader) {
        return new MailSettings(reader.version, person.data().email(), reader.frequency, reader.language);
    }
}
