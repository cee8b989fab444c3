package nl.rits.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.rits.foundation.identity.Languages;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording();

    @Test
    void everything_that_is_said_in_dutch_is_said_in_english() throws IOException {
        assertThat(texts("nl").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void every_kind_of_the_framework_has_words() {
        for (var status = 400; status < 600; status++) {
            var kind = Kinds.of(status);
            assertThat(wording.find(kind + ".title", Languages.DUTCH, List.of()))
                    .as(kind)
                    .isPresent();
            assertThat(wording.find(kind + ".detail", Languages.ENGLISH, List.of()))
                    .as(kind)
                    .isPresent();
        }
    }

    @Test
    void a_kind_without_words_of_its_own_takes_those_of_its_status() {
        assertThat(wording.title("nothing-of-the-kind", 404, Languages.DUTCH)).isEqualTo("Niet gevonden");
        assertThat(wording.of(Fault.at("/a", "no-such-code"), Languages.ENGLISH))
                .isEqualTo("This value is not right.");
    }

    @Test
    void numbers_and_dates_are_written_as_the_reader_writes_them() {
        var fault = Fault.at("/homes", "max", 100_000);
        assertThat(wording.of(fault, Languages.DUTCH)).isEqualTo("Vul 100.000 of minder in.");
        assertThat(wording.of(fault, Languages.ENGLISH)).isEqualTo("Fill in 100,000 or less.");
        assertThat(wording.of(Fault.at("/d", "max", LocalDate.of(2027, 3, 1)), Languages.DUTCH))
                .isEqualTo("Vul 1 maart 2027 of minder in.");
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(WordingTest.class.getResourceAsStream("/problems_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
