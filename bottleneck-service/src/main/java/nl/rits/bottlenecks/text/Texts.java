package nl.rits.bottlenecks.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for people, from {@code texts_nl.properties} and {@code texts_en.properties}; Dutch unless English is asked for. */
public final class Texts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private Texts() {}

    public static String of(Locale language, String key, Object... words) {
        var spoken = "en".equals(language.getLanguage()) ? Locale.UK : DUTCH;
        var sentence = ResourceBundle.getBundle("texts", Locale.of(spoken.getLanguage()))
                .getString(key);
        return new MessageFormat(sentence, spoken).format(words);
    }
}
