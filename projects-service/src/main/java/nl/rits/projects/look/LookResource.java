package nl.rits.projects.look;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.look.LookTable.ByParty;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.SharedQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looked at what is yours? */
@Path("/projects")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class LookResource {
    private final CurrentViewer current;
    private final SharedQuery shared;
    private final KnownParties parties;
    private final LookTable looks;
    private final Clock clock;

    LookResource(CurrentViewer current, SharedQuery shared, KnownParties parties, LookTable looks, Clock clock) {
        this.current = current;
        this.shared = shared;
        this.parties = parties;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @Path("{id}/looks")
    @Operation(
            summary = "Welke partijen keken naar uw gegevens, nieuwste eerst",
            description =
                    "De bronhouder ziet wie naar de gegevens van het project keek, een andere partij wie naar haar"
                            + " eigen opgave keek en wie zag wat haar woningen kosten. Nooit welke persoon.")
    public Page<LookView> looks(
            @PathParam("id") UUID id,
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(365) @Parameter(description = "Over hoeveel dagen.")
                    int days,
            @Valid @BeanParam Paging paging) {
        var viewer = current.get();
        if (!takesPart(viewer, id)) {
            throw ProblemException.forbidden();
        }
        var after = DutchDays.today(clock).minusDays(days);
        var found = looks.find(id, viewer.party(), after, paging);
        var names = parties.names(found.parties().stream().map(ByParty::viewer).toList());
        return Page.of(
                found.parties().stream()
                        .map(it -> new LookView(
                                names.get(it.viewer()),
                                groups(it.groups()),
                                it.viewed(),
                                it.exported(),
                                it.received(),
                                it.lastAt().toInstant()))
                        .toList(),
                found.total(),
                paging);
    }

    /** Invisible and absent look the same; a councillor reads along and owns nothing. */
    private boolean takesPart(Viewer viewer, UUID project) {
        return shared.projects(Eyes.of(viewer), null)
                .where(FieldGroup.CORE, "f.id = ?", project)
                .first(
                        "f.steward, f.involved",
                        (row, _) -> viewer.actsFor(row.getObject("steward", UUID.class))
                                || Arrays.asList((UUID[])
                                                        row.getArray("involved").getArray())
                                                .contains(viewer.party())
                                        && viewer.actsFor(viewer.party()))
                .orElseThrow(ProblemException::notFound);
    }

    private static List<FieldGroup> groups(int mask) {
        return Arrays.stream(FieldGroup.values())
                .filter(group -> (mask & group.bit()) != 0)
                .toList();
    }
}
