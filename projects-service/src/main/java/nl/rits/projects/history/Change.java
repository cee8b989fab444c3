package nl.rits.projects.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.rits.projects.planning.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a project.
 *
 * @param party who did it
 * @param subject the party whose statement it was about
 * @param correction of the past, when it was one
 */
public record Change(
        Kind kind,
        UUID party,
        String account,
        @Nullable UUID subject,
        @Nullable Reason reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction) {

    public Change(Kind kind, UUID party, String account, @Nullable UUID subject, @Nullable Reason reason) {
        this(kind, party, account, subject, reason, null);
    }

    /** Over which time the past was corrected, and why. @param until the first moment that was right */
    public record Correction(Instant from, Instant until, String reason) {}

    /** The kinds of change, in the words of the event. */
    public enum Kind {
        CREATED,
        CHANGED,
        STATED,
        CONFIRMED,
        UNCONFIRMED,
        REVIEWED,
        ANSWERED,
        WITHDRAWN,
        REVIEW_WITHDRAWN,
        RELEASED,
        SHARING,
        CORRECTED
    }

    /** The party of whose statement this tells; a release tells of a party too, and of no statement. */
    public @Nullable UUID statedBy() {
        return kind == Kind.RELEASED ? null : subject;
    }
}
