package nl.rits.bottlenecks.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, as one of the readers sees it.
 *
 * @param text absent when it was withdrawn
 * @param editableUntil for who wrote it, as long as that lasts
 */
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentView(
        UUID id,
        long version,
        PartyRef party,
        @Nullable String text,
        List<MentionView> mentions,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt,
        boolean own,
        @Nullable Instant editableUntil,
        boolean mayWithdraw) {

    /** @param role of whom in that party; absent: of everyone who acts for it */
    @Schema(name = "Mention")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MentionView(PartyRef party, @Nullable Role role) {}

    /**
     * One page of what was said.
     *
     * @param readers who reads it: they can be mentioned
     */
    public record CommentPage(
            List<CommentView> items, long total, int page, int pageSize, List<PartyRef> readers, boolean mayWrite) {}

    static CommentView of(Comment comment, Map<UUID, PartyRef> names, Viewer viewer, Instant now) {
        return new CommentView(
                comment.id,
                comment.version,
                Objects.requireNonNull(names.get(comment.party)),
                comment.text,
                comment.mentions.stream()
                        .map(it -> new MentionView(Objects.requireNonNull(names.get(it.party())), it.role()))
                        .toList(),
                comment.at,
                comment.editedAt,
                comment.withdrawnAt,
                comment.authorship().isOf(viewer),
                comment.authorship().mayEdit(viewer, now) ? comment.authorship().editableUntil() : null,
                comment.authorship().mayWithdraw(viewer));
    }
}
