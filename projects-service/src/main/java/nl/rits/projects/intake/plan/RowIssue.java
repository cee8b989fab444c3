package nl.rits.projects.intake.plan;

import java.util.List;
import nl.rits.projects.intake.wording.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * Something about one cell that its author should know.
 *
 * @param cell address, such as {@code Blad1!F23}
 * @param value what stands there
 * @param code kebab-case; the wording is in {@code messages_nl.properties} beside the code
 * @param details values that the wording mentions
 * @param proposal what we propose to read instead
 */
public record RowIssue(
        String cell,
        @Nullable ImportField field,
        String value,
        String code,
        Severity severity,
        List<String> details,
        @Nullable String proposal) {

    public enum Severity {
        /** The row is refused. */
        ERROR,
        /** The row goes on, with what the text says. */
        NOTICE
    }
}
