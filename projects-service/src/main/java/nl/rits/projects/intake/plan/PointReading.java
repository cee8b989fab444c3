package nl.rits.projects.intake.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rits.projects.geography.RijksDriehoek;
import nl.rits.projects.intake.reading.Cell;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Quantity;

/**
 * The point of a plan. Which coordinate system was meant follows from the numbers: RD and degrees cannot be confused in the
 * Netherlands, and neither can the two axes.
 */
final class PointReading {

    /** Two points of one row closer than this are the same, in metres. */
    private static final double SAME = 50;

    private final PlanList list;
    private final Row row;
    private final RowNotes notes;

    PointReading(PlanList list, Row row, RowNotes notes) {
        this.list = list;
        this.row = row;
        this.notes = notes;
    }

    /** Longitude and latitude, rounded to 7 decimals (1 cm). */
    Optional<double[]> read() {
        var metres = pair(ImportField.X, ImportField.Y);
        var degrees = pair(ImportField.LONGITUDE, ImportField.LATITUDE);
        if (metres.isPresent() && degrees.isPresent()) {
            var one = RijksDriehoek.toRd(metres.get()[0], metres.get()[1]);
            var other = RijksDriehoek.toRd(degrees.get()[0], degrees.get()[1]);
            long apart = Math.round(Math.hypot(one[0] - other[0], one[1] - other[1]));
            if (apart > SAME) {
                notes.notice(ImportField.X, "coordinates-disagree", String.valueOf(apart));
            }
        }
        return metres.or(() -> degrees).map(point -> new double[] {rounded(point[0]), rounded(point[1])});
    }

    private Optional<double[]> pair(ImportField horizontal, ImportField vertical) {
        var first = cell(horizontal);
        var second = cell(vertical);
        if (isEmpty(first) && isEmpty(second)) {
            return Optional.empty();
        }
        for (double x : candidates(first)) {
            for (double y : candidates(second)) {
                if (RijksDriehoek.isRd(x, y)) {
                    return Optional.of(RijksDriehoek.toWgs84(x, y));
                }
                if (RijksDriehoek.isWgs84(x, y)) {
                    return Optional.of(new double[] {x, y});
                }
                if (RijksDriehoek.isRd(y, x) || RijksDriehoek.isWgs84(y, x)) {
                    notes.notice(horizontal, "coordinates-swapped");
                    return Optional.of(RijksDriehoek.isRd(y, x) ? RijksDriehoek.toWgs84(y, x) : new double[] {y, x});
                }
            }
        }
        notes.notice(horizontal, "coordinates-not-here", first.tidy(), second.tidy());
        return Optional.empty();
    }

    private Cell cell(ImportField field) {
        return list.column(field).map(column -> row.cell(column.index())).orElse(Cell.EMPTY);
    }

    private static boolean isEmpty(Cell cell) {
        var kind = Quantity.read(cell.text()).kind();
        return kind == Quantity.Kind.EMPTY
                || kind == Quantity.Kind.UNKNOWN
                || cell.tidy().equals("0");
    }

    /** "215.594" can be two hundred thousand or two hundred; the map decides. */
    private static List<Double> candidates(Cell cell) {
        if (cell.number() != null) {
            return List.of(cell.number());
        }
        var candidates = new ArrayList<Double>();
        var read = Quantity.read(cell.text()).number();
        if (read != null) {
            candidates.add(read.doubleValue());
        }
        var text = cell.tidy().replace(" ", "");
        for (var other : List.of(text.replace(',', '.'), text.replace(".", "").replace(',', '.'))) {
            if (other.matches("-?\\d{1,9}(\\.\\d{1,12})?")) {
                candidates.add(new BigDecimal(other).doubleValue());
            }
        }
        return candidates;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
