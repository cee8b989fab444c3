package nl.rits.bottlenecks.dossier;

import java.util.List;

/**
 * How much of a case is put on its page: one page A4 is one page, whatever was written. The first that fits is used.
 *
 * @param text characters of the problem; other texts have a third of it
 * @param projects so many with dates
 * @param rows milestones per project
 * @param items lines of a list
 * @param years the homes per year of these projects
 */
record Fit(int text, int projects, int rows, int items, boolean years) {

    static final List<Fit> FROM_WIDE_TO_TIGHT = List.of(
            new Fit(1000, 2, 6, 5, true),
            new Fit(800, 1, 7, 5, true),
            new Fit(550, 1, 6, 4, true),
            new Fit(400, 1, 5, 3, true),
            new Fit(240, 1, 5, 2, true),
            new Fit(240, 1, 4, 2, false),
            new Fit(150, 1, 3, 1, false),
            new Fit(150, 1, 0, 1, false),
            new Fit(60, 0, 0, 1, false));

    int shortText() {
        return Math.max(40, text / 3);
    }

    /** At the end of a word. */
    static String cut(String text, int most) {
        var tidy = text.strip().replaceAll("\\s+", " ");
        if (tidy.length() <= most) {
            return tidy;
        }
        var end = tidy.lastIndexOf(' ', most - 1);
        return tidy.substring(0, end > most / 2 ? end : most - 1).stripTrailing() + "…";
    }

    static boolean isCut(String text, int most) {
        return text.strip().replaceAll("\\s+", " ").length() > most;
    }
}
