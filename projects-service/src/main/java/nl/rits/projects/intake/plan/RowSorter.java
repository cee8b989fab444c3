package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.reading.Table;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;

/** Sorts the rows of a table into plans and others. */
final class RowSorter {

    private final Table table;
    private final Headings headings;
    private final List<Column> columns;
    private final int nameColumn;
    private final List<Row> plans = new ArrayList<>();
    private final Map<Integer, String> groups = new HashMap<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    RowSorter(Table table, Headings headings, List<Column> columns) {
        this.table = table;
        this.headings = headings;
        this.columns = columns;
        this.nameColumn = columns.stream()
                .filter(column -> column.meaning() != null && column.meaning().field() == ImportField.NAME)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    PlanList sort() {
        Row totals = null;
        String group = "";
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i < headings.index()) {
                skip(row, SkippedRow.Reason.PREAMBLE);
            } else if (i < headings.index() + headings.size() || repeatsHeadings(row)) {
                skip(row, SkippedRow.Reason.HEADING);
            } else if (isTotal(row)) {
                skip(row, SkippedRow.Reason.TOTAL);
                totals = Words.bare(row.firstFilled().text()).startsWith("sub") ? totals : row;
            } else if (isGroup(row)) {
                boolean note = row.firstFilled().text().strip().matches("(?s)[*†‡#].*|.{81,}");
                skip(row, note ? SkippedRow.Reason.NOTE : SkippedRow.Reason.GROUP);
                group = note ? group : row.firstFilled().tidy();
            } else {
                plans.add(row);
                if (!group.isEmpty()) {
                    groups.put(row.number(), group);
                }
            }
        }
        return new PlanList(table, rows.get(headings.index()).number(), columns, plans, groups, skipped, totals);
    }

    private void skip(Row row, SkippedRow.Reason reason) {
        int column = row.cells().indexOf(row.firstFilled());
        var text = row.firstFilled().tidy();
        skipped.add(new SkippedRow(
                row.number(),
                table.address(row.number(), column),
                text.length() > 200 ? text.substring(0, 199) + "…" : text,
                reason));
    }

    private boolean repeatsHeadings(Row row) {
        var first = table.rows().get(headings.index());
        long alike = 0;
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.cell(c).isBlank()
                    && row.cell(c).tidy().equals(first.cell(c).tidy())) {
                alike++;
            }
        }
        return alike >= 3 && alike >= row.filled() - 1;
    }

    /** "Totaal", "Subtotaal 1A", "TOTAAL GENERAAL" – in a row that has no status, type or key of a plan. */
    private boolean isTotal(Row row) {
        boolean said = false;
        for (var cell : row.cells()) {
            if (!cell.isBlank() && cell.number() == null) {
                said = Words.bare(cell.text())
                        .matches(
                                "(sub ?totaal|totaal|totalen|eindtotaal|generaal totaal|som|total|subtotal|grand total)\\b.*");
                break;
            }
        }
        return said
                && columns.stream()
                        .filter(Column::tellsPlans)
                        .map(column -> row.cell(column.index()))
                        .allMatch(cell ->
                                cell.isBlank() || Words.bare(cell.text()).contains("totaal"));
    }

    private boolean isGroup(Row row) {
        if (row.filled() != 1) {
            return false;
        }
        int column = row.cells().indexOf(row.firstFilled());
        boolean merged = table.merges().stream()
                .anyMatch(merge -> merge.firstRow() == row.number()
                        && merge.firstColumn() == column
                        && merge.lastColumn() - merge.firstColumn() >= 2);
        return merged || column != nameColumn;
    }
}
