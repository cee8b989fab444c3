package nl.rits.bottlenecks.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/shares")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inzicht")
public class ShareResource {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final CurrentViewer viewer;
    private final Shares shares;
    private final Clock clock;

    ShareResource(CurrentViewer viewer, Shares shares, Clock clock) {
        this.viewer = viewer;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * @param projects all that the viewer sees, and homes of them
     * @param homesAbout some of the homes were counted in tens; else absent
     * @param at the day it is counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SharesView(
            long projects, long homes, @Nullable Boolean homesAbout, LocalDate at, List<Shares.CauseShare> causes) {}

    @GET
    @Transactional
    @Operation(summary = "Aandeel per oorzaak, van bevestigd tot en met mogelijk, over wat u mag zien")
    public SharesView get() {
        var me = viewer.get();
        var whole = shares.whole(me);
        return new SharesView(
                whole.projects(),
                whole.homes(),
                whole.about() ? true : null,
                LocalDate.now(clock.withZone(NETHERLANDS)),
                shares.perCause(me));
    }
}
