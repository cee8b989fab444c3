package nl.rits.foundation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Brokers that were started for a whole run: each program that tests has one to itself as long as it lives, for it empties its topics. */
final class GivenBrokers {
    private static final String MINE = "rits.test.broker";

    private GivenBrokers() {}

    /** @param given addresses with a semicolon between them */
    static String ofThisProgram(String given) {
        // Kept with the program: this class is loaded anew with every application that is tested.
        synchronized (System.getProperties()) {
            var mine = System.getProperty(MINE);
            if (mine == null) {
                mine = Stream.of(given.split(";"))
                        .filter(GivenBrokers::take)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("other programs use all of " + given));
                System.setProperty(MINE, mine);
            }
            return mine;
        }
    }

    private static boolean take(String broker) {
        var name = MINE + "-" + broker.replaceAll("[^A-Za-z0-9]", "-") + ".lock";
        try {
            var channel = FileChannel.open(
                    Path.of(System.getProperty("java.io.tmpdir"), name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            // As long as something holds the channel, the lock holds.
            Thread.ofPlatform().daemon().name(MINE).start(() -> hold(channel));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void hold(FileChannel channel) {
        while (channel.isOpen()) {
            LockSupport.park();
        }
    }
}
