package nl.rits.projects.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.comment.Authorship;
import nl.rits.foundation.comment.Mention;
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

    Comment {
        mentions = List.copyOf(mentions);
    }

    Authorship authorship() {
        return new Authorship(account, party, at, withdrawnAt != null);
    }

    Comment edited(String other, List<Mention> others, Instant when) {
        return new Comment(id, project, version + 1, party, account, other, others, at, when, null);
    }

    Comment withdrawn(Instant when) {
        return new Comment(id, project, version + 1, party, account, null, List.of(), at, editedAt, when);
    }
}
