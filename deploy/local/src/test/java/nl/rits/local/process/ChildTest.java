package nl.rits.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rits.local.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void a_child_says_who_it_is_before_it_becomes_its_program() throws Exception {
        var child = start("sleep", "sleep", "60");
        var known = waitFor(PidFile.of(root, "sleep"));
        assertThat(known.pid()).isEqualTo(child.process().pid());
        Ending.TERM.end(known, Duration.ofSeconds(5));
        assertThat(PidFile.of(root, "sleep").living()).isEmpty();
    }

    @Test
    void a_child_that_does_not_listen_is_ended_by_force_in_time() throws Exception {
        start("deaf", "sh", "-c", "trap '' TERM; while true; do sleep 1; done");
        var known = waitFor(PidFile.of(root, "deaf"));
        Thread.sleep(200);
        var since = Instant.now();
        Ending.TERM.end(known, Duration.ofMillis(500));
        assertThat(known.alive()).isFalse();
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_number_given_out_again_is_not_the_same_process() {
        var me = Identity.of(ProcessHandle.current().pid()).orElseThrow();
        var file = PidFile.of(root, "someone");
        file.write(me);
        assertThat(file.living()).contains(me);
        file.write(new Identity(me.pid(), me.started() - 1, me.boot()));
        assertThat(file.living()).isEmpty();
        file.write(new Identity(me.pid(), me.started(), "another-start-of-the-machine"));
        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_failure_is_told_with_the_line_that_explains_it() throws Exception {
        var child = start(
                "fails",
                "sh",
                "-c",
                "echo starting; echo 'FATAL: could not write: No space left on device'; echo bye; exit 3");
        assertThatThrownBy(() -> child.finish(Duration.ofSeconds(5), "The program"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("No space left on device");
    }

    private Child start(String name, String... command) throws Exception {
        return Child.start(name, new Program(List.of(command), Map.of(), root), root, root.resolve(name + ".log"));
    }

    static Identity waitFor(PidFile file) throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            var living = file.living();
            if (living.isPresent()) {
                return living.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no process in " + file);
    }
}
