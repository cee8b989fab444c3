package nl.rits.foundation.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent. Worded as {@code error.<code>} of problems_nl/_en.properties.
 *
 * @param pointer JSON pointer into the body, e.g. {@code /milestones/0/date}
 * @param parameter name of the query, path or header parameter
 * @param detail ready wording, which goes before the properties
 */
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        String code,
        List<Object> arguments,
        @Nullable String detail) {
    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(pointer, null, code, List.of(arguments), null);
    }

    public static Fault parameter(String name, String code, Object... arguments) {
        return new Fault(null, name, code, List.of(arguments), null);
    }

    public Fault worded(String detail) {
        return new Fault(pointer, parameter, code, arguments, detail);
    }
}
