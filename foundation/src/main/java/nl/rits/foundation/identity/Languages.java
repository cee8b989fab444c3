package nl.rits.foundation.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rits speaks Dutch, and English to who asks for it. */
public final class Languages {
    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");

    private static final List<Locale> SPOKEN = List.of(Locale.of("nl"), Locale.of("en"));

    private Languages() {}

    /** @param acceptLanguage the header as it came */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DUTCH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best != null && best.getLanguage().equals("en") ? ENGLISH : DUTCH;
        } catch (IllegalArgumentException unreadable) {
            return DUTCH;
        }
    }
}
