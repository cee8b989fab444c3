package nl.rits.foundation.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that came in, still in its own words.
 *
 * @param id CloudEvents id
 * @param key id of the aggregate
 * @param time when it was recorded
 * @param body JSON
 */
public record Arrival(
        String id, String type, String subject, String key, Instant time, String body, ObjectMapper json) {
    /** Reads a CloudEvent in binary mode; throws {@link IllegalArgumentException} when it is not one. */
    static Arrival of(ConsumerRecord<String, String> message, ObjectMapper json) {
        return new Arrival(
                attribute(message, "ce_id"),
                attribute(message, "ce_type"),
                attribute(message, "ce_subject"),
                message.key(),
                OffsetDateTime.parse(attribute(message, "ce_time")).toInstant(),
                message.value(),
                json);
    }

    /** What the event says; fields that this version does not know are ignored. */
    public <T> T data(Class<T> shape) {
        try {
            return json.readValue(body, shape);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    type + " cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static String attribute(ConsumerRecord<String, String> message, String name) {
        var value = header(message, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}
