package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party was asked to confirm its planning before a session; in the transaction that asked.
 *
 * @param referenceDate its name, when it is no meeting
 */
public record ConfirmationAsked(
        UUID reminder,
        UUID party,
        UUID session,
        String table,
        @Nullable String referenceDate,
        LocalDate date,
        LocalDate since,
        int projects,
        Instant at) {
    /** Where the party confirms: only what was not confirmed since, after signing in. */
    public String path() {
        return "/bevestigen?sinds=" + since + "&zitting=" + session;
    }
}
