package nl.rits.projects.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rits.projects.intake.plan.Mapping;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** What the user said about this list. */
public record Choices(List<ColumnChoice> columns, List<ValueChoice> values) {

    public static final Choices NONE = new Choices(List.of(), List.of());

    /** @param field code of a {@link ColumnMeaning}; IGNORED leaves the column out; null says nothing about it */
    public record ColumnChoice(int index, @Nullable String field) {}

    /** @param code of the code list, or of a municipality */
    public record ValueChoice(ImportField field, String value, String code) {}

    /** Together with what the party said earlier; what it says now goes first. */
    Mapping with(Map<String, ColumnMeaning> headings, Map<ImportField, Map<String, String>> remembered) {
        var meanings = new HashMap<Integer, ColumnMeaning>();
        for (var choice : columns) {
            if (choice.field() != null) {
                ColumnMeaning.ofCode(choice.field()).ifPresent(meaning -> meanings.put(choice.index(), meaning));
            }
        }
        var codes = new EnumMap<ImportField, Map<String, String>>(ImportField.class);
        remembered.forEach((field, words) -> codes.put(field, new HashMap<>(words)));
        for (var choice : values) {
            codes.computeIfAbsent(choice.field(), _ -> new HashMap<>()).put(Words.bare(choice.value()), choice.code());
        }
        return new Mapping(headings, meanings, codes);
    }
}
