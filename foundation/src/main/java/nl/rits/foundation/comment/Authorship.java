package nl.rits.foundation.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, and what may still be done about it.
 *
 * @param account nobody any more when that person was erased
 */
public record Authorship(@Nullable String account, UUID party, Instant at, boolean withdrawn) {

    /** Others may have answered after that. */
    private static final Duration EDITABLE = Duration.ofMinutes(15);

    public boolean isOf(Viewer viewer) {
        return viewer.account().equals(account) && viewer.actsFor(party);
    }

    public Instant editableUntil() {
        return at.plus(EDITABLE);
    }

    public boolean mayEdit(Viewer viewer, Instant now) {
        return isOf(viewer) && !withdrawn && now.isBefore(editableUntil());
    }

    /** Who wrote it, and a planner of that party: who wrote it may be gone. */
    public boolean mayWithdraw(Viewer viewer) {
        return !withdrawn && (isOf(viewer) || viewer.plansFor(party));
    }
}
