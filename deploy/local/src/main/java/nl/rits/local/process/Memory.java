package nl.rits.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory held by a process and all below it; a page that several share counts once (proportional set size). */
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
        return line(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:")
                .or(() -> line(Path.of("/proc/" + pid + "/status"), "VmRSS:"))
                .orElse(0L);
    }

    private static Optional<Long> line(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
