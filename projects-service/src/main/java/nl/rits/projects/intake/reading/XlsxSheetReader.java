package nl.rits.projects.intake.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rits.projects.intake.reading.Table.Merge;
import nl.rits.projects.intake.reading.Unreadable.Reason;
import nl.rits.projects.intake.wording.Quantity;
import org.jspecify.annotations.Nullable;

/** One sheet, read from front to back. */
final class XlsxSheetReader {

    private static final int LONGEST_FORMULA = 1_000;

    private final String name;
    private final List<String> texts;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final ReadingLimits limits;

    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();
    private int cells;
    private boolean hasOpenFormulas;

    XlsxSheetReader(String name, List<String> texts, XlsxStyles styles, boolean from1904, ReadingLimits limits) {
        this.name = name;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    Table read(XMLStreamReader xml) throws XMLStreamException {
        int rowNumber = 0;
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "col" -> hideColumns(xml);
                case "row" -> {
                    rowNumber = number(XlsxReader.attribute(xml, "r", ""), rowNumber + 1);
                    boolean hidden = XlsxReader.attribute(xml, "hidden", "0").matches("1|true");
                    add(new Row(rowNumber, row(xml), hidden));
                }
                case "mergeCell" -> merge(XlsxReader.attribute(xml, "ref", ""));
                default -> {}
            }
        }
        var table = new Table(name, rows, hiddenColumns, merges);
        return hasOpenFormulas ? computed(table) : table;
    }

    private void add(Row row) {
        if (row.cells().isEmpty()) {
            return;
        }
        rows.add(row);
        cells += row.cells().size();
        if (rows.size() > limits.rows() || cells > limits.cells()) {
            throw new Unreadable(Reason.TOO_MANY_ROWS, String.valueOf(limits.rows()));
        }
    }

    private void hideColumns(XMLStreamReader xml) {
        if (XlsxReader.attribute(xml, "hidden", "0").matches("1|true")) {
            int first = number(XlsxReader.attribute(xml, "min", ""), 0);
            int last = Math.min(number(XlsxReader.attribute(xml, "max", ""), first), limits.columns());
            for (int column = first; column <= last; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void merge(String reference) {
        var ends = reference.split(":", -1);
        if (ends.length == 2 && merges.size() < limits.rows()) {
            merges.add(new Merge(
                    number(ends[0].replaceAll("\\D", ""), 0),
                    number(ends[1].replaceAll("\\D", ""), 0),
                    Table.columnNumber(ends[0]),
                    Table.columnNumber(ends[1])));
        }
    }

    private List<Cell> row(XMLStreamReader xml) throws XMLStreamException {
        var row = new ArrayList<Cell>();
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var reference = XlsxReader.attribute(xml, "r", "");
                int column = reference.isEmpty() ? row.size() : Table.columnNumber(reference);
                var cell = cell(xml);
                if (cell.isBlank() && cell.formula() == null) {
                    continue;
                }
                if (column < 0 || column >= limits.columns()) {
                    throw new Unreadable(Reason.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
                }
                while (row.size() <= column) {
                    row.add(Cell.EMPTY);
                }
                row.set(column, cell);
            }
        }
        return row;
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        int style = number(XlsxReader.attribute(xml, "s", ""), 0);
        var type = XlsxReader.attribute(xml, "t", "n");
        String value = "";
        String formula = null;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.content(xml);
                    case "f" -> formula = Xml.content(xml);
                    case "is" -> value = Xml.text(xml, "is");
                    default -> {}
                }
            }
        }
        if (formula != null && value.isBlank()) {
            hasOpenFormulas = true;
        }
        return cell(type, value, formula, style);
    }

    private Cell cell(String type, String value, @Nullable String formula, int style) {
        boolean struck = styles.isStruck(style);
        if (value.isBlank()) {
            return formula == null ? Cell.EMPTY : new Cell("", null, null, formula, struck);
        }
        return switch (type) {
            case "s" -> {
                int index = number(value.strip(), -1);
                var text = index >= 0 && index < texts.size() ? texts.get(index) : "";
                yield new Cell(text, null, null, formula, struck);
            }
            case "inlineStr", "str" -> new Cell(value, null, null, formula, struck);
            case "b" -> new Cell(value.equals("1") ? "ja" : "nee", null, null, formula, struck);
            case "e" -> new Cell(value, null, null, formula, struck);
            case "d" -> new Cell(value.length() > 10 ? value.substring(0, 10) : value, null, null, formula, struck);
            default -> numeric(value.strip(), formula, style, struck);
        };
    }

    private Cell numeric(String value, @Nullable String formula, int style, boolean struck) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException _) {
            return new Cell(value, null, null, formula, struck);
        }
        if (styles.isDate(style) && number >= 1 && number < 100_000) {
            var day = (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays((long) number);
            return new Cell(day.toString(), number, day, formula, struck);
        }
        return new Cell(plain(number), number, null, formula, struck);
    }

    /** Without exponent and without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
    private static String plain(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        var rounded =
                BigDecimal.valueOf(number).setScale(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** Fills in formulas without a value. Text such as "ca. 28" counts for its number, as its author meant it to. */
    private Table computed(Table table) {
        var byNumber = new HashMap<Integer, Row>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        var memory = new HashMap<Long, @Nullable Double>();
        var done = new ArrayList<Row>();
        for (var row : rows) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                if (cell.formula() != null && cell.isBlank()) {
                    var value = value(byNumber, row.number(), column, memory, 0);
                    cell = value == null ? cell : new Cell(plain(value), value, null, cell.formula(), cell.struck());
                }
                cells.add(cell);
            }
            var made = new Row(row.number(), cells, row.hidden());
            if (made.filled() > 0) {
                done.add(made);
            }
        }
        return new Table(table.sheet(), done, table.hiddenColumns(), table.merges());
    }

    private @Nullable Double value(
            HashMap<Integer, Row> byNumber,
            int rowNumber,
            int column,
            HashMap<Long, @Nullable Double> memory,
            int depth) {
        var row = byNumber.get(rowNumber);
        if (row == null) {
            return 0.0;
        }
        var cell = row.cell(column);
        if (cell.formula() != null && cell.isBlank()) {
            long key = (long) rowNumber << 16 | column;
            if (memory.containsKey(key)) {
                return memory.get(key);
            }
            memory.put(key, null); // a circle of formulas ends here, without a value
            if (depth > 50 || cell.formula().length() > LONGEST_FORMULA) {
                return null;
            }
            var value = SheetFormula.value(cell.formula(), (r, c) -> value(byNumber, r, c, memory, depth + 1));
            memory.put(key, value);
            return value;
        }
        if (cell.number() != null) {
            return cell.number();
        }
        var quantity = Quantity.read(cell.text());
        return quantity.number() == null ? 0.0 : quantity.number().doubleValue();
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
