package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party is invited to a session or reference date, hears that it moved, or that it does not take place for this party; in the
 * transaction that did it.
 *
 * @param id the same for the same edition
 * @param referenceDate its name, when it is no meeting
 * @param reason why it does not take place; absent when it does, though without this party
 */
public record Invited(
        UUID id,
        UUID party,
        What what,
        UUID session,
        String table,
        @Nullable String referenceDate,
        LocalDate date,
        @Nullable String reason,
        Instant at) {

    public enum What {
        PLANNED,
        MOVED,
        WITHDRAWN
    }
}
