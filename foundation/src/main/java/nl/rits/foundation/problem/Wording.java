package nl.rits.foundation.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rits.foundation.identity.Languages;

/**
 * The words of problems: problems_nl.properties and problems_en.properties (UTF-8) of the foundation and of the service,
 * taken together. {0}, {1}, … stand for the arguments; an apostrophe is just an apostrophe.
 */
@ApplicationScoped
public class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, Properties> texts = Map.of("nl", read("nl"), "en", read("en"));

    public Optional<String> find(String key, Locale language, List<Object> arguments) {
        return Optional.ofNullable(texts(language).getProperty(key)).map(text -> fill(text, language, arguments));
    }

    /** What is wrong at one place. */
    public String of(Fault fault, Locale language) {
        var ready = fault.detail();
        return ready != null
                ? ready
                : find("error." + fault.code(), language, fault.arguments())
                        .or(() -> find("error.invalid", language, List.of()))
                        .orElseThrow();
    }

    public String title(String kind, int status, Locale language) {
        return find(kind + ".title", language, List.of())
                .or(() -> find(Kinds.of(status) + ".title", language, List.of()))
                .orElseThrow();
    }

    public String detail(String kind, int status, Locale language, List<Object> arguments) {
        return find(kind + ".detail", language, arguments)
                .or(() -> find(Kinds.of(status) + ".detail", language, arguments))
                .orElseThrow();
    }

    private Properties texts(Locale language) {
        var spoken = texts.get(language.getLanguage());
        return spoken == null ? texts.getOrDefault(Languages.DUTCH.getLanguage(), new Properties()) : spoken;
    }

    private static String fill(String text, Locale language, List<Object> arguments) {
        return PLACE.matcher(text).replaceAll(place -> {
            var index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.size() ? word(arguments.get(index), language) : place.group());
        });
    }

    private static String word(Object argument, Locale language) {
        return switch (argument) {
            case LocalDate date ->
                DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(date);
            case Integer number -> NumberFormat.getIntegerInstance(language).format(number);
            case Long number -> NumberFormat.getIntegerInstance(language).format(number);
            default -> argument.toString();
        };
    }

    private static Properties read(String language) {
        var all = new Properties();
        try {
            var places =
                    Thread.currentThread().getContextClassLoader().getResources("problems_" + language + ".properties");
            while (places.hasMoreElements()) {
                try (var reader = new InputStreamReader(places.nextElement().openStream(), UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
