package nl.rits.projects.codelist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.planning.PriceBounds;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.ViewTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words of the API with their labels and their validity, and the bounds of price classes per year. */
@Path("/code-lists")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Codelijsten", description = "Codes met hun Nederlandse en Engelse naam en hoe lang ze gelden.")
public class CodeListResource {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST = 200;
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final CurrentViewer current;
    private final CodeTable table;
    private final PriceTable prices;
    private final KnownParties parties;
    private final ViewTags tags;

    CodeListResource(CurrentViewer current, CodeTable table, PriceTable prices, KnownParties parties, ViewTags tags) {
        this.current = current;
        this.table = table;
        this.prices = prices;
        this.parties = parties;
        this.tags = tags;
    }

    /** Every list by name. @param open the lists to which an administrator may add codes */
    public record CodeLists(
            Map<String, List<Code>> lists,
            List<String> open,
            List<PriceBounds.Year> priceBounds,
            List<MunicipalityRef> municipalities) {}

    @GET
    @Operation(summary = "Alle codelijsten")
    @APIResponseSchema(CodeLists.class)
    public Response lists() {
        var lists = new CodeLists(
                table.all(),
                KnownLists.OPEN.stream().sorted().toList(),
                prices.bounds().years(),
                parties.municipalities());
        return tags.ok(lists, 1);
    }

    /** A code as it is sent. */
    public record CodeInput(
            @Nullable String nl,
            @Nullable String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Integer sort) {}

    @PUT
    @Path("{list}/{code}")
    @Idempotent
    @Transactional
    @Operation(summary = "Wijzig de naam of de geldigheid van een code, of voeg er een toe (beheerder)")
    @APIResponseSchema(Code.class)
    public Response put(
            @PathParam("list") String list,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull CodeInput input) {
        var viewer = current.get();
        if (!viewer.has(Role.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        if (!KnownLists.all().containsKey(list)) {
            throw ProblemException.notFound();
        }
        var known = table.find(list, code);
        if (known.isEmpty()) {
            if (!KnownLists.OPEN.contains(list)) {
                throw ProblemException.conflict("list-is-fixed");
            }
            ETags.requireNew(ifNoneMatch);
        } else if (ifNoneMatch != null) {
            throw new ProblemException(412, "version-changed", known.get().version()).with("current", known.get());
        } else {
            ETags.require(ViewTags.version(ifMatch), known.get().version(), known::get);
        }
        var next = checked(code, known.orElse(null), input);
        if (!table.write(list, next)) {
            throw new ProblemException(412, "version-changed", next.version());
        }
        return known.isPresent()
                ? ETags.ok(next, next.version())
                : ETags.created(URI.create("code-lists/" + list + "/" + code), next, next.version());
    }

    private static Code checked(String code, @Nullable Code known, CodeInput input) {
        var faults = new ArrayList<Fault>();
        if (!CODE.matcher(code).matches() && known == null) {
            faults.add(Fault.parameter("code", "not-a-code", code));
        }
        checkText("/nl", input.nl(), faults);
        checkText("/en", input.en(), faults);
        var from = Objects.requireNonNullElse(input.validFrom(), known == null ? ALWAYS : known.validFrom());
        if (input.validUntil() != null && input.validUntil().isBefore(from)) {
            faults.add(Fault.at("/validUntil", "before-start", from));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Code(
                code,
                Objects.requireNonNull(input.nl()).strip(),
                Objects.requireNonNull(input.en()).strip(),
                from,
                input.validUntil(),
                Objects.requireNonNullElse(input.sort(), known == null ? 1000 : known.sort()),
                known == null ? 1 : known.version() + 1);
    }

    private static void checkText(String pointer, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "value-missing"));
        } else if (text.length() > LONGEST) {
            faults.add(Fault.at(pointer, "text-too-long", LONGEST));
        }
    }
}
