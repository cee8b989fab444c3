package nl.rits.projects.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.rits.foundation.problem.Wording;
import nl.rits.projects.intake.plan.RowIssue;

/** What there is to say about a cell, in the language of the user. */
@ApplicationScoped
public class ImportWords {

    private final Map<String, Properties> texts = Map.of("nl", read("nl"), "en", read("en"));
    private final Wording wording;

    ImportWords(Wording wording) {
        this.wording = wording;
    }

    String of(RowIssue issue, Locale language) {
        if (issue.code().equals("rule")) {
            List<Object> values =
                    List.copyOf(issue.details().subList(1, issue.details().size()));
            return wording.find("error." + issue.details().getFirst(), language, values)
                    .orElse(issue.details().getFirst());
        }
        return of(issue.code(), issue.details(), language);
    }

    String of(String code, List<String> details, Locale language) {
        var spoken = Objects.requireNonNull(texts.get(language.getLanguage().equals("en") ? "en" : "nl"));
        var text = spoken.getProperty(code, code);
        for (int i = 0; i < details.size(); i++) {
            text = text.replace("{" + i + "}", details.get(i));
        }
        return text;
    }

    private static Properties read(String language) {
        var texts = new Properties();
        var name = "messages_" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(ImportWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
