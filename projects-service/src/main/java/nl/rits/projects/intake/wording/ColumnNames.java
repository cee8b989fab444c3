package nl.rits.projects.intake.wording;

import static nl.rits.projects.intake.wording.ImportField.*;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises columns by their heading: Dutch and English, as provinces and municipalities write them. */
public final class ColumnNames {

    /** @param certain false for a guess that the user should look at */
    public record Recognised(ColumnMeaning meaning, boolean certain) {}

    private static final Headings HEADINGS = Headings.read();

    /** Under a heading about dwelling types, tenure or years, short words mean something else. */
    private static final Pattern TYPES =
            Pattern.compile(".*\\b(woningtypen?|woningtype|type woning|types?|typologie|dwelling type)\\b.*");

    private static final Pattern TENURE =
            Pattern.compile(".*\\b(huur|koop|tenure|eigendom|prijs|prijsklassen?|betaalbaarheid|segment)\\b.*");
    private static final Pattern PERIOD = Pattern.compile(
            ".*\\b(bruto|toe te voegen|oplevering|opl|woningen|fasering|planning|periode|per jaar|homes)\\b.*");
    private static final Pattern ONE_YEAR =
            Pattern.compile("(?:(?:opl|oplevering|aantal|woningen|won|in|jaar|homes|delivery|opgeleverd) )*(20\\d\\d)");
    private static final Pattern TWO_YEARS = Pattern.compile(
            "(?:(?:opl|oplevering|aantal|woningen|won|in|periode|jaar|homes|van) )*(20\\d\\d) (?:t m |tot en met |tot |to |en )?(\\d{4}|\\d{2})");
    private static final Pattern OPEN_YEARS = Pattern.compile(
            "(?:(?:opl|oplevering|aantal|woningen|periode|na|vanaf) )*(20\\d\\d)(?: (?:e v|ev|en later|en verder|or later|ff))");

    private ColumnNames() {}

    /**
     * @param group the heading above, when the list has two rows of headings; empty otherwise
     * @param heading the heading of the column itself
     */
    public static Optional<Recognised> recognise(String group, String heading) {
        var above = Words.bare(group);
        var bare = Words.bare(heading);
        if (bare.isEmpty() && above.isEmpty()) {
            return Optional.empty();
        }
        if (!above.isEmpty() && !bare.isEmpty()) {
            var within = within(above, bare);
            if (within.isPresent()) {
                return within;
            }
        }
        var name = bare.isEmpty() ? above : bare;
        var years = years(name);
        if (years.isPresent()) {
            return years;
        }
        var sure = HEADINGS.sure().get(name);
        if (sure == null && !above.isEmpty()) {
            sure = HEADINGS.sure().get(above + " " + bare);
        }
        if (sure != null) {
            return Optional.of(new Recognised(ColumnMeaning.of(sure), true));
        }
        var guess = HEADINGS.guess().get(name);
        return guess != null ? Optional.of(new Recognised(ColumnMeaning.of(guess), false)) : similar(name);
    }

    private static Optional<Recognised> within(String group, String heading) {
        boolean unknown = heading.matches("onb|onbekend|nog onbekend|unknown|overig");
        boolean total = heading.matches("totaal|total|tot|som");
        if (TYPES.matcher(group).matches() && unknown) {
            return sure(TYPE_UNKNOWN);
        }
        if (TENURE.matcher(group).matches() && unknown) {
            return sure(TENURE_UNKNOWN);
        }
        if (PERIOD.matcher(group).matches() && !TENURE.matcher(group).matches()) {
            if (unknown) {
                return sure(HOMES_YEAR_UNKNOWN);
            }
            if (total) {
                return sure(HOMES);
            }
        }
        if (total) {
            return Optional.of(new Recognised(ColumnMeaning.of(IGNORED), false)); // total of a breakdown
        }
        return Optional.empty();
    }

    private static Optional<Recognised> sure(ImportField field) {
        return Optional.of(new Recognised(ColumnMeaning.of(field), true));
    }

    private static Optional<Recognised> years(String name) {
        var one = ONE_YEAR.matcher(name);
        if (one.matches()) {
            int year = Integer.parseInt(one.group(1));
            return Optional.of(new Recognised(ColumnMeaning.homesIn(year, year), true));
        }
        var two = TWO_YEARS.matcher(name);
        if (two.matches()) {
            int from = Integer.parseInt(two.group(1));
            int until = Integer.parseInt(two.group(2));
            until = until < 100 ? from / 100 * 100 + until : until;
            return until > from && until <= 2100
                    ? Optional.of(new Recognised(ColumnMeaning.homesIn(from, until), true))
                    : Optional.empty();
        }
        var open = OPEN_YEARS.matcher(name);
        if (open.matches()) {
            return Optional.of(new Recognised(ColumnMeaning.homesIn(Integer.parseInt(open.group(1)), 2100), true));
        }
        return Optional.empty();
    }

    /** A typing error away: "plannaan", "planolog. status". */
    private static Optional<Recognised> similar(String name) {
        if (name.length() < 5) {
            return Optional.empty();
        }
        return HEADINGS.sure().entrySet().stream()
                .filter(entry -> entry.getKey().length() >= 5)
                .map(entry -> Map.entry(entry, Words.likeness(entry.getKey(), name)))
                .filter(likeness -> likeness.getValue() >= 0.8)
                .max(Map.Entry.<Map.Entry<String, ImportField>, Double>comparingByValue()
                        .thenComparing(likeness -> likeness.getKey().getKey()))
                .map(likeness ->
                        new Recognised(ColumnMeaning.of(likeness.getKey().getValue()), false));
    }
}
