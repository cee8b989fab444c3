package nl.rits.bottlenecks.lobby;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyBundle;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/lobby-bundles")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lobby")
public class LobbyBundleResource {

    private final CurrentViewer viewer;
    private final Lobby lobby;

    LobbyBundleResource(CurrentViewer viewer, Lobby lobby) {
        this.viewer = viewer;
        this.lobby = lobby;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Open knelpunten gebundeld per oorzaak, van wat u mag zien",
            description = "Wat de meeste woningen tegenhoudt, staat voorop. Een bundel telt alleen wat u ziet.")
    public List<LobbyBundle> list() {
        return lobby.bundles(viewer.get());
    }
}
