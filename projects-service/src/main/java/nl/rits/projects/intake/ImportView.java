package nl.rits.projects.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.geography.Municipality;
import nl.rits.projects.intake.plan.Column;
import nl.rits.projects.intake.plan.RowIssue;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.sharing.MunicipalityRef;
import org.jspecify.annotations.Nullable;

/**
 * An import as its sender sees it.
 *
 * @param done plans written so far, while APPLYING
 * @param failure why it did not go on, in the language of the user
 * @param skipped rows that are no plans, each with its reason
 */
public record ImportView(
        UUID id,
        Import.State state,
        String fileName,
        boolean onBehalf,
        @Nullable String sheet,
        int headerRow,
        @Nullable String encoding,
        @Nullable String separator,
        List<String> hiddenSheets,
        List<ColumnView> columns,
        List<Summary.UnknownValue> unknownValues,
        List<SkippedView> skipped,
        Summary.Totals totals,
        Summary.@Nullable FileTotals fileTotals,
        int done,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoUntil,
        long version) {

    /** @param certainty {@code sure}, {@code guess} or {@code none} */
    public record ColumnView(
            int index,
            String column,
            String header,
            List<String> samples,
            @Nullable String field,
            String certainty,
            boolean hidden) {

        static ColumnView of(Column column) {
            ColumnMeaning meaning = column.meaning();
            return new ColumnView(
                    column.index(),
                    nl.rits.projects.intake.reading.Table.columnName(column.index()),
                    column.header(),
                    column.samples(),
                    meaning == null ? null : meaning.code(),
                    column.certainty().name().toLowerCase(Locale.ROOT),
                    column.hidden());
        }
    }

    /** @param reason {@code preamble}, {@code heading}, {@code group}, {@code total} or {@code note} */
    public record SkippedView(int row, String cell, String text, String reason) {}

    /** @param changes of a plan that is there already; without the old values for who may not see plans */
    public record RowView(
            int row,
            String cell,
            String name,
            @Nullable MunicipalityRef municipality,
            int homes,
            @Nullable Integer demolition,
            String outcome,
            @Nullable UUID project,
            List<IssueView> issues,
            List<PlannedRow.FieldChange> changes) {}

    /** @param severity {@code error} or {@code notice} */
    public record IssueView(
            String cell,
            @Nullable ImportField field,
            String value,
            String code,
            String severity,
            String detail,
            @Nullable String proposal) {}

    static ImportView of(Import it, ImportWords words, Locale language) {
        var found = it.summary;
        return new ImportView(
                it.id,
                it.state,
                it.fileName,
                it.onBehalf,
                found.sheet(),
                found.headerRow(),
                found.encoding(),
                found.separator(),
                found.hiddenSheets(),
                found.columns().stream().map(ColumnView::of).toList(),
                found.unknownValues(),
                found.skipped().stream()
                        .map(row -> new SkippedView(
                                row.row(),
                                row.cell(),
                                row.text(),
                                row.reason().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                found.totals(),
                found.fileTotals(),
                it.done,
                it.failure == null ? null : words.of(it.failure, List.of(), language),
                it.createdAt,
                it.appliedAt,
                it.undoUntil(),
                it.version);
    }

    static RowView row(PlannedRow row, boolean showsOld, ImportWords words, Locale language) {
        var plan = row.plan();
        var code = plan.municipality();
        return new RowView(
                plan.row(),
                plan.cell(),
                plan.name(),
                code == null
                        ? null
                        : new MunicipalityRef(
                                code,
                                Municipalities.withCode(code)
                                        .map(Municipality::name)
                                        .orElse(code)),
                plan.homes(),
                plan.demolition(),
                row.outcome().toString(),
                showsOld ? row.project() : null,
                plan.issues().stream()
                        .map(issue -> issue(issue, words, language))
                        .toList(),
                row.changes().stream()
                        .map(change ->
                                showsOld ? change : new PlannedRow.FieldChange(change.field(), null, change.to()))
                        .toList());
    }

    private static IssueView issue(RowIssue issue, ImportWords words, Locale language) {
        return new IssueView(
                issue.cell(),
                issue.field(),
                issue.value(),
                issue.code(),
                issue.severity().name().toLowerCase(Locale.ROOT),
                words.of(issue, language),
                issue.proposal());
    }
}
