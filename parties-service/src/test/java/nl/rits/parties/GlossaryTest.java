package nl.rits.parties;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The glossary explains why the APIs may speak English (rule interface-language): so every word of every OpenAPI document is in
 * it. A word that is reported here gets a row in docs/glossary.md.
 */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    /** Parts of the names of schemas that say how a thing is shown, not what it is. */
    private static final Set<String> SHAPES = Set.of(
            "view",
            "entry",
            "input",
            "ref",
            "page",
            "new",
            "whole",
            "of",
            "list",
            "item",
            "body",
            "request",
            "collection",
            "pair",
            "geo");

    /** Forms of values that OpenAPI or the framework names; they are no words of ours, and neither is what is in them. */
    private static final Set<String> FORMS = Set.of("UUID", "Instant", "LocalDate", "JsonNode", "JsonNodeType");

    @ParameterizedTest
    @MethodSource("apis")
    void every_word_of_an_api_is_in_the_glossary(Path api) throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(api));
        var unknown = new TreeSet<>(terms(document));
        unknown.removeAll(glossary());
        unknown.addAll(unknownCodes(document));
        unknown.addAll(unknownSchemas(document));

        assertThat(unknown).as("words of %s that docs/glossary.md lacks", api).isEmpty();
    }

    static Stream<Path> apis() throws IOException {
        try (var services = Files.list(Path.of(".."))) {
            return services
                    .map(service -> service.resolve("contracts/openapi.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The first column; a word counts when it has a Dutch term and a meaning. */
    private static Set<String> glossary() throws IOException {
        return Files.readString(GLOSSARY)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches()
                        && !row.group(2).isBlank()
                        && !row.group(3).isBlank())
                .map(row -> row.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** The words of addresses, parameters and fields. */
    private static Set<String> terms(JsonNode document) {
        var terms = new TreeSet<String>();
        document.path("paths").properties().forEach(path -> {
            Arrays.stream(path.getKey().split("/"))
                    .map(segment -> segment.replaceAll("[{}_]", ""))
                    .filter(segment -> !segment.isEmpty())
                    .forEach(terms::add);
            path.getValue().findParents("in").forEach(parameter -> {
                if (!parameter.path("in").asText().equals("header")) {
                    terms.add(parameter.path("name").asText());
                }
            });
        });
        schemas(document)
                .forEach(schema ->
                        schema.getValue().path("properties").fieldNames().forEachRemaining(terms::add));
        return terms;
    }

    /** A code is in the section with codes, as a word of its own. */
    private static Set<String> unknownCodes(JsonNode document) throws IOException {
        var text = Files.readString(GLOSSARY);
        var known =
                new TreeSet<>(List.of(text.substring(text.indexOf("## Codes")).split("[^A-Za-z0-9_+-]+")));
        return schemas(document)
                .flatMap(schema -> schema.getValue().findValues("enum").stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .filter(code -> !known.contains(code))
                .collect(toCollection(TreeSet::new));
    }

    /** The name of a schema consists of words of the glossary. */
    private static Set<String> unknownSchemas(JsonNode document) throws IOException {
        var words = new TreeSet<>(SHAPES);
        glossary().forEach(term -> words.addAll(words(term)));
        return schemas(document)
                .map(schema -> schema.getKey())
                .filter(name -> !words.containsAll(words(name)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replaceAll("\\d", "").split("(?=[A-Z])|-"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<java.util.Map.Entry<String, JsonNode>> schemas(JsonNode document) {
        return document.path("components").path("schemas").properties().stream()
                .filter(schema -> !FORMS.contains(schema.getKey()));
    }
}
