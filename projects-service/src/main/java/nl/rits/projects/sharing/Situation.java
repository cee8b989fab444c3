package nl.rits.projects.sharing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that sharing depends on, apart from what owners chose and the date.
 *
 * @param opensOn the day on which a plan that became firm opens to others; none: at once
 * @param regions REGION platforms in which the municipality lies
 * @param locals LOCAL platforms in which the municipality lies
 * @param stewardTables TABLE platforms of which the steward is a member
 * @param defaults what the nearest platform agreed to show when the owner chooses nothing
 * @param proposed put forward by a party and not yet taken up by the steward
 */
public record Situation(
        UUID steward,
        Set<UUID> involved,
        PlanningStatus status,
        Phase phase,
        @Nullable LocalDate opensOn,
        boolean proposed,
        boolean withdrawn,
        Set<UUID> regions,
        Set<UUID> locals,
        Set<UUID> stewardTables,
        Map<FieldGroup, Set<Circle>> defaults) {

    public Situation {
        involved = Set.copyOf(involved);
        regions = Set.copyOf(regions);
        locals = Set.copyOf(locals);
        stewardTables = Set.copyOf(stewardTables);
        defaults = Map.copyOf(defaults);
    }

    public Situation(
            UUID steward,
            Set<UUID> involved,
            PlanningStatus status,
            Phase phase,
            @Nullable LocalDate opensOn,
            boolean proposed,
            boolean withdrawn,
            Surroundings around) {
        this(
                steward,
                involved,
                status,
                phase,
                opensOn,
                proposed,
                withdrawn,
                around.regions(),
                around.locals(),
                around.stewardTables(),
                around.defaults());
    }

    /** The same plan with another status. */
    public Situation as(PlanningStatus status, Phase phase, @Nullable LocalDate opensOn) {
        return new Situation(
                steward,
                involved,
                status,
                phase,
                opensOn,
                proposed,
                withdrawn,
                regions,
                locals,
                stewardTables,
                defaults);
    }

    /** Firm, and open as such: a rise to firm is announced before it opens anything. */
    boolean isFirm(LocalDate today) {
        return status.isFirm() && (opensOn == null || !today.isBefore(opensOn));
    }

    boolean isBeingBuilt(LocalDate today) {
        return isFirm(today) && phase.isRealisedOrLater();
    }
}
