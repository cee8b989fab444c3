package nl.rits.parties.post;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Somebody wants mail about lists, or does not any more.
 *
 * @param account subject of the access token
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ViewsWatched(String account, boolean watching) {
    static final String TYPE = "nl.woningbouw.post.weergaven-gevolgd.v1";

    ViewsWatched {
        if (account == null) {
            throw new IllegalArgumentException("nobody watches");
        }
    }
}
