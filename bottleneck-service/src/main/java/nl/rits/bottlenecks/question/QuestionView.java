package nl.rits.bottlenecks.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question as one of the two sees it.
 *
 * @param table whose chair asks
 * @param party who is asked
 * @param daysLeft business days until due; negative when that has passed
 * @param overdue not answered, and the day has passed
 * @param reason why it was taken back
 * @param extended why there is more time than there was first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        long version,
        QuestionCase bottleneck,
        QuestionTable table,
        PartyRef party,
        String text,
        LocalDate due,
        int daysLeft,
        boolean overdue,
        QuestionStatus status,
        @Nullable String answer,
        @Nullable String link,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable String extended,
        Instant askedAt,
        QuestionMay may) {

    public record QuestionCase(UUID id, String title) {}

    public record QuestionTable(UUID id, String name) {}

    /** What the screen may offer. The same rules refuse a request that does it all the same. */
    @Schema(name = "QuestionMay")
    public record QuestionMay(boolean answer, boolean withdraw, boolean extend) {}
}
