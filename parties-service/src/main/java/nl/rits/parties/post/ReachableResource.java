package nl.rits.parties.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether an invitation would arrive at all: about parties, never about people. */
@Path("parties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parties")
@RunOnVirtualThread
public class ReachableResource {
    private static final int MOST = 80;

    private final CurrentViewer viewer;
    private final Letters letters;

    ReachableResource(CurrentViewer viewer, Letters letters) {
        this.viewer = viewer;
        this.letters = letters;
    }

    /** @param reachable somebody of it who is no councillor has been here, has an address and wants mail */
    public record Reachability(UUID party, boolean reachable) {}

    @GET
    @Path("_reachable")
    @Transactional
    @Operation(
            operationId = "listReachability",
            summary = "Bij welke partijen iemand een uitnodiging zou krijgen",
            description =
                    "Alleen voor voorzitters en beheerders. Ja of nee per partij, in de volgorde van de vraag; nooit wie.")
    public List<Reachability> list(
            @Parameter(description = "Hoogstens 80.") @QueryParam("party") @Nullable List<UUID> party) {
        var me = viewer.get();
        if (!me.has(Role.CHAIR) && !me.has(Role.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        var asked = party == null ? List.<UUID>of() : party.stream().distinct().toList();
        if (asked.size() > MOST) {
            throw ProblemException.invalid(Fault.parameter("party", "too-many", MOST));
        }
        var reached = letters.reached(asked);
        return asked.stream()
                .map(it -> new Reachability(it, reached.contains(it)))
                .toList();
    }
}
