package nl.rits.bottlenecks.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.comment.CommentInput;

/** The table of comments. Whoever asks has shown that the viewer may read those of the bottleneck. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /** Asks nobody's leave. */
    public void say(UUID bottleneck, UUID party, String text, Instant at) {
        persist(Comment.said(
                UUID.randomUUID(), bottleneck, party, "demo", new CommentInput.Written(text, List.of()), at));
    }

    /** Held until the end of the transaction. */
    Optional<Comment> lock(UUID bottleneck, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(comment -> comment.bottleneck.equals(bottleneck));
    }

    List<Comment> page(UUID bottleneck, boolean oldestFirst, int page, int size) {
        return find("bottleneck = ?1 order by at " + (oldestFirst ? "asc" : "desc") + ", id", bottleneck)
                .page(Page.of(page, size))
                .list();
    }
}
