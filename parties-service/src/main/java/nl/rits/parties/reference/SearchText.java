package nl.rits.parties.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared in a search: lower case, without accents, so that "fryslan" finds Fryslân. */
public final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A LIKE pattern that finds the text anywhere; what the user typed has no special meaning in it. */
    public static String pattern(String typed) {
        return "%" + of(typed.strip()).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
