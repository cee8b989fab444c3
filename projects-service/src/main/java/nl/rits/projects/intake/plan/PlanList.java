package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import nl.rits.projects.intake.wording.Words;
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

    /** Headings stand among the first rows; below that, a list without headings cannot be told from one with. */
    private static final int DEEPEST_HEADER = 60;

    /** The sheet with the best row of headings. */
    public static PlanList find(Workbook workbook, Mapping mapping) {
        Table best = null;
        Headings bestHeadings = null;
        for (var table : workbook.tables()) {
            var headings = headings(table, mapping);
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

    /** @param index of the first row of headings among the rows of the table */
    record Headings(int index, int size, List<String> groups, List<String> names, double score) {
        String joined(int column) {
            var group = column < groups.size() ? groups.get(column) : "";
            var name = column < names.size() ? names.get(column) : "";
            return group.isEmpty() ? name : name.isEmpty() ? group : group + " / " + name;
        }
    }

    private static Optional<Headings> headings(Table table, Mapping mapping) {
        Headings best = null;
        var rows = table.rows();
        for (int i = 0; i < Math.min(rows.size(), DEEPEST_HEADER); i++) {
            if (rows.get(i).filled() < 2) {
                continue;
            }
            for (var candidate : candidates(table, i)) {
                double score = score(candidate, mapping);
                if (best == null || score > best.score() + 1e-9) {
                    best = new Headings(i, candidate.size(), candidate.groups(), candidate.names(), score);
                }
            }
        }
        return Optional.ofNullable(best).filter(headings -> headings.score() >= 3);
    }

    private static List<Headings> candidates(Table table, int index) {
        var row = table.rows().get(index);
        var names = texts(row, table.width());
        var candidates = new ArrayList<Headings>();
        candidates.add(new Headings(index, 1, List.of(), names, 0));
        if (index + 1 < table.rows().size()) {
            var below = table.rows().get(index + 1);
            if (below.number() == row.number() + 1 && isSecondRow(row, below)) {
                candidates.add(two(table, row, below));
            }
        }
        return candidates;
    }

    /** A second row of headings fills gaps of the first: nothing below the plan's name, and words (or years) elsewhere. */
    private static boolean isSecondRow(Row first, Row second) {
        int below = 0;
        for (int c = 0; c < second.cells().size(); c++) {
            var text = second.cell(c).tidy();
            if (text.isEmpty()) {
                continue;
            }
            var above = ColumnNames.recognise("", first.cell(c).tidy());
            if (above.isPresent() && above.get().meaning().field() == ImportField.NAME) {
                return false;
            }
            if (text.matches("-?[\\d.,]+") && !text.matches("20\\d\\d")) {
                return false;
            }
            below++;
        }
        return below >= 2;
    }

    private static Headings two(Table table, Row first, Row second) {
        var groups = new ArrayList<String>();
        var names = new ArrayList<String>();
        String group = "";
        for (int c = 0; c < table.width(); c++) {
            var above = first.cell(c).tidy();
            var below = second.cell(c).tidy();
            if (!above.isEmpty() || !reaches(table, first.number(), c)) {
                group = above;
            }
            if (below.isEmpty()) {
                groups.add("");
                names.add(above);
            } else {
                groups.add(group);
                names.add(below);
            }
        }
        return new Headings(0, 2, groups, names, 0);
    }

    /** Does the heading to the left stretch over this empty cell? Without merged cells (CSV) it does. */
    private static boolean reaches(Table table, int row, int column) {
        return table.merges().isEmpty()
                || table.merges().stream()
                        .anyMatch(merge -> merge.firstColumn() < column
                                && merge.lastColumn() >= column
                                && merge.firstRow() <= row
                                && merge.lastRow() >= row);
    }

    private static List<String> texts(Row row, int width) {
        var texts = new ArrayList<String>();
        for (int c = 0; c < width; c++) {
            texts.add(row.cell(c).tidy());
        }
        return texts;
    }

    /** Different fields recognised; a sure one counts double, an ignored one little. */
    private static double score(Headings headings, Mapping mapping) {
        double score = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (int c = 0; c < headings.names().size(); c++) {
            var header = headings.joined(c);
            if (!header.isEmpty() && mapping.remembered(header).isPresent()) {
                score += 2;
                continue;
            }
            var group = c < headings.groups().size() ? headings.groups().get(c) : "";
            var recognised = ColumnNames.recognise(group, headings.names().get(c));
            if (recognised.isPresent() && seen.add(recognised.get().meaning().code())) {
                boolean ignored = recognised.get().meaning().field() == ImportField.IGNORED;
                score += ignored ? 0.5 : recognised.get().certain() ? 2 : 1;
            }
        }
        return score;
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
        int c = column.index();
        var group = c < headings.groups().size() ? headings.groups().get(c) : "";
        return ColumnNames.recognise(group, headings.names().get(c))
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

    /** Sorts the rows of a table into plans and others. */
    private static final class RowSorter {

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
                    .filter(column ->
                            column.meaning() != null && column.meaning().field() == ImportField.NAME)
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
}
