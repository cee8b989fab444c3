package nl.rits.projects.intake.wording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field, with its years for columns of homes per year.
 *
 * @param from first year, or 0 when the field has no years
 * @param until last year, or 0
 */
public record ColumnMeaning(ImportField field, int from, int until) {

    private static final Pattern YEARS = Pattern.compile("HOMES_(\\d{4})(?:_(\\d{4}))?");

    public static ColumnMeaning of(ImportField field) {
        return new ColumnMeaning(field, 0, 0);
    }

    public static ColumnMeaning homesIn(int from, int until) {
        return new ColumnMeaning(from == until ? ImportField.HOMES_IN_YEAR : ImportField.HOMES_IN_YEARS, from, until);
    }

    /** As the API writes it: the name of the field, or {@code HOMES_2027}, {@code HOMES_2025_2029}. */
    public String code() {
        return switch (field) {
            case HOMES_IN_YEAR -> "HOMES_" + from;
            case HOMES_IN_YEARS -> "HOMES_" + from + "_" + until;
            default -> field.name();
        };
    }

    public static Optional<ColumnMeaning> ofCode(String code) {
        var years = YEARS.matcher(code);
        if (years.matches()) {
            int from = Integer.parseInt(years.group(1));
            int until = years.group(2) == null ? from : Integer.parseInt(years.group(2));
            return from >= 2000 && until <= 2100 && from <= until
                    ? Optional.of(homesIn(from, until))
                    : Optional.empty();
        }
        for (var field : ImportField.values()) {
            if (field.name().equals(code)
                    && field != ImportField.HOMES_IN_YEAR
                    && field != ImportField.HOMES_IN_YEARS) {
                return Optional.of(of(field));
            }
        }
        return Optional.empty();
    }
}
