package nl.rits.projects.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.draft.Drafts.Kept;
import nl.rits.projects.draft.Drafts.Key;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts of forms: only who typed one reads it, acting for the same party. */
@Path("/drafts/{form}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Concepten", description = "Wat u typte en nog niet verstuurde. Alleen u leest het.")
public class DraftResource {
    static final int LARGEST = 256 * 1024;

    private static final Pattern FORM = Pattern.compile("[a-z]{3}[A-Za-z0-9._-]{0,117}");

    private final CurrentViewer current;
    private final Drafts drafts;
    private final Clock clock;

    DraftResource(CurrentViewer current, Drafts drafts, Clock clock) {
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param savedAt by the clock of the device; of two drafts the newest counts */
    public record DraftInput(
            @Nullable String base,
            @Nullable Instant savedAt,

            @Schema(type = SchemaType.OBJECT, description = "Wat er getypt is; alleen het formulier zelf leest dit.")
            @Nullable
            JsonNode value) {}

    /** @param base version of what is being edited; only the name of the form when nothing is kept */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DraftView(
            String form,
            @Nullable String base,
            @Nullable Instant savedAt,

            @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable
            String value) {}

    @GET
    @Operation(
            summary = "Uw concept van een formulier",
            description = "Zonder concept staat er alleen de naam van het formulier.")
    public DraftView get(@PathParam("form") @Parameter(description = "Naam van het formulier.") String form) {
        var key = key(form);
        // No draft is the usual thing, and no fault of whoever looks.
        return drafts.find(key).map(it -> view(form, it)).orElse(new DraftView(form, null, null, null));
    }

    @PUT
    @Idempotent
    @Transactional
    @Operation(summary = "Bewaar uw concept van een formulier, hooguit 256 kB; na zestig dagen gaat het weg")
    public DraftView keep(@PathParam("form") String form, @NotNull DraftInput input) {
        var key = key(form);
        var faults = new ArrayList<Fault>();
        if (input.savedAt() == null) {
            faults.add(Fault.at("/savedAt", "value-missing"));
        }
        if (input.value() == null || input.value().isNull()) {
            faults.add(Fault.at("/value", "value-missing"));
        }
        if (input.base() != null && input.base().length() > 200) {
            faults.add(Fault.at("/base", "text-too-long", 200));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var value = Objects.requireNonNull(input.value()).toString();
        if (value.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new ProblemException(413, "draft-too-large");
        }
        // A device whose clock is ahead must not hold its draft above all later ones.
        var now = clock.instant();
        var saved = Objects.requireNonNull(input.savedAt());
        var draft = new Kept(input.base(), (saved.isAfter(now) ? now : saved).truncatedTo(ChronoUnit.MILLIS), value);
        if (!drafts.keep(key, draft)) {
            throw ProblemException.conflict("draft-newer")
                    .with("current", view(form, drafts.find(key).orElseThrow()));
        }
        return view(form, draft);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(summary = "Gooi uw concept van een formulier weg")
    public void drop(@PathParam("form") String form) {
        drafts.drop(key(form));
    }

    private Key key(String form) {
        if (!FORM.matcher(form).matches()) {
            throw ProblemException.notFound();
        }
        var viewer = current.get();
        return new Key(viewer.account(), viewer.party(), form);
    }

    private static DraftView view(String form, Kept kept) {
        return new DraftView(form, kept.base(), kept.savedAt(), kept.value());
    }
}
