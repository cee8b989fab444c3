package nl.rits.projects.intake.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as its author sees it.
 *
 * @param text what stands there, never null; line breaks kept
 * @param number the number behind it, when the file says that it is one
 * @param date the day behind it, when the file says that it is one
 * @param formula the formula, when the cell has one; {@code text} is then its value
 * @param struck struck through
 */
public record Cell(
        String text,
        @Nullable Double number,
        @Nullable LocalDate date,
        @Nullable String formula,
        boolean struck) {

    public static final Cell EMPTY = new Cell("", null, null, null, false);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null, null, false);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The text on one line, without spaces at the ends or in a row. */
    public String tidy() {
        var tidy = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isWhitespace(sign) || sign == '\u00a0') {
                space = true;
            } else {
                if (space && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                space = false;
                tidy.append(sign);
            }
        }
        return tidy.toString();
    }
}
