package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A party was asked to confirm its planning before a session; in the transaction that asked. */
public record ConfirmationAsked(
        UUID reminder,
        UUID party,
        UUID session,
        String table,
        LocalDate date,
        LocalDate since,
        int projects,
        Instant at) {
    /** Where the party confirms: only what was not confirmed since, after signing in. */
    public String path() {
        return "/bevestigen?sinds=" + since + "&zitting=" + session;
    }
}
