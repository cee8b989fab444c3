package nl.rits.projects.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rits.projects.intake.RealFiles;
import org.junit.jupiter.api.Test;

/** docs/vocabulary.md maps every field and code of the national vocabulary, and to nothing that is not there. */
class VocabularyTest {

    private static final Path TABLE = Path.of("../docs/vocabulary.md");
    private static final Pattern OURS = Pattern.compile("`(\\w+):(\\w+)`");

    /** Places have their own list. */
    private static final Set<String> WHOLE = Set.of("DOMAIN_GEMEENTEN");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_code_of_ours_in_the_table_exists() throws IOException {
        var known = new TreeSet<String>();
        KnownLists.all().forEach((list, seeds) -> seeds.forEach(it -> known.add(list + ":" + it.code())));
        var used = OURS.matcher(Files.readString(TABLE))
                .results()
                .map(it -> it.group(1) + ":" + it.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(known).containsAll(used);
    }

    @Test
    void every_code_of_theirs_is_in_the_table_once() throws IOException {
        var lists = JSON.readTree(Files.readString(RealFiles.find("reference/codelijsten_planmonitor.json")));
        var theirs = new TreeSet<String>();
        for (var group : List.of("planmonitor_wonen", "gelderland_planregistratie")) {
            lists.get(group).properties().forEach(list -> {
                if (WHOLE.contains(list.getKey())) {
                    theirs.add(list.getKey() + " | *");
                } else {
                    list.getValue().forEach(code -> theirs.add(list.getKey() + " | " + code.asText()));
                }
            });
        }

        assertThat(rows("## Codes")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void every_field_of_theirs_is_in_the_table_once() throws IOException {
        var schema =
                JSON.readTree(Files.readString(RealFiles.find("templates/gelderland_planregistratie_schema.json")));
        var theirs = new TreeSet<String>();
        for (var layer : List.of("Planregistratie", "DetailPlanning")) {
            for (JsonNode field : schema.at("/layers/" + layer)) {
                theirs.add(layer + " | " + field.get("name").asText());
            }
        }

        assertThat(rows("## Fields")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(theirs);
    }

    /** The first two columns of the table below a heading; the third must say something. */
    private static List<String> rows(String heading) throws IOException {
        var text = Files.readString(TABLE);
        var from = text.indexOf(heading);
        var next = text.indexOf("\n## ", from + 1);
        return text.substring(from, next)
                .lines()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| List") && !it.startsWith("| Layer"))
                .map(it -> it.split("\\|", -1))
                .filter(it -> !it[3].isBlank())
                .map(it -> it[1].strip() + " | " + it[2].strip())
                .toList();
    }
}
