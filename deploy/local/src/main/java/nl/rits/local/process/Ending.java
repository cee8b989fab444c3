package nl.rits.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends a process in the way its program likes best, and by force when that takes too long. */
public enum Ending {
    /** Finish and leave. */
    TERM,
    /** PostgreSQL's fast shutdown: TERM would wait for its clients. */
    INT;

    public void end(Identity process, Duration patience) throws InterruptedException {
        if (!process.alive()) {
            return;
        }
        var family = ProcessHandle.of(process.pid())
                .map(handle -> handle.descendants().toList())
                .orElse(List.of());
        signal(name(), process.pid());
        var deadline = Instant.now().plus(patience);
        while (process.alive() && Instant.now().isBefore(deadline)) {
            Thread.sleep(25);
        }
        if (process.alive()) {
            signal("KILL", process.pid());
        }
        family.forEach(ProcessHandle::destroyForcibly);
        while (process.alive()) {
            Thread.sleep(10);
        }
    }

    /** By the shell, whose own "kill" is there even where the program is not installed. */
    private static void signal(String name, long pid) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException _) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
