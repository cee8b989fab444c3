package nl.rits.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * A project as far as sharing depends on it, held until the end of the transaction that read it. A programme and what was
 * stated are much more than that, and are not read.
 *
 * @param stated per party: the day on which it stated what it states now
 * @param releases what the owners of its facts chose
 * @param shown who sees it now
 */
record Held(
        UUID id,
        long sequence,
        String municipality,
        UUID steward,
        Set<UUID> involved,
        PlanningStatus status,
        Phase phase,
        @Nullable LocalDate opensOn,
        boolean proposed,
        Instant programmeAt,
        @Nullable List<UUID> agreedBy,
        Map<UUID, LocalDate> stated,
        Map<UUID, ReleaseRow> releases,
        Shown shown) {

    /** What is held is not withdrawn. */
    Shared shared(Surroundings around) {
        var situation = new Situation(steward, involved, status, phase, opensOn, proposed, false, around);
        return new Shared(situation, programmeAt, agreedBy, stated);
    }

    /** What an owner of facts chose; one that never chose has the default. */
    ReleaseRow release(UUID owner) {
        var chosen = releases.get(owner);
        return chosen == null ? new ReleaseRow(id, owner) : chosen;
    }

    /** What all chose, when this is what one of them chooses. */
    Map<UUID, Release> with(UUID owner, Release next) {
        var all = new HashMap<UUID, Release>();
        releases.forEach((party, row) -> all.put(party, row.release()));
        all.put(owner, next);
        return all;
    }
}
