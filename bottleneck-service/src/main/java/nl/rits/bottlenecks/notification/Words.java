package nl.rits.bottlenecks.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fills the places of the sentences.
 *
 * @param subject name of the project, or title of the bottleneck
 * @param by name of the party that did it
 * @param table name of the table
 * @param text what someone wrote: a reason, or what is asked
 */
public record Words(
        String subject,
        @Nullable String by,
        @Nullable Integer homes,
        @Nullable String table,
        @Nullable String text,
        @Nullable LocalDate date) {

    static Words about(String subject, @Nullable String by) {
        return new Words(subject, by, null, null, null, null);
    }
}
