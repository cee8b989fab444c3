package nl.rits.local.part;

import java.io.IOException;
import java.time.Duration;
import nl.rits.local.process.Child;
import nl.rits.local.process.Ending;

/** One program of a portal. */
public sealed interface Part permits Postgres, Kafka, Keycloak, Post, Service {
    /** For file names and on the command line. */
    String name();

    String title();

    /** Longest time from start to ready on a slow machine. */
    Duration patience();

    /** Makes ready what has to be there once. Does nothing the next time. */
    void prepare(Notes notes) throws IOException, InterruptedException;

    Child start() throws IOException;

    /** Whether it answers now; any exception means no. */
    boolean ready() throws Exception;

    /** What has to be in it before others may use it. */
    default void furnish() throws Exception {}

    default Ending ending() {
        return Ending.TERM;
    }

    /** Starts it and waits until others can use it. */
    default Child bring(Starter starter) throws Exception {
        var child = starter.start(this);
        Waiting.until(child, patience(), this::ready);
        furnish();
        return child;
    }

    /** Decides whether a part may be started now, and starts it. */
    @FunctionalInterface
    interface Starter {
        Child start(Part part) throws IOException;
    }

    /** Told while something takes long. */
    @FunctionalInterface
    interface Notes {
        void say(String what);
    }
}
