package nl.rits.bottlenecks.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that was said about a bottleneck. */
@Entity
@Table(name = "bottleneck_comment")
public class Comment {

    /** Others may have answered after that. */
    private static final Duration EDITABLE = Duration.ofMinutes(15);

    @Id
    UUID id;

    long version;
    UUID bottleneck;
    UUID party;

    /** Who wrote it; nobody any more when that person was erased. */
    @Nullable
    String account;

    /** Gone when it was withdrawn. */
    @Nullable
    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Mention> mentions = List.of();

    Instant at;

    @Column(name = "edited_at")
    @Nullable
    Instant editedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    protected Comment() {}

    static Comment said(UUID id, UUID bottleneck, UUID party, String account, CommentInput.Written words, Instant at) {
        var comment = new Comment();
        comment.id = id;
        comment.version = 1;
        comment.bottleneck = bottleneck;
        comment.party = party;
        comment.account = account;
        comment.text = words.text();
        comment.mentions = words.mentions();
        comment.at = at;
        return comment;
    }

    void edit(CommentInput.Written words, Instant when) {
        version++;
        text = words.text();
        mentions = words.mentions();
        editedAt = when;
    }

    void withdraw(Instant when) {
        version++;
        text = null;
        mentions = List.of();
        withdrawnAt = when;
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
}
