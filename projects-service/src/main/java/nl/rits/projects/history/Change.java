package nl.rits.projects.history;

import java.util.UUID;
import nl.rits.projects.planning.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a project.
 *
 * @param party who did it
 * @param subject the party whose statement it was about
 */
public record Change(
        Kind kind,
        UUID party,
        String account,
        @Nullable UUID subject,
        @Nullable Reason reason) {

    /** The kinds of change, in the words of the event. */
    public enum Kind {
        CREATED,
        CHANGED,
        STATED,
        CONFIRMED,
        REVIEWED,
        ANSWERED,
        RELEASED,
        SHARING
    }
}
