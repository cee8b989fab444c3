package nl.rits.bottlenecks.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for people, from {@code texts_nl.properties} and {@code texts_en.properties}; Dutch unless English is asked for. */
public final class Texts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private Texts() {}

    public static String of(Locale language, String key, Object... words) {
        var spoken = spoken(language);
        return new MessageFormat(all(spoken).getString(key), spoken).format(words);
    }

    /** A code of a list by its name; one that came later by itself. */
    public static String ofCode(Locale language, String list, String code) {
        var key = list + "." + code;
        return all(spoken(language)).containsKey(key) ? of(language, key) : code;
    }

    private static Locale spoken(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.UK : DUTCH;
    }

    private static ResourceBundle all(Locale spoken) {
        return ResourceBundle.getBundle("texts", Locale.of(spoken.getLanguage()));
    }
}
