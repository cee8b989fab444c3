package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.reading.Table;
import nl.rits.projects.intake.wording.ColumnNames;
import nl.rits.projects.intake.wording.ImportField;

/**
 * The row, or two, that says what the columns are.
 *
 * @param index of the first row of headings among the rows of the table
 * @param score the higher, the more they are headings of plans
 */
record Headings(int index, int size, List<String> groups, List<String> names, double score) {

    /** Headings stand among the first rows; below that, a list without headings cannot be told from one with. */
    private static final int DEEPEST = 60;

    /** The best in this table, if any is good enough. */
    static Optional<Headings> find(Table table, Mapping mapping) {
        Headings best = null;
        var rows = table.rows();
        for (int i = 0; i < Math.min(rows.size(), DEEPEST); i++) {
            if (rows.get(i).filled() < 2) {
                continue;
            }
            for (var candidate : candidates(table, i)) {
                double score = candidate.score(mapping);
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

    String joined(int column) {
        var group = group(column);
        var name = column < names.size() ? names.get(column) : "";
        return group.isEmpty() ? name : name.isEmpty() ? group : group + " / " + name;
    }

    Optional<ColumnNames.Recognised> recognised(int column) {
        return ColumnNames.recognise(group(column), names.get(column));
    }

    private String group(int column) {
        return column < groups.size() ? groups.get(column) : "";
    }

    /** Different fields recognised; a sure one counts double, an ignored one little. */
    private double score(Mapping mapping) {
        double score = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (int c = 0; c < names.size(); c++) {
            var header = joined(c);
            if (!header.isEmpty() && mapping.remembered(header).isPresent()) {
                score += 2;
                continue;
            }
            var recognised = recognised(c);
            if (recognised.isPresent() && seen.add(recognised.get().meaning().code())) {
                boolean ignored = recognised.get().meaning().field() == ImportField.IGNORED;
                score += ignored ? 0.5 : recognised.get().certain() ? 2 : 1;
            }
        }
        return score;
    }
}
