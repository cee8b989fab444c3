package nl.rits.projects.intake.plan;

import java.util.Map;
import java.util.Optional;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;

/**
 * What the user said, now or an earlier time, about headings and values.
 *
 * @param headings bare heading → meaning
 * @param columns column index → meaning; goes before headings
 * @param values field → bare value → code
 */
public record Mapping(
        Map<String, ColumnMeaning> headings,
        Map<Integer, ColumnMeaning> columns,
        Map<ImportField, Map<String, String>> values) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), Map.of());

    /** What the user said of this very column. */
    Optional<ColumnMeaning> chosen(int index) {
        return Optional.ofNullable(columns.get(index));
    }

    /** What the user said of a column with this heading, in this list or an earlier one. */
    Optional<ColumnMeaning> remembered(String header) {
        return Optional.ofNullable(headings.get(Words.bare(header)));
    }

    Optional<String> value(ImportField field, String written) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(Words.bare(written)));
    }
}
