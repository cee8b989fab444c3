package nl.rits.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what this service wrote as JSON itself: what cannot be read is a fault of ours. */
public final class KeptJson {

    private KeptJson() {}

    public static <T> T read(String text, Class<T> type, ObjectMapper json) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }
}
