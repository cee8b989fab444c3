package nl.rits.parties.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail goes out to somebody: who has something to tell him, says so now. It is answered by letters, or not at all.
 *
 * @param account subject of the access token
 * @param councillor sees less than who acts for the party
 * @param told the last question of which an answer went out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewsAsked(
        UUID id,
        UUID person,
        String account,
        UUID party,
        boolean councillor,
        @Nullable UUID told,
        Instant at) {
    static final String TYPE = "nl.woningbouw.post.nieuws-gevraagd.v1";
}
