package nl.rits.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path root = Path.of("");

    private String before = "";

    @BeforeEach
    void fill() throws IOException {
        write("src/main/java/One.java", "class One {}");
        write("src/main/webui/node_modules/x/index.js", "1");
        before = fingerprint();
    }

    @Test
    void nothing_changed_means_nothing_to_build() throws IOException {
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_changed_a_new_and_a_removed_file_each_count() throws IOException {
        write("src/main/java/One.java", "class One { }");
        assertThat(fingerprint()).isNotEqualTo(before);
        fill();
        write("src/main/java/Two.java", "class Two {}");
        assertThat(fingerprint()).isNotEqualTo(before);
        fill();
        Files.delete(root.resolve("src/main/java/One.java"));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void what_the_build_makes_and_what_only_tests_does_not_count() throws IOException {
        write("src/main/webui/node_modules/x/index.js", "other");
        write("target/classes/One.class", "x");
        write("src/test/java/OneTest.java", "class OneTest {}");
        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() throws IOException {
        return Sources.fingerprint(List.of(root, root.resolve("not-there")));
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
