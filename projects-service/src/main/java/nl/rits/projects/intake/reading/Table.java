package nl.rits.projects.intake.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a file, empty rows left out.
 *
 * @param sheet name of the sheet; null for CSV
 * @param merges blocks of cells that are shown as one
 */
public record Table(@Nullable String sheet, List<Row> rows, Set<Integer> hiddenColumns, List<Merge> merges) {

    /** A block of merged cells; columns from 0, rows as numbered, both ends included. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The address people use: {@code F23}, with the name of the sheet when there is one: {@code Blad1!F23}. */
    public String address(int row, int column) {
        return (sheet == null ? "" : sheet + "!") + columnName(column) + row;
    }

    /** 0 → A, 25 → Z, 26 → AA. */
    public static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    /** A → 0, AA → 26; -1 when the reference does not begin with a letter. */
    static int columnNumber(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }
}
