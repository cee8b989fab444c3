package nl.rits.projects.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment to look back on (peildatum).
 *
 * @param at when it was so
 * @param knownAt as it was known then; none: as it is known now
 */
public record ReferenceDate(Instant at, @Nullable Instant knownAt) {

    public static ReferenceDate of(Instant at) {
        return new ReferenceDate(at, null);
    }
}
