package nl.rits.projects.statement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rits.foundation.idempotency.Idempotent;
import nl.rits.foundation.identity.CurrentViewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Shift;
import nl.rits.projects.project.ShiftingMany;
import nl.rits.projects.project.ShiftingMany.Asked;
import nl.rits.projects.statement.ConfirmationViews.Shifted;
import nl.rits.projects.statement.StatementInput.ReasonInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Moves whole plannings by months. */
@Path("/statements/_shift")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opgaven")
public class ShiftResource {

    private final CurrentViewer current;
    private final ShiftingMany many;

    ShiftResource(CurrentViewer current, ShiftingMany many) {
        this.current = current;
        this.many = many;
    }

    /** As it is sent. */
    public record ShiftInput(
            @Nullable List<@Nullable ChosenInput> statements,

            @Schema(description = "Zoveel maanden later; negatief is eerder.") @Nullable
            Integer months,

            @Schema(description = "Wat vóór deze mijlpaal komt, blijft staan.") @Nullable
            Milestone from,

            @Nullable ReasonInput reason) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Schuif hele planningen een aantal maanden op",
            description =
                    "Mijlpalen die nog komen schuiven op, en de woningen met de oplevering mee. Later kan alleen met een"
                            + " reden. Wat niet kan, blijft staan en staat erbij met waarom.")
    public Shifted shift(@NotNull ShiftInput input) {
        return many.shift(current.get(), asked(input), false);
    }

    @POST
    @Path("_preview")
    @Transactional
    @Operation(summary = "Wat opschuiven zou geven; er verandert niets")
    public Shifted preview(@NotNull ShiftInput input) {
        return many.shift(current.get(), asked(input), true);
    }

    private static Asked asked(ShiftInput input) {
        var faults = new ArrayList<Fault>();
        var months = Objects.requireNonNullElse(input.months(), 0);
        if (months == 0 || Math.abs(months) > Shift.MOST_MONTHS) {
            faults.add(Fault.at("/months", "months-out-of-range", Shift.MOST_MONTHS));
        }
        var reason = input.reason();
        var cause = reason == null ? null : reason.cause();
        if (months > 0 && cause == null) {
            faults.add(Fault.at("/reason/cause", "value-missing"));
        }
        var items = ChosenInput.items(input.statements(), faults);
        return new Asked(
                items, months, input.from(), reason == null || cause == null ? null : new Reason(cause, reason.note()));
    }
}
