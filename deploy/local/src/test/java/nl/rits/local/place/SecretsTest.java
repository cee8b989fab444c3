package nl.rits.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void secrets_are_drawn_once_and_readable_by_the_owner_only() throws IOException {
        var place = new Place(root, 9000);
        var first = Secrets.in(place);
        assertThat(Secrets.in(place)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void no_two_portals_share_a_secret() {
        var one = Secrets.in(new Place(root, 9000));
        var other = Secrets.in(new Place(root, 9001));
        assertThat(one.values().values())
                .doesNotContainAnyElementsOf(other.values().values());
    }
}
