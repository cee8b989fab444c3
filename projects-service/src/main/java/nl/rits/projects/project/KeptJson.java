package nl.rits.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What this service keeps as JSON: what cannot be written or read is a fault of ours. */
public final class KeptJson {

    private KeptJson() {}

    public static String write(Object value, ObjectMapper json) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " cannot be written", unwritable);
        }
    }

    public static <T> T read(String text, Class<T> type, ObjectMapper json) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }

    static <T> T read(String text, TypeReference<T> type, ObjectMapper json) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept " + type.getType() + " cannot be read", unreadable);
        }
    }
}
