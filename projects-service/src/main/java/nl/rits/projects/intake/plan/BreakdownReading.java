package nl.rits.projects.intake.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.rits.projects.intake.plan.PlanRow.Line;
import nl.rits.projects.intake.reading.Row;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How the homes of a row are divided over years, dwelling types and price classes. A division must add up to the homes: what is
 * missing is unknown, what is too much is said and left out.
 */
final class BreakdownReading {

    private final PlanList list;
    private final Row row;
    private final RowNotes notes;

    BreakdownReading(PlanList list, Row row, RowNotes notes) {
        this.list = list;
        this.row = row;
        this.notes = notes;
    }

    /** All homes that the columns of years speak of; empty when the list has no such columns or they say nothing. */
    Optional<Integer> sumOfYears() {
        int sum = 0;
        boolean said = false;
        for (var field : ImportField.YEARS) {
            for (var column : list.columns(field)) {
                var number = number(column);
                said |= number != null;
                sum += number == null ? 0 : number;
            }
        }
        return said ? Optional.of(sum) : Optional.empty();
    }

    Map<Integer, Integer> years(int homes) {
        var years = new TreeMap<Integer, Integer>();
        var ranges = new ArrayList<String>();
        int sum = 0;
        int firstColumn = -1;
        for (var column : list.columns(ImportField.HOMES_IN_YEAR)) {
            var number = number(column);
            if (number != null && number != 0) {
                int year = column.meaning() == null ? 0 : column.meaning().from();
                years.merge(year, number, Integer::sum);
                sum += number;
                firstColumn = firstColumn < 0 ? column.index() : firstColumn;
            }
        }
        for (var column : list.columns(ImportField.HOMES_IN_YEARS)) {
            var number = number(column);
            if (number != null && number != 0) {
                sum += number;
                firstColumn = firstColumn < 0 ? column.index() : firstColumn;
                ranges.add(column.header() + ": " + number);
            }
        }
        if (years.values().stream().anyMatch(number -> number < 0) || sum > homes) {
            notes.addAt(
                    firstColumn,
                    ImportField.HOMES_IN_YEAR,
                    "years-do-not-add-up",
                    String.valueOf(sum),
                    String.valueOf(homes));
            return Map.of();
        }
        if (!ranges.isEmpty()) {
            notes.addAt(firstColumn, ImportField.HOMES_IN_YEARS, "years-not-divided", String.join("; ", ranges));
        }
        return years;
    }

    /** Null when the list says nothing about types or prices. */
    @Nullable
    List<Line> programme(int homes) {
        var types = sums(ImportField.DWELLING_TYPES, ImportField.TYPE_UNKNOWN, homes, "types-do-not-add-up");
        var prices = sums(ImportField.PRICE_CLASSES, ImportField.TENURE_UNKNOWN, homes, "prices-do-not-add-up");
        if (types == null && prices == null) {
            return null;
        }
        if (homes == 0) {
            return List.of();
        }
        var byType = types == null ? Map.of(ImportField.TYPE_UNKNOWN, homes) : types;
        var byPrice = prices == null ? Map.of(ImportField.TENURE_UNKNOWN, homes) : prices;
        // The list gives two totals, not their combination. It follows only when one of the two is a single class.
        if (byType.size() == 1) {
            var type = byType.keySet().iterator().next();
            return byPrice.entrySet().stream()
                    .map(price -> new Line(typeCode(type), price.getKey().name(), price.getValue()))
                    .toList();
        }
        if (byPrice.size() == 1) {
            var price = byPrice.keySet().iterator().next();
            return byType.entrySet().stream()
                    .map(type -> new Line(typeCode(type.getKey()), price.name(), type.getValue()))
                    .toList();
        }
        notes.notice(ImportField.SINGLE_FAMILY, "types-not-combined");
        return byPrice.entrySet().stream()
                .map(price -> new Line("UNKNOWN", price.getKey().name(), price.getValue()))
                .toList();
    }

    private static String typeCode(ImportField type) {
        return type == ImportField.TYPE_UNKNOWN ? "UNKNOWN" : type.name();
    }

    /** Classes with homes, adding up to the homes; null when the list does not have the columns. */
    private @Nullable Map<ImportField, Integer> sums(
            List<ImportField> fields, ImportField unknown, int homes, String problem) {
        var sums = new EnumMap<ImportField, Integer>(ImportField.class);
        int sum = 0;
        int firstColumn = -1;
        boolean negative = false;
        boolean any = false;
        for (var field : fields) {
            for (var column : list.columns(field)) {
                any = true;
                var number = number(column);
                if (number != null && number != 0) {
                    sums.merge(field, number, Integer::sum);
                    sum += number;
                    negative |= number < 0;
                    firstColumn = firstColumn < 0 ? column.index() : firstColumn;
                }
            }
        }
        if (!any) {
            return null;
        }
        if (negative || sum > homes) {
            notes.addAt(firstColumn, unknown, problem, String.valueOf(sum), String.valueOf(homes));
            return homes == 0 ? Map.of() : Map.of(unknown, homes);
        }
        if (sum < homes) {
            sums.merge(unknown, homes - sum, Integer::sum);
        }
        return sums;
    }

    private @Nullable Integer number(Column column) {
        var number = Quantity.read(row.cell(column.index()).text()).number();
        return number == null || number.abs().intValue() > 100_000 ? null : number.intValue();
    }
}
