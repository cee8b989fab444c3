package nl.rits.projects.intake.reading;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number its number as a spreadsheet shows it, from 1
 * @param cells from column A on; shorter than the table is wide when the row is ragged
 */
public record Row(int number, List<Cell> cells, boolean hidden) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    public Cell firstFilled() {
        return cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(Cell.EMPTY);
    }
}
