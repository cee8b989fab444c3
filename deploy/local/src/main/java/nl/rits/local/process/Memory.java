package nl.rits.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory held by a process and all below it (resident set; pages that processes share count for each). */
public final class Memory {
    private Memory() {}

    public static long mebibytes(Identity process) {
        return ProcessHandle.of(process.pid())
                        .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                                .mapToLong(one -> kibibytes(one.pid()))
                                .sum())
                        .orElse(0L)
                / 1024;
    }

    private static long kibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }
}
