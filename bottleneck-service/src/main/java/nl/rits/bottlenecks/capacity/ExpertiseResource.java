package nl.rits.bottlenecks.capacity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.rits.bottlenecks.capacity.CapacityViews.ExpertiseView;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/expertise")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Capaciteit")
public class ExpertiseResource {

    private final CurrentViewer viewer;
    private final CapacityExchange exchange;

    ExpertiseResource(CurrentViewer viewer, CapacityExchange exchange) {
        this.viewer = viewer;
        this.exchange = exchange;
    }

    @GET
    @Transactional
    @Operation(summary = "Deskundigheid die partijen elkaar kunnen lenen")
    public List<ExpertiseView> list() {
        return exchange.expertise(viewer.get());
    }
}
