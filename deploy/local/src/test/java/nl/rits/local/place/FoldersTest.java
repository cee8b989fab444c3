package nl.rits.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void a_folder_filled_half_way_is_never_taken_for_whole() throws Exception {
        var target = root.resolve("part");
        assertThatThrownBy(() -> Folders.replace(target, draft -> {
                    Files.writeString(draft.resolve("one"), "1");
                    throw new IOException("killed here");
                }))
                .hasMessage("killed here");
        assertThat(target).doesNotExist();

        Folders.replace(target, draft -> Files.writeString(draft.resolve("two"), "2"));
        assertThat(target.resolve("one")).doesNotExist();
        assertThat(target.resolve("two")).exists();
    }

    @Test
    void the_old_stays_until_the_new_is_whole() throws Exception {
        var target = root.resolve("app");
        Folders.replace(target, draft -> Files.writeString(draft.resolve("version"), "old"));
        assertThatThrownBy(() -> Folders.replace(target, _ -> {
            throw new IOException("disk full");
        }));
        assertThat(target.resolve("version")).hasContent("old");
        Folders.replace(target, draft -> Files.writeString(draft.resolve("version"), "new"));
        assertThat(target.resolve("version")).hasContent("new");
    }
}
