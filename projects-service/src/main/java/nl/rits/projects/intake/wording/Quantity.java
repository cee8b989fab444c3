package nl.rits.projects.intake.wording;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in a list.
 *
 * @param number the number, when there is one
 */
public record Quantity(Kind kind, @Nullable BigDecimal number) {

    public enum Kind {
        /** Nothing there, or a dash. */
        EMPTY,
        /** "nnb", "p.m.", "onbekend". */
        UNKNOWN,
        EXACT,
        /** "ca. 28", "28?", "±28". */
        ESTIMATE,
        /** "10-12": the number is the lower end. */
        RANGE,
        UNREADABLE
    }

    private static final Pattern RANGE =
            Pattern.compile("(\\d+)\\s*(?:-|–|à|tot|t/m|to)\\s*(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?i)^(?:ca\\.?|circa|ong\\.?|ongeveer|\\+/-|±|~|approx\\.?|about|max\\.?|maximaal|min\\.?|minimaal)\\s*");
    private static final Pattern UNIT = Pattern.compile(
            "(?i)\\s*(?:st\\.?|stuks|stks?\\.?|won\\.?|woningen|woning|wo\\.?|app\\.?|appartementen|homes|units|dwellings|ha\\.?|m2|m²|%|,-+)$");
    private static final Pattern DASHES = Pattern.compile("[-–—.]+");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
    private static final Pattern THOUSANDS_DOT = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern THOUSANDS_COMMA = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern THOUSANDS_SPACE = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*[.,]\\d+");

    private static final Quantity NOTHING = new Quantity(Kind.EMPTY, null);
    private static final Quantity NOT_KNOWN = new Quantity(Kind.UNKNOWN, null);
    private static final Quantity NOT_READABLE = new Quantity(Kind.UNREADABLE, null);

    public static Quantity read(String written) {
        var text = written.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (text.isEmpty() || DASHES.matcher(text).matches()) {
            return NOTHING;
        }
        if (text.length() < 10 && PLAIN.matcher(text).matches()) {
            return new Quantity(Kind.EXACT, new BigDecimal(text)); // nearly every cell
        }
        if (text.equals("?") || Words.meansUnknown(text)) {
            return NOT_KNOWN;
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return new Quantity(Kind.RANGE, new BigDecimal(range.group(1)));
        }
        boolean estimate = false;
        var start = ESTIMATE.matcher(text);
        if (start.find()) {
            estimate = true;
            text = text.substring(start.end());
        }
        if (text.endsWith("?") || text.endsWith("*")) {
            estimate |= text.endsWith("?");
            text = text.substring(0, text.length() - 1).strip();
        }
        if (text.startsWith("€")) {
            text = text.substring(1).strip();
        }
        text = UNIT.matcher(text).replaceFirst("").strip();
        if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
            text = "-" + text.substring(1, text.length() - 1); // bookkeepers' minus
        }
        text = text.replace('−', '-').replace('–', '-').replaceFirst("^([+-])\\s+", "$1");
        var number = number(text);
        return number == null ? NOT_READABLE : new Quantity(estimate ? Kind.ESTIMATE : Kind.EXACT, number);
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() > 40) {
            return null;
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (THOUSANDS_DOT.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (THOUSANDS_COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        if (THOUSANDS_SPACE.matcher(text).matches()) {
            return new BigDecimal(text.replace(" ", "").replace(',', '.'));
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
