package nl.rits.projects.intake;

import java.util.List;
import nl.rits.projects.intake.plan.Column;
import nl.rits.projects.intake.plan.SkippedRow;
import nl.rits.projects.intake.wording.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a list.
 *
 * @param fileTotals what the list itself says that it adds up to
 */
public record Summary(
        @Nullable String sheet,
        int headerRow,
        @Nullable String encoding,
        @Nullable String separator,
        List<String> hiddenSheets,
        List<Column> columns,
        List<UnknownValue> unknownValues,
        List<SkippedRow> skipped,
        Totals totals,
        @Nullable FileTotals fileTotals) {

    /** A word of the list for which no code is known. @param proposal a code that may be meant */
    public record UnknownValue(
            ImportField field,
            String value,
            int rows,
            @Nullable String proposal) {}

    /** @param notices cells of which there is something to say; @param homes gross, of all rows that are not refused; @param demolition homes to be demolished in those rows */
    public record Totals(
            int rows, int created, int changed, int unchanged, int refused, int notices, long homes, long demolition) {}

    public record FileTotals(
            int row, @Nullable Long homes, @Nullable Long demolition) {}
}
