package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rits.local.Trouble;

/** PostgreSQL refuses to run as root: a way to run a command as nobody in particular. */
enum Unprivileged {
    /** We are not root. */
    ALREADY(List.of()),
    /** A user namespace of its own: files keep their owner. Often not allowed inside containers. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Another user; the data have to be that user's. */
    OTHER_USER(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() throws InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        for (var way : List.of(NAMESPACE, OTHER_USER)) {
            if (works(way.command(List.of("sh", "-c", "test $(id -u) -ne 0")))) {
                return way;
            }
        }
        throw new Trouble(
                "PostgreSQL cannot run as root, and neither unshare nor setpriv (package util-linux) can change that here."
                        + " Run ./rits as another user.");
    }

    List<String> command(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    void own(Path folder) throws IOException, InterruptedException {
        if (this == OTHER_USER && !works(List.of("chown", "-R", "65534:65534", folder.toString()))) {
            throw new IOException("cannot give " + folder + " to user 65534");
        }
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** A leftover lock names a process number that may be anybody's by now. */
    static void forgetLock(Path cluster) throws IOException {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
}
