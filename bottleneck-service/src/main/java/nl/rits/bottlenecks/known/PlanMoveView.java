package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a {@link PlanMove}.
 *
 * @param months positive is later
 * @param milestone by which that is measured, and of which party
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanMove")
public record PlanMoveView(
        PlanMove.Kind kind,
        @Nullable Integer months,
        @Nullable String milestone,
        @Nullable PartyRef party,
        @Nullable LocalDate dateThen,
        @Nullable LocalDate dateNow,
        @Nullable Integer homesThen,
        @Nullable Integer homesNow,
        @Nullable Boolean homesAbout,
        @Nullable String phaseThen,
        @Nullable String phaseNow) {

    public static PlanMoveView of(PlanMove it, Function<UUID, @Nullable PartyRef> parties) {
        var shift = it.shift();
        return new PlanMoveView(
                it.kind(),
                shift == null ? null : shift.months(),
                shift == null ? null : shift.milestone(),
                shift == null ? null : parties.apply(shift.party()),
                shift == null ? null : shift.then(),
                shift == null ? null : shift.now(),
                it.homesThen(),
                it.homesNow(),
                it.homesAbout() ? true : null,
                it.phaseThen(),
                it.phaseNow());
    }
}
