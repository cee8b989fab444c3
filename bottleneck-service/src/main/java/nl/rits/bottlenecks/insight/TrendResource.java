package nl.rits.bottlenecks.insight;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/trend")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inzicht")
public class TrendResource {

    private final CurrentViewer viewer;
    private final Trend trend;
    private final Clock clock;

    TrendResource(CurrentViewer viewer, Trend trend, Clock clock) {
        this.viewer = viewer;
        this.trend = trend;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Hoeveel woningen per maand vastzaten en loskwamen",
            description = "Over de knelpunten die u nu mag zien; een woning met twee knelpunten telt twee keer.")
    public List<Trend.TrendMonth> get(
            @QueryParam("months")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(60)
                    @Parameter(description = "Zoveel maanden, deze meegeteld")
                    int months,
            @QueryParam("table") @Parameter(description = "Alleen wat toen bij deze tafel lag") @Nullable UUID table) {
        return trend.months(viewer.get(), months, table, clock.instant());
    }
}
