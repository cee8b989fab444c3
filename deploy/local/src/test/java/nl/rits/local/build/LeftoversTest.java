package nl.rits.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path module = Path.of("");

    @Test
    void a_renamed_migration_is_not_found_twice() throws IOException {
        write("src/main/resources/db/migration/V2__new_name.sql");
        var kept = write("target/classes/db/migration/V2__new_name.sql");
        var old = write("target/classes/db/migration/V1__old_name.sql");
        var type = write("target/classes/nl/rits/One.class");
        var index = write("target/classes/META-INF/resources/index.html");
        Leftovers.remove(module);
        assertThat(old).doesNotExist();
        assertThat(kept).exists();
        assertThat(type).exists();
        assertThat(index).exists();
    }

    @Test
    void a_module_that_was_never_built_has_none() throws IOException {
        Leftovers.remove(module);
        assertThat(module).isEmptyDirectory();
    }

    private Path write(String name) throws IOException {
        var file = module.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, name);
    }
}
