package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Locale;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/causes")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knelpunten")
public class CauseResource {

    private final CurrentViewer viewer;
    private final Causes causes;
    private final CauseKeeping keeping;

    CauseResource(CurrentViewer viewer, Causes causes, CauseKeeping keeping) {
        this.viewer = viewer;
        this.causes = causes;
        this.keeping = keeping;
    }

    /**
     * @param label in the language of the viewer
     * @param usualOwners kinds of party that usually solve it
     * @param firstTable LOCAL or REGIONAL
     * @param confidential goes to a table only when the reporter chooses one
     * @param validUntil the last day on which it can be chosen; what was reported with it stays readable
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CauseView(
            String code,
            long version,
            String label,
            String nl,
            String en,
            List<String> usualOwners,
            String firstTable,
            boolean confidential,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            int sort) {

        static CauseView of(Cause cause, Locale language) {
            return new CauseView(
                    cause.code(),
                    cause.version,
                    cause.label(language),
                    cause.labelNl,
                    cause.labelEn,
                    cause.usualOwners(),
                    cause.firstTable,
                    cause.isConfidential(),
                    cause.validFrom,
                    cause.validUntil,
                    cause.place);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Oorzaken van knelpunten, ook die voorbij zijn")
    public List<CauseView> list() {
        var language = viewer.get().language();
        return causes.inOrder().stream()
                .map(cause -> CauseView.of(cause, language))
                .toList();
    }

    @PUT
    @Path("/{code}")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Wijzig een oorzaak, of voeg er een toe (beheerder)",
            description =
                    "Wordt een oorzaak vertrouwelijk, dan zien alleen de melders, de gemeenten, de eigenaar en een"
                            + " gekozen tafel de knelpunten met die oorzaak nog. Dat gebeurt meteen.")
    @APIResponseSchema(CauseView.class)
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull CauseInput input) {
        var administrator = administrator();
        var known = keeping.find(code);
        if (known.isEmpty()) {
            ETags.requireNew(ifNoneMatch);
        } else if (ifNoneMatch != null) {
            throw new ProblemException(412, "version-changed", known.get().version)
                    .with("current", view(known.get(), administrator));
        } else {
            ETags.require(ifMatch, known.get().version, () -> view(known.get(), administrator));
        }
        var cause = keeping.put(code, known, input);
        return known.isPresent()
                ? ETags.ok(view(cause, administrator), cause.version)
                : ETags.created(URI.create("causes/" + code), view(cause, administrator), cause.version);
    }

    @DELETE
    @Path("/{code}")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Haal een oorzaak weg waarmee nooit iets is gemeld (beheerder)",
            description = "Een oorzaak die is gebruikt, blijft: geef die een laatste dag.")
    @APIResponse(responseCode = "204", description = "De oorzaak is weg.")
    public Response remove(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var administrator = administrator();
        var cause = keeping.find(code).orElseThrow(ProblemException::notFound);
        ETags.require(ifMatch, cause.version, () -> view(cause, administrator));
        keeping.remove(cause);
        return Response.noContent().build();
    }

    private Viewer administrator() {
        var me = viewer.get();
        if (!me.has(Role.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        return me;
    }

    private static CauseView view(Cause cause, Viewer viewer) {
        return CauseView.of(cause, viewer.language());
    }
}
