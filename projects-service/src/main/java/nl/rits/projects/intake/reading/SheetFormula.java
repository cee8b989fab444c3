package nl.rits.projects.intake.reading;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The value of a formula that its program did not compute (files made by scripts often lack the value). Knows what plan lists
 * use: + - * /, brackets, cells and {@code SUM} over ranges; anything else has no value.
 */
final class SheetFormula {

    /** Number of parts after which a formula is given up. */
    private static final int MOST_CELLS = 200_000;

    private final String formula;
    private final BiFunction<Integer, Integer, @Nullable Double> valueAt;
    private int at;
    private int cells;

    private SheetFormula(String formula, BiFunction<Integer, Integer, @Nullable Double> valueAt) {
        this.formula = formula.replace("$", "").replaceAll("\\s+", "");
        this.valueAt = valueAt;
    }

    /** @param valueAt (row, column) → number in that cell; an empty cell counts as 0, null gives up */
    static @Nullable Double value(String formula, BiFunction<Integer, Integer, @Nullable Double> valueAt) {
        var parser = new SheetFormula(formula, valueAt);
        try {
            double value = parser.sum();
            return parser.at == parser.formula.length() && Double.isFinite(value) ? value : null;
        } catch (NoValue _) {
            return null;
        }
    }

    private double sum() {
        double value = product();
        while (at < formula.length() && (next() == '+' || next() == '-')) {
            boolean plus = formula.charAt(at++) == '+';
            double term = product();
            value = plus ? value + term : value - term;
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (at < formula.length() && (next() == '*' || next() == '/')) {
            boolean times = formula.charAt(at++) == '*';
            double term = factor();
            value = times ? value * term : value / term;
        }
        return value;
    }

    private double factor() {
        if (at >= formula.length()) {
            throw new NoValue();
        }
        char sign = next();
        if (sign == '-' || sign == '+') {
            at++;
            double value = factor();
            return sign == '-' ? -value : value;
        }
        if (sign == '(') {
            at++;
            double value = sum();
            expect(')');
            return value;
        }
        if (Character.isDigit(sign)) {
            int from = at;
            while (at < formula.length() && (Character.isDigit(next()) || next() == '.')) {
                at++;
            }
            return Double.parseDouble(formula.substring(from, at));
        }
        if (formula.regionMatches(true, at, "SUM(", 0, 4)) {
            at += 4;
            double value = range();
            while (at < formula.length() && (next() == ',' || next() == ';')) {
                at++;
                value += range();
            }
            expect(')');
            return value;
        }
        int[] cell = cell();
        return value(cell[0], cell[1]);
    }

    private double range() {
        int start = at;
        if (at < formula.length() && Character.isLetter(next()) && !formula.regionMatches(true, at, "SUM(", 0, 4)) {
            int[] first = cell();
            if (at < formula.length() && next() == ':') {
                at++;
                int[] last = cell();
                double value = 0;
                for (int row = first[0]; row <= last[0]; row++) {
                    for (int column = first[1]; column <= last[1]; column++) {
                        value += value(row, column);
                    }
                }
                return value;
            }
            at = start;
        }
        return sum();
    }

    private double value(int row, int column) {
        var value = ++cells > MOST_CELLS ? null : valueAt.apply(row, column);
        if (value == null) {
            throw new NoValue();
        }
        return value;
    }

    /** A reference such as AB12, as row and column. */
    private int[] cell() {
        int from = at;
        while (at < formula.length() && Character.isLetter(next())) {
            at++;
        }
        int letters = at;
        while (at < formula.length() && Character.isDigit(next())) {
            at++;
        }
        if (letters == from || letters - from > 3 || at == letters || at - letters > 7) {
            throw new NoValue();
        }
        return new int[] {
            Integer.parseInt(formula.substring(letters, at)), Table.columnNumber(formula.substring(from, letters))
        };
    }

    private char next() {
        return formula.charAt(at);
    }

    private void expect(char sign) {
        if (at >= formula.length() || next() != sign) {
            throw new NoValue();
        }
        at++;
    }

    /** Leaves the parser; carries no stack, because it is thrown often. */
    private static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoValue() {
            super(null, null, false, false);
        }
    }
}
