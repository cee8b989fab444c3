package nl.rits.bottlenecks.dossier;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** The Dutch of paper, from {@code paper.properties}. */
final class Words {

    static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("paper", Locale.ROOT);
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private Words() {}

    static String of(String key, Object... words) {
        return new MessageFormat(TEXTS.getString(key), DUTCH).format(words);
    }

    /** A code by its name; one that came later by itself. */
    static String code(String list, @Nullable String code) {
        var key = list + "." + code;
        return code == null ? "–" : TEXTS.containsKey(key) ? of(key) : code;
    }

    static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    static String day(Instant at) {
        return day(DutchDays.of(at));
    }

    static String moment(Instant at) {
        var local = at.atZone(DutchDays.ZONE);
        return day(local.toLocalDate()) + ", %02d.%02d uur".formatted(local.getHour(), local.getMinute());
    }

    /** As in "jan 2027". */
    static String month(LocalDate date) {
        var name = MONTHS.get(date.getMonthValue() - 1);
        return (date.getMonthValue() == 3 ? "mrt" : name.substring(0, 3)) + " " + date.getYear();
    }

    static long months(LocalDate one, LocalDate other) {
        return Math.abs(java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(one), YearMonth.from(other)));
    }
}
