package nl.rits.bottlenecks.capacity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityMatch;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/capacity-matches")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Capaciteit")
public class CapacityMatchResource {

    private final CurrentViewer viewer;
    private final CapacityExchange exchange;

    CapacityMatchResource(CurrentViewer viewer, CapacityExchange exchange) {
        this.viewer = viewer;
        this.exchange = exchange;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Welk aanbod bij welke vraag past; wat het best past, staat voorop",
            description =
                    "Dezelfde deskundigheid en ten minste één dag samen. De score is het deel van de uren maal het deel van de dagen.")
    public Page<CapacityMatch> list(
            @QueryParam("of") @Parameter(description = "Eén aanbod of vraag") @Nullable UUID of,
            @QueryParam("mine")
                    @DefaultValue("false")
                    @Parameter(description = "Alleen bij aanbod en vragen van uw organisatie")
                    boolean mine,
            @QueryParam("expertise") @Parameter(description = "Code van een expertise") @Nullable String expertise,
            @Valid @BeanParam Paging paging) {
        if (expertise != null && expertise.indexOf('\0') >= 0) {
            throw ProblemException.invalid(Fault.parameter("expertise", "not-a-text"));
        }
        return exchange.matches(viewer.get(), of, mine, expertise, paging);
    }
}
