package nl.rits.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, once and for all: a number is given out again after its process has ended, so the instant at which it started
 * (clock ticks since the machine started) and the machine's own start belong to it.
 */
public record Identity(long pid, long started, String boot) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** The process that now has this number; none when it has ended, even if nobody has collected it yet. */
    public static Optional<Identity> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The second field is the program's name in brackets and may hold anything; the third is the state.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new Identity(pid, Long.parseLong(fields[19]), thisBoot()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public boolean alive() {
        return of(pid).equals(Optional.of(this));
    }

    private static String thisBoot() throws IOException {
        return Files.readString(BOOT).strip();
    }

    static Optional<Identity> parse(String line) {
        var words = line.strip().split(" ");
        try {
            return words.length == 3
                    ? Optional.of(new Identity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    String line() {
        return pid + " " + started + " " + boot;
    }
}
