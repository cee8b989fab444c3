package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.List;
import nl.rits.projects.intake.plan.RowIssue.Severity;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import org.jspecify.annotations.Nullable;

/** Collects what there is to say about one row, with the address of the cell that it is about. */
final class RowNotes {

    private final PlanList list;
    private final Row row;
    private final List<RowIssue> issues = new ArrayList<>();

    RowNotes(PlanList list, Row row) {
        this.list = list;
        this.row = row;
    }

    void error(ImportField field, String code, String... details) {
        add(field, written(field), code, Severity.ERROR, List.of(details), null);
    }

    void notice(@Nullable ImportField field, String code, String... details) {
        add(field, field == null ? "" : written(field), code, Severity.NOTICE, List.of(details), null);
    }

    void add(
            @Nullable ImportField field,
            String value,
            String code,
            Severity severity,
            List<String> details,
            @Nullable String proposal) {
        var cell = field == null ? list.table().address(row.number(), 0) : address(field);
        var shown = value.length() > 200 ? value.substring(0, 199) + "…" : value;
        issues.add(new RowIssue(cell, field, shown, code, severity, details, proposal));
    }

    void addAt(int column, ImportField field, String code, String... details) {
        issues.add(new RowIssue(
                list.table().address(row.number(), column),
                field,
                row.cell(column).tidy(),
                code,
                Severity.NOTICE,
                List.of(details),
                null));
    }

    /** Of the column of the field, or of the first cell when the list has no such column. */
    String address(ImportField field) {
        return list.table()
                .address(row.number(), list.column(field).map(Column::index).orElse(0));
    }

    private String written(ImportField field) {
        return list.column(field).map(column -> row.cell(column.index()).tidy()).orElse("");
    }

    List<RowIssue> issues() {
        return List.copyOf(issues);
    }
}
