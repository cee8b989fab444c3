package nl.rits.projects.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said about a project.
 *
 * @param account who wrote it; nobody any more when that person was erased
 * @param text gone when it was withdrawn
 */
record Comment(
        UUID id,
        UUID project,
        long version,
        UUID party,
        @Nullable String account,
        @Nullable String text,
        List<Mention> mentions,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt) {

    /** Others may have answered after that. */
    private static final Duration EDITABLE = Duration.ofMinutes(15);

    Comment {
        mentions = List.copyOf(mentions);
    }

    Instant editableUntil() {
        return at.plus(EDITABLE);
    }

    boolean isBy(Viewer viewer) {
        return viewer.account().equals(account) && viewer.actsFor(party);
    }

    boolean isEditable(Viewer viewer, Instant now) {
        return isBy(viewer) && withdrawnAt == null && now.isBefore(editableUntil());
    }

    /** Who wrote it, and a planner of that party: who wrote it may be gone. */
    boolean mayWithdraw(Viewer viewer) {
        return withdrawnAt == null && (isBy(viewer) || viewer.plansFor(party));
    }

    Comment edited(String other, List<Mention> others, Instant when) {
        return new Comment(id, project, version + 1, party, account, other, others, at, when, null);
    }

    Comment withdrawn(Instant when) {
        return new Comment(id, project, version + 1, party, account, null, List.of(), at, editedAt, when);
    }
}
