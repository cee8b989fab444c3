package nl.rits.projects.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * parties-service's contract {@code news-asked}: mail goes out to somebody.
 *
 * @param party for which the person acts now
 * @param told the last question of which an answer went out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NewsAsked(
        UUID id,
        UUID person,
        String account,
        UUID party,
        boolean councillor,
        @Nullable UUID told,
        Instant at) {
    static final String TYPE = "nl.woningbouw.post.nieuws-gevraagd.v1";

    NewsAsked {
        if (id == null || person == null || account == null || party == null || at == null) {
            throw new IllegalArgumentException("a question lacks what it cannot do without");
        }
    }
}
