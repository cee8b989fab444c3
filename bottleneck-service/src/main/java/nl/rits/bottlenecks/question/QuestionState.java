package nl.rits.bottlenecks.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stood at one version: what history keeps and what other packages may read.
 *
 * @param table whose chair asks
 * @param party who is asked
 */
public record QuestionState(
        UUID id,
        long version,
        UUID bottleneck,
        UUID table,
        UUID party,
        String text,
        LocalDate due,
        QuestionStatus status,
        @Nullable String answer,
        @Nullable String link,
        @Nullable LocalDate answeredOn,
        @Nullable String withdrawnReason,
        @Nullable String extendedReason,
        Instant askedAt,
        Instant changedAt) {

    /** Not answered, and the day has passed. */
    public boolean isOverdue(LocalDate today) {
        return status == QuestionStatus.OPEN && due.isBefore(today);
    }
}
