package nl.rits.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same JDK for all; small heaps and the quick compiler, because a laptop must start eight programs at once. */
final class Java {
    private Java() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static List<String> command(int heap, int most, String... rest) {
        var command = new ArrayList<>(List.of(
                home().resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms" + heap + "m",
                "-Xmx" + most + "m",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(rest));
        return command;
    }
}
