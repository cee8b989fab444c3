package nl.rits.projects.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Situation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be chosen where there is no one project to ask about: for many at once, or as the default of a platform. */
@Path("/release-scope")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class ReleaseScopeResource {
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LONG_AGO = DAY.minusYears(10);
    private static final Situation SOFT = new Situation(
            new UUID(0, 0),
            Set.of(),
            PlanningStatus.S3,
            Phase.STUDY,
            null,
            false,
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of());

    private final CurrentViewer current;

    ReleaseScopeResource(CurrentViewer current) {
        this.current = current;
    }

    public record ReleaseScope(List<ScopeOfGroup> groups) {}

    /**
     * One group.
     *
     * @param standard who sees it of a soft plan when nobody chose anything
     * @param ceiling the most that any project may show
     */
    public record ScopeOfGroup(FieldGroup group, Set<Circle> standard, Set<Circle> ceiling) {}

    @GET
    @Operation(summary = "Per gegevensgroep wat standaard is voor een zacht plan, en het meeste wat ooit mag")
    public ReleaseScope get() {
        current.get();
        return new ReleaseScope(Arrays.stream(FieldGroup.values())
                .map(group -> new ScopeOfGroup(
                        group,
                        SharingRules.defaults(group, SOFT, DAY),
                        SharingRules.ceiling(group, SOFT, Release.DEFAULT, LONG_AGO, DAY)))
                .toList());
    }
}
