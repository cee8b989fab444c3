package nl.rits.bottlenecks.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.comment.Authorship;
import nl.rits.foundation.comment.CommentInput;
import nl.rits.foundation.comment.Mention;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that was said about a bottleneck. */
@Entity
@Table(name = "bottleneck_comment")
public class Comment {

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

    Authorship authorship() {
        return new Authorship(account, party, at, withdrawnAt != null);
    }
}
