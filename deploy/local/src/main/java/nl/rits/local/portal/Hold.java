package nl.rits.local.portal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;
import nl.rits.local.process.Identity;
import nl.rits.local.process.PidFile;

/** Only one command at a time may start or stop the parts of a portal. The system lets go when the holder dies. */
public record Hold(FileChannel channel, FileLock lock, PidFile file) implements AutoCloseable {

    public static Hold on(Place place) throws IOException {
        Files.createDirectories(place.run());
        var file = PidFile.of(place.run(), Stopping.LAUNCHER);
        var channel =
                FileChannel.open(place.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble("Rits is being started or runs already, by another ./rits"
                    + file.living()
                            .map(other -> " (process " + other.pid() + ")")
                            .orElse("")
                    + ". Stop it there with Ctrl-C, or: ./rits down"
                    + (place.port() == Place.USUAL_PORT ? "" : " --port " + place.port()));
        }
        Identity.of(ProcessHandle.current().pid()).ifPresent(file::write);
        return new Hold(channel, lock, file);
    }

    @Override
    public void close() throws IOException {
        file.forget();
        lock.release();
        channel.close();
    }
}
