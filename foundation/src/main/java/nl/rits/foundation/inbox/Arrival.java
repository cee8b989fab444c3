package nl.rits.foundation.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * An event that came in, still in its own words.
 *
 * @param id CloudEvents id
 * @param key id of the aggregate
 * @param body JSON
 */
public record Arrival(
        String id, String type, String subject, String key, Instant time, String body, ObjectMapper json) {
    /** What the event says; fields that this version does not know are ignored. */
    public <T> T data(Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable.getOriginalMessage(), unreadable);
        }
    }
}
