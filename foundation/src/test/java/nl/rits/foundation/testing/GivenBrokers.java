package nl.rits.foundation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brokers that were started for a whole run: each program that tests has one to itself as long as it lives, for it empties its topics. */
final class GivenBrokers {
    private static @Nullable String mine;

    /** Open as long as the program runs: with the channel goes the lock. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private GivenBrokers() {}

    /** @param given addresses with a semicolon between them */
    static synchronized String ofThisProgram(String given) {
        var found = mine;
        if (found == null) {
            found = List.of(given.split(";")).stream()
                    .filter(GivenBrokers::isFree)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("other programs use all of " + given));
            mine = found;
        }
        return found;
    }

    private static boolean isFree(String broker) {
        var name = "rits-tests-" + broker.replaceAll("[^A-Za-z0-9]", "-") + ".lock";
        try {
            var channel = FileChannel.open(
                    Path.of(System.getProperty("java.io.tmpdir"), name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                HELD.add(channel);
                return true;
            }
            channel.close();
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
