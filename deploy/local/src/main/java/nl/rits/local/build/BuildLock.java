package nl.rits.local.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.rits.local.place.Place;

/** Two builds at once would write the same folders: who comes second waits. The system lets go when the holder dies. */
public record BuildLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    public static BuildLock take(Place place) throws IOException {
        Files.createDirectories(place.shared());
        var channel = FileChannel.open(
                place.shared().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new BuildLock(channel, channel.lock());
    }

    @Override
    public void close() throws IOException {
        channel.close(); // and with it the lock
    }
}
