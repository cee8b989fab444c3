package nl.rits.bottlenecks.bottleneck;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/causes")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knelpunten")
public class CauseResource {

    private final CurrentViewer viewer;
    private final Causes causes;

    CauseResource(CurrentViewer viewer, Causes causes) {
        this.viewer = viewer;
        this.causes = causes;
    }

    /**
     * @param label in the language of the viewer
     * @param usualOwners kinds of party that usually solve it
     * @param firstTable LOCAL or REGIONAL
     * @param confidential goes to a table only when the reporter chooses one
     */
    public record CauseView(
            String code, String label, List<String> usualOwners, String firstTable, boolean confidential) {}

    @GET
    @Transactional
    @Operation(summary = "Oorzaken van knelpunten")
    public List<CauseView> list() {
        var language = viewer.get().language();
        return causes.inOrder().stream()
                .map(cause -> new CauseView(
                        cause.code(),
                        cause.label(language),
                        cause.usualOwners(),
                        cause.firstTable,
                        cause.isConfidential()))
                .toList();
    }
}
