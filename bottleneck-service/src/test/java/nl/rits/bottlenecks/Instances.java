package nl.rits.bottlenecks;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The service as it runs more than once, all at the same time. */
public final class Instances {

    private Instances() {}

    /** Until both are done. */
    public static void two(Runnable work) {
        many(2, work);
    }

    public static void many(int instances, Runnable work) {
        try (var threads = Executors.newFixedThreadPool(instances)) {
            IntStream.range(0, instances).forEach(_ -> threads.execute(work));
        }
    }
}
