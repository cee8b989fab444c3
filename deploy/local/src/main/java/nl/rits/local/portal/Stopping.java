package nl.rits.local.portal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import nl.rits.local.place.Place;
import nl.rits.local.process.Ending;
import nl.rits.local.process.PidFile;

/** Ends what a portal left running: known by process number and start, never by name. Takes less than ten seconds. */
public final class Stopping {
    private static final Duration USERS = Duration.ofMillis(4500);
    private static final Duration STORES = Duration.ofMillis(3500);
    private static final Set<String> STORE = Set.of("postgresql", "kafka");
    static final String LAUNCHER = "launcher";

    private Stopping() {}

    /** @return how many processes were there */
    public static int everything(Place place) throws InterruptedException {
        var files = PidFile.in(place.run()).stream()
                .filter(file -> !file.part().equals(LAUNCHER))
                .toList();
        // First those that use the stores, so that they can finish what they are doing.
        return end(files.stream().filter(file -> !STORE.contains(file.part())).toList(), USERS)
                + end(files.stream().filter(file -> STORE.contains(file.part())).toList(), STORES);
    }

    static int end(List<PidFile> files, Duration patience) throws InterruptedException {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = 0;
            for (var task : each.invokeAll(files.stream()
                    .map(file -> (java.util.concurrent.Callable<Boolean>) () -> end(file, patience))
                    .toList())) {
                ended += task.state() == java.util.concurrent.Future.State.SUCCESS && task.resultNow() ? 1 : 0;
            }
            return ended;
        }
    }

    private static boolean end(PidFile file, Duration patience) throws InterruptedException {
        var process = file.living();
        if (process.isPresent()) {
            (file.part().equals("postgresql") ? Ending.INT : Ending.TERM).end(process.get(), patience);
        }
        file.forget();
        return process.isPresent();
    }
}
