package nl.rits.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers on disk which process is which part. Written by the process itself before it becomes the part's program. */
public record PidFile(Path file) {

    public static PidFile of(Path run, String part) {
        return new PidFile(run.resolve(part + ".pid"));
    }

    public static List<PidFile> in(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .map(PidFile::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String part() {
        return file.getFileName().toString().replace(".pid", "");
    }

    /** The process, if it is still the very one that wrote this file. */
    public Optional<Identity> living() {
        try {
            return Identity.parse(Files.readString(file)).filter(Identity::alive);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public void write(Identity identity) {
        try {
            Files.createDirectories(file.getParent());
            var draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, identity.line() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
