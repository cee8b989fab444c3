package nl.rits.local.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;
import nl.rits.local.process.Identity;
import nl.rits.local.process.PidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void what_a_killed_launcher_left_is_ended_by_the_next() throws Exception {
        var place = new Place(root, 9000);
        Files.createDirectories(place.run());
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.rits.local.process.Abandoned",
                        place.run().toString())
                .inheritIO()
                .start();
        var orphan = PidFile.of(place.run(), "orphan");
        while (orphan.living().isEmpty()) {
            assertThat(launcher.isAlive()).isTrue();
            Thread.sleep(20);
        }
        var process = orphan.living().orElseThrow();

        launcher.destroyForcibly();
        assertThat(launcher.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process.alive()).isTrue();

        assertThat(Stopping.everything(place)).isEqualTo(1);
        assertThat(process.alive()).isFalse();
        assertThat(Stopping.everything(place)).isZero();
    }

    @Test
    void a_stale_note_never_ends_the_process_that_has_its_number_now() throws Exception {
        var place = new Place(root, 9000);
        var me = Identity.of(ProcessHandle.current().pid()).orElseThrow();
        PidFile.of(place.run(), "kafka").write(new Identity(me.pid(), me.started() - 100, me.boot()));
        assertThat(Stopping.everything(place)).isZero();
        assertThat(me.alive()).isTrue();
        assertThat(PidFile.in(place.run())).isEmpty();
    }

    @Test
    void two_commands_cannot_hold_the_same_portal() throws Exception {
        var place = new Place(root, 9000);
        try (var hold = Hold.on(place)) {
            assertThat(hold.lock().isValid()).isTrue();
            // Within one JVM the second try is refused as overlapping; another process gets the sentence.
            assertThatThrownBy(() -> Hold.on(place))
                    .isInstanceOfAny(Trouble.class, java.nio.channels.OverlappingFileLockException.class);
        }
        try (var again = Hold.on(place)) {
            assertThat(again.lock().isValid()).isTrue();
        }
    }
}
