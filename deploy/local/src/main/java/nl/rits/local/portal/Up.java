package nl.rits.local.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.rits.local.Trouble;
import nl.rits.local.build.Build;
import nl.rits.local.part.Part;
import nl.rits.local.part.Service;
import nl.rits.local.place.Folders;
import nl.rits.local.place.FreePorts;
import nl.rits.local.place.Place;
import nl.rits.local.process.Child;
import nl.rits.local.process.Identity;
import nl.rits.local.process.PidFile;

/** Starts a portal: what does not wait for another goes at the same time. */
public final class Up {
    /** A build, the programs and a first demo take about 1.5 GB; a first start with less ends half-way. */
    private static final long NEEDED = 700;

    private final Place place;
    private final Progress progress = new Progress();
    private final ArrayList<Child> children = new ArrayList<>();
    private volatile boolean stopping;
    private volatile boolean left;
    private volatile boolean building;

    public Up(Place place) {
        this.place = place;
    }

    public void run(boolean detach, boolean fresh, boolean stores) throws Exception {
        try (var hold = Hold.on(place)) {
            assert hold.lock().isValid();
            introduce();
            var hook = new Thread(this::stopAll, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                prepare(fresh);
                start(stores);
            } catch (Exception failure) {
                stopAll();
                throw failure;
            }
            new Report(place).print(progress, stores);
            if (detach) {
                left = true;
                launcher().forget();
                return;
            }
        }
        System.out.println("Ctrl-C stops Rits; the data stay.");
        watch();
    }

    /** As long as this process lives it looks after the portal. */
    private void introduce() {
        launcher().living().ifPresent(other -> {
            throw new Trouble("Rits runs already, in another terminal (process " + other.pid()
                    + "). Stop it there with Ctrl-C, or: ./rits down" + place.option());
        });
        Identity.of(ProcessHandle.current().pid()).ifPresent(launcher()::write);
    }

    private PidFile launcher() {
        return PidFile.of(place.run(), Stopping.LAUNCHER);
    }

    private void prepare(boolean fresh) throws IOException, InterruptedException {
        var old = Stopping.everything(place);
        if (old > 0) {
            progress.note("Rits", "stopped " + old + " processes of an earlier start");
        }
        var room = Files.getFileStore(place.shared()).getUsableSpace() / 1024 / 1024;
        if (room < NEEDED) {
            throw new Trouble("The disk of " + place.shared() + " is full: " + room + " MiB free, Rits needs " + NEEDED
                    + " to start.");
        }
        if (fresh) {
            Folders.delete(place.data());
            Files.deleteIfExists(place.secrets());
            progress.note("Rits", "starts with nothing but the demo");
        }
        FreePorts.check(place);
    }

    private void start(boolean storesOnly) throws Exception {
        var portal = Portal.at(place);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = bring(portal.postgres(), threads);
            var kafka = bring(portal.kafka(), threads);
            var keycloak = bring(portal.keycloak(), threads);
            if (storesOnly) {
                firstFailureOrAll(new ArrayList<>(List.of(postgres, kafka)), keycloak);
                return;
            }
            var built = async(threads, () -> {
                var since = Instant.now();
                var modules = new Build(place).bringUpToDate(this::building);
                if (!modules.isEmpty()) {
                    progress.done("build", "built", Duration.between(since, Instant.now()));
                }
                building = false;
                return null;
            });
            var stores = CompletableFuture.allOf(postgres, kafka, built);
            var all = new ArrayList<CompletableFuture<?>>();
            all.add(keycloak);
            all.add(bring(portal.post(), threads));
            portal.services().forEach(service -> all.add(stores.thenCompose(_ -> bring(service, threads))));
            firstFailureOrAll(all, stores);
        }
        for (var service : portal.services()) {
            if (service.makesDemoLast()) {
                awaitDemo(service);
            }
        }
    }

    /** The services answer before they have told each other of the first plans; who comes to look wants to see some. */
    private void awaitDemo(Service service) throws InterruptedException {
        if (service.demoIsThere()) {
            return;
        }
        var since = Instant.now();
        progress.note("demo", "is being made");
        if (service.awaitDemo()) {
            progress.done("demo", "made", Duration.between(since, Instant.now()));
        } else {
            progress.note("demo", Demo.NOT_WHOLE);
        }
    }

    /** As soon as one fails the others need not be waited for. */
    private void firstFailureOrAll(ArrayList<CompletableFuture<?>> all, CompletableFuture<?> stores) throws Exception {
        var failed = new CompletableFuture<Void>();
        all.add(stores);
        all.forEach(one -> one.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException failure) {
            stopAll();
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private void building(String what) {
        building = true;
        progress.note("build", what);
    }

    private CompletableFuture<?> bring(Part part, ExecutorService threads) {
        return async(threads, () -> {
            var since = Instant.now();
            part.prepare(what -> progress.note(part.title(), what));
            part.bring(this::started);
            progress.done(part.title(), "ready", Duration.between(since, Instant.now()));
            return null;
        });
    }

    /** Nothing is started any more once stopping has begun. */
    private synchronized Child started(Part part) throws IOException {
        if (stopping) {
            throw new Trouble("Rits is being stopped.");
        }
        var child = part.start();
        children.add(child);
        return child;
    }

    private static CompletableFuture<?> async(ExecutorService threads, Callable<?> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception failure) {
                        throw new CompletionException(failure);
                    }
                },
                threads);
    }

    private void stopAll() {
        if (left) {
            return;
        }
        synchronized (this) {
            stopping = true;
        }
        try {
            var since = Instant.now();
            if (building) {
                new Build(place).end();
            }
            var ended = Stopping.everything(place);
            launcher().forget();
            if (ended > 0) {
                System.out.printf(
                        "Stopped %d processes in %.1f s.%n",
                        ended, Progress.seconds(Duration.between(since, Instant.now())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says when a part ends by itself; the others go on. */
    private void watch() throws InterruptedException {
        var alive = new ArrayList<>(children);
        while (true) {
            Thread.sleep(500);
            for (var child : alive.stream().filter(one -> !one.alive()).toList()) {
                alive.remove(child);
                if (!stopping) {
                    System.out.println(child.name() + " has stopped: " + child.lastWords() + " (./rits logs "
                            + child.name() + ")");
                }
            }
        }
    }
}
