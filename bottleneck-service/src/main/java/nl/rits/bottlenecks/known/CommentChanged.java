package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code nl.woningbouw.projecten.opmerking-gewijzigd.v1}: whose attention is asked, not what was
 * said.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CommentChanged(
        UUID id, UUID project, UUID party, List<Mention> mentions, List<String> audience, Instant at) {
    public static final String TYPE = "nl.woningbouw.projecten.opmerking-gewijzigd.v1";

    /** @param role of whom in that party, in the words of an access token; none: of everyone */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mention(UUID party, @Nullable String role) {}

    public CommentChanged {
        mentions = List.copyOf(mentions);
        audience = List.copyOf(audience);
    }
}
