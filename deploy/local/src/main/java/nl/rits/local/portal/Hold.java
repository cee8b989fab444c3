package nl.rits.local.portal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;

/**
 * Only one command at a time may start or stop the parts of a portal. The system lets go when the holder dies. A portal that
 * runs in a terminal is not held: single parts of it may be stopped and started.
 */
public record Hold(FileChannel channel, FileLock lock) implements AutoCloseable {

    public static Hold on(Place place) throws IOException {
        Files.createDirectories(place.run());
        var channel =
                FileChannel.open(place.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble(
                    "Another ./rits is starting or stopping this portal. Wait for it, or stop it with: ./rits down"
                            + place.option());
        }
        return new Hold(channel, lock);
    }

    @Override
    public void close() throws IOException {
        channel.close(); // and with it the lock
    }
}
