package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.rits.projects.intake.plan.Column.Certainty;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.reading.Table;
import nl.rits.projects.intake.reading.Unreadable;
import nl.rits.projects.intake.reading.Workbook;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ColumnNames;
import nl.rits.projects.intake.wording.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * A table seen as a list of plans.
 *
 * @param headerRow number of the (first) row of headings
 * @param rows those that are plans
 * @param groups row number → heading of the group in which it stands
 * @param totals row that adds up the whole list, when there is one
 */
public record PlanList(
        Table table,
        int headerRow,
        List<Column> columns,
        List<Row> rows,
        Map<Integer, String> groups,
        List<SkippedRow> skipped,
        @Nullable Row totals) {

    /** The sheet with the best row of headings. */
    public static PlanList find(Workbook workbook, Mapping mapping) {
        Table best = null;
        Headings bestHeadings = null;
        for (var table : workbook.tables()) {
            var headings = Headings.find(table, mapping);
            if (headings.isPresent() && (bestHeadings == null || headings.get().score() > bestHeadings.score())) {
                best = table;
                bestHeadings = headings.get();
            }
        }
        if (best == null || bestHeadings == null) {
            throw new Unreadable(Unreadable.Reason.NO_HEADER_ROW);
        }
        var list = new RowSorter(best, bestHeadings, columns(best, bestHeadings, mapping)).sort();
        if (list.rows().isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_PLAN_ROWS);
        }
        return list;
    }

    public Optional<Column> column(ImportField field) {
        for (var column : columns) {
            if (column.meaning() != null && column.meaning().field() == field) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public List<Column> columns(ImportField field) {
        var found = new ArrayList<Column>(1);
        for (var column : columns) {
            if (column.meaning() != null && column.meaning().field() == field) {
                found.add(column);
            }
        }
        return found;
    }

    private static List<Column> columns(Table table, Headings headings, Mapping mapping) {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < table.width(); c++) {
            boolean hidden = table.hiddenColumns().contains(c);
            columns.add(new Column(c, headings.joined(c), samples(table, headings, c), null, Certainty.NONE, hidden));
        }
        // What the user said goes before what is sure, and that before guesses; no field twice.
        var taken = EnumSet.noneOf(ImportField.class);
        give(columns, taken, Certainty.SURE, column -> mapping.chosen(column.index()));
        give(columns, taken, Certainty.SURE, column -> mapping.remembered(column.header()));
        give(columns, taken, Certainty.SURE, column -> recognised(headings, column, true));
        give(columns, taken, Certainty.GUESS, column -> recognised(headings, column, false));
        return columns.stream()
                .filter(column ->
                        !column.header().isEmpty() || !column.samples().isEmpty())
                .toList();
    }

    private static void give(
            List<Column> columns,
            Set<ImportField> taken,
            Certainty certainty,
            Function<Column, Optional<ColumnMeaning>> meaning) {
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            if (column.meaning() == null && !column.header().isEmpty()) {
                var found = meaning.apply(column).filter(it -> it.field().mayRepeat() || taken.add(it.field()));
                if (found.isPresent()) {
                    columns.set(c, column.meaning(found.get(), certainty));
                }
            }
        }
    }

    private static Optional<ColumnMeaning> recognised(Headings headings, Column column, boolean certain) {
        return headings.recognised(column.index())
                .filter(found -> found.certain() == certain)
                .map(ColumnNames.Recognised::meaning);
    }

    private static List<String> samples(Table table, Headings headings, int column) {
        return table.rows().stream()
                .skip(headings.index() + (long) headings.size())
                .map(row -> row.cell(column).tidy())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(3)
                .map(text -> text.length() > 80 ? text.substring(0, 79) + "…" : text)
                .toList();
    }

    /** Above the headings: the title, the date, "vertrouwelijk". */
    public List<String> preamble() {
        return skipped.stream()
                .filter(row -> row.reason() == SkippedRow.Reason.PREAMBLE)
                .map(SkippedRow::text)
                .toList();
    }
}
