package nl.rits.parties.post;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** One mail: everything that waits for one person, in his or her language. The templates only lay it out. */
public record Digest(
        String language,
        String subject,
        String greeting,
        List<Item> items,
        String signIn,
        String why,
        String settings,
        String settingsLink) {

    /** @param more of the projects that are not named; absent: all are */
    public record Item(
            String title,
            String text,
            List<String> projects,
            @Nullable String more,
            String action,
            String link) {}

    private static final int NAMED = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static Digest of(String name, Locale language, List<LetterAsked> letters, String portal) {
        var words = ResourceBundle.getBundle("post", language);
        return new Digest(
                language.getLanguage(),
                letters.size() == 1
                        ? worded(words, letters.getFirst(), "subject", language)
                        : say(words, "subject", language, letters.size()),
                say(words, "greeting", language, name),
                letters.stream().map(it -> item(words, it, language, portal)).toList(),
                words.getString("signIn"),
                words.getString("why"),
                words.getString("settings"),
                portal + "/instellingen");
    }

    private static Item item(ResourceBundle words, LetterAsked letter, Locale language, String portal) {
        var named = letter.projects().stream().limit(NAMED).toList();
        var left = letter.count() - named.size();
        return new Item(
                worded(words, letter, "title", language),
                worded(words, letter, "text", language),
                named,
                left > 0 && !named.isEmpty() ? say(words, "more", language, left) : null,
                worded(words, letter, "action", language),
                portal + letter.path());
    }

    private static String worded(ResourceBundle words, LetterAsked letter, String part, Locale language) {
        return say(
                words,
                letter.kind() + "." + part,
                language,
                letter.subject(),
                letter.count(),
                day(letter.due(), language),
                letter.invitation() == null ? "" : when(letter.invitation(), language),
                letter.invitation() == null || letter.invitation().reason() == null
                        ? ""
                        : letter.invitation().reason());
    }

    /** Day, hours and place, as far as they are known. */
    private static String when(LetterAsked.Invitation it, Locale language) {
        var parts = new ArrayList<String>();
        parts.add(day(it.date(), language));
        if (it.starts() != null && it.ends() != null) {
            parts.add(HOUR.format(it.starts()) + "–" + HOUR.format(it.ends()));
        }
        if (it.place() != null) {
            parts.add(it.place());
        }
        return String.join(", ", parts);
    }

    private static String say(ResourceBundle words, String key, Locale language, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    private static String day(@Nullable LocalDate date, Locale language) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(date);
    }
}
