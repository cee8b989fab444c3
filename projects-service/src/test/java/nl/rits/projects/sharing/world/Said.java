package nl.rits.projects.sharing.world;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a party stated of a plan.
 *
 * @param accepted by the steward, so that it is part of what was agreed
 */
public record Said(UUID party, LocalDate on, LocalDate start, int homes, boolean accepted) {

    /** A year after the start. */
    public LocalDate delivery() {
        return start.plusMonths(12);
    }
}
