package nl.rits.projects.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** JSON columns are written as the API writes JSON, so that columns, history and events hold the same words. */
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {

    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        try {
            return json.readValue(text.toString(), json.constructType(type.getJavaType()));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("unreadable " + type.getTypeName(), failure);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("unwritable " + type.getTypeName(), failure);
        }
    }
}
