package nl.rits.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;

/** An object whose members are written down in the order in which they were given. */
final class Json extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    static final ObjectMapper MAPPER = new ObjectMapper();

    Json with(String name, Object value) {
        put(name, value);
        return this;
    }

    /** @param pairs name=value, parted by spaces */
    Json with(String pairs) {
        for (var pair : pairs.split(" ")) {
            var parts = pair.split("=", 2);
            put(parts[0], parts[1]);
        }
        return this;
    }

    String text() {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
