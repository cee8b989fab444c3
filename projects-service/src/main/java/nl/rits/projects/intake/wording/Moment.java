package nl.rits.projects.intake.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as people write it, as the first day that it can mean ("eind" is December, "medio" July).
 *
 * @param exact true when a day was written; otherwise the day was chosen by us
 */
public record Moment(LocalDate day, boolean exact) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final String YEAR = "(?:'|’|‘)?(\\d{4}|\\d{2})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ].*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ]" + YEAR);
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[-. ]+([a-z]{3,9})\\.?[-. ]+" + YEAR);
    private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})\\.?[- /]*" + YEAR);
    private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(?:q|kw|kwartaal|k)\\s*([1-4])[- /]*" + YEAR
            + "|([1-4])\\s*(?:e|de|ste|q)?\\s*(?:kwartaal|kw|kwart|quarter|q)\\.?[- /]*" + YEAR);
    private static final Pattern QUARTER_AFTER = Pattern.compile("(\\d{4})[- /]*(?:q|kw|kwartaal)\\s*([1-4])");
    private static final Pattern HALF =
            Pattern.compile("(?:h([12])|([12])\\s*(?:e|ste|de)?\\s*(?:helft|half|halfjaar)|(eerste|tweede|first|second)"
                    + "\\s+(?:helft|half|halfjaar))\\.?(?: van| of)?[- /]*" + YEAR);
    private static final Pattern PART = Pattern.compile(
            "(begin|start|vroeg|early|medio|midden|half|mid|eind|einde|ultimo|end of|end|late|voorjaar|lente|spring|"
                    + "zomer|summer|najaar|herfst|autumn|fall|winter|vanaf|na|from|after|voor|vóór|before|ca\\.?|circa)[- ]*"
                    + YEAR);
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:/|-|–|t/m|tot|of|à)\\s*'?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_ALONE =
            Pattern.compile("(\\d{4})(?:\\s*(?:\\?|e\\.?v\\.?|en verder|en later|\\+|or later|ff\\.?))?");

    /** Empty when nothing readable stands there; whether it says "unknown" is for {@link Words#meansUnknown}. */
    public static Optional<Moment> read(String written) {
        var text = written.replace('\u00a0', ' ')
                .strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\s+", " ");
        if (text.length() > 60) {
            return Optional.empty();
        }
        try {
            return moment(text);
        } catch (DateTimeException _) {
            return Optional.empty(); // 31-2-2026
        }
    }

    private static Optional<Moment> moment(String text) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return exact(number(m, 1), number(m, 2), number(m, 3));
        }
        m = DAY.matcher(text);
        if (m.matches()) {
            return exact(year(m, 3), number(m, 2), number(m, 1));
        }
        m = DAY_MONTH.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return exact(year(m, 3), month(m.group(2)), number(m, 1));
        }
        m = YEARS.matcher(text);
        if (m.matches() && !YEAR_MONTH.matcher(text).matches()) {
            return about(number(m, 1), 1);
        }
        m = QUARTER.matcher(text);
        if (m.matches()) {
            return m.group(1) != null
                    ? about(year(m, 2), number(m, 1) * 3 - 2)
                    : about(year(m, 4), number(m, 3) * 3 - 2);
        }
        m = QUARTER_AFTER.matcher(text);
        if (m.matches()) {
            return about(number(m, 1), number(m, 2) * 3 - 2);
        }
        m = HALF.matcher(text);
        if (m.matches()) {
            boolean second = "2".equals(m.group(1))
                    || "2".equals(m.group(2))
                    || "tweede".equals(m.group(3))
                    || "second".equals(m.group(3));
            return about(year(m, 4), second ? 7 : 1);
        }
        m = PART.matcher(text);
        if (m.matches()) {
            return about(year(m, 2), monthOf(m.group(1)));
        }
        m = MONTH.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return about(year(m, 2), month(m.group(1)));
        }
        m = MONTH_NUMBER.matcher(text);
        if (m.matches()) {
            return about(number(m, 2), number(m, 1));
        }
        m = YEAR_MONTH.matcher(text);
        if (m.matches()) {
            return about(number(m, 1), number(m, 2));
        }
        m = YEAR_ALONE.matcher(text);
        return m.matches() ? about(number(m, 1), 1) : Optional.empty();
    }

    private static int monthOf(String part) {
        return switch (part) {
            case "medio", "midden", "half", "mid" -> 7;
            case "eind", "einde", "ultimo", "end of", "end", "late", "winter" -> 12;
            case "voorjaar", "lente", "spring" -> 3;
            case "zomer", "summer" -> 6;
            case "najaar", "herfst", "autumn", "fall" -> 9;
            default -> 1;
        };
    }

    private static int month(String word) {
        var start = word.substring(0, 3);
        var dutch = switch (start) {
            case "maa", "mar" -> "mrt";
            case "may" -> "mei";
            case "oct" -> "okt";
            default -> start;
        };
        return MONTHS.indexOf(dutch) + 1;
    }

    private static Optional<Moment> exact(int year, int month, int day) {
        return inReach(year) ? Optional.of(new Moment(LocalDate.of(year, month, day), true)) : Optional.empty();
    }

    private static Optional<Moment> about(int year, int month) {
        return inReach(year) ? Optional.of(new Moment(LocalDate.of(year, month, 1), false)) : Optional.empty();
    }

    /** Years that a plan list can mean; 2099 is also far enough for "ooit". */
    private static boolean inReach(int year) {
        return year >= 1950 && year <= 2100;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(Matcher matcher, int group) {
        int year = number(matcher, group);
        return year < 100 ? 2000 + year : year;
    }
}
