package nl.rits.local.suite;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.rits.local.Trouble;
import nl.rits.local.build.BuildLock;
import nl.rits.local.place.FreePorts;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.portal.Hold;
import nl.rits.local.portal.Stopping;

/** The test command: every suite says how it went, none stops another, and the last line is the sum. */
public final class TestRun {
    private static final int FIRST_PORT = 21_080;
    private static final int STORES = 5;
    private static final int PORT_STEP = 1000;
    private static final int TRIES = 10;

    private final Place place;
    private final FileTime since = FileTime.from(Instant.now().minusSeconds(1));
    private final List<Place> used = new CopyOnWriteArrayList<>();
    private Count sum = Count.NONE;

    public TestRun(Place place) {
        this.place = place;
    }

    /** @return whether all is well */
    public boolean run(List<String> names, boolean thorough) throws Exception {
        var suites = Suite.chosen(names);
        // One test run at a time in a checkout: what runs on its ports is then known to be left over.
        try (var hold = Hold.on(new Place(place.root(), FIRST_PORT + STORES))) {
            assert hold.lock().isValid();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-tests"));
            return run(suites, names.isEmpty(), thorough);
        }
    }

    private boolean run(List<Suite> suites, boolean everything, boolean thorough) throws Exception {
        var started = Instant.now();
        modules(of(suites, Suite.Kind.MODULE, Suite.Kind.SUBJECT), everything, thorough);
        var web = of(suites, Suite.Kind.WEB);
        var ofPortal = of(suites, Suite.Kind.API, Suite.Kind.JOURNEYS, Suite.Kind.FAULTS, Suite.Kind.TIME);
        if (ofPortal.isEmpty()) {
            web(web);
        } else {
            portal(ofPortal, web, thorough);
        }
        System.out.printf(
                "%nafter %d s%n", Duration.between(started, Instant.now()).toSeconds());
        System.out.println(sum);
        return sum.failed() == 0;
    }

    private static List<Suite> of(List<Suite> suites, Suite.Kind... kinds) {
        return suites.stream().filter(suite -> suite.is(kinds)).toList();
    }

    private void modules(List<Suite> suites, boolean everything, boolean thorough) throws Exception {
        if (suites.isEmpty()) {
            return;
        }
        var stores = new Stores(free(FIRST_PORT + STORES), free(FIRST_PORT + 2 * STORES));
        try (var held = BuildLock.take(place)) {
            assert held.lock().isValid();
            Map<String, String> environment = Stores.containersAnswer() ? Map.of() : stores.start();
            new Modules(place, suites, everything, thorough, environment)
                    .run(since)
                    .forEach((suite, outcome) -> tell(suite, outcome.count(), outcome.took()));
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception failure) {
            suites.forEach(
                    suite -> tell(suite, Count.failure("could not run: " + failure.getMessage()), Duration.ZERO));
        } finally {
            stores.stop();
        }
    }

    private void web(List<Suite> suites) {
        try {
            for (var suite : suites) {
                timed(suite, () -> new WebApp(place).run(since));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The web app's own checks run beside: they need no portal, and the portal leaves half of the machine. */
    private void portal(List<Suite> suites, List<Suite> web, boolean thorough) throws Exception {
        var portal = new FreshPortal(free(FIRST_PORT));
        var beside = Thread.ofVirtual().unstarted(() -> web(web));
        try {
            // Not earlier: starting may build the web app, in the same folder.
            var trouble = portal.start();
            beside.start();
            for (var suite : suites) {
                timed(
                        suite,
                        () -> trouble.isEmpty()
                                ? new PortalTests(place, portal.place(), thorough).run(suite, since)
                                : Count.failure(trouble));
            }
            beside.join();
        } finally {
            portal.stop();
        }
    }

    /** The first ports that no other program uses; what an earlier run that was killed left there is ended. */
    private Place free(int first) throws InterruptedException {
        for (var port = first; port < first + TRIES * PORT_STEP; port += PORT_STEP) {
            var candidate = new Place(place.root(), port);
            Stopping.everything(candidate);
            if (Arrays.stream(Port.values()).allMatch(part -> FreePorts.free(candidate.port(part)))) {
                used.add(candidate);
                return candidate;
            }
        }
        throw new Trouble(
                "The tests find no free ports between " + first + " and " + (first + TRIES * PORT_STEP) + ".");
    }

    /** Ctrl-C, or a CI that has waited long enough. */
    private void end() {
        Command.endAll();
        for (var portal : used) {
            try {
                Stopping.everything(portal);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface Tests {
        Count run() throws Exception;
    }

    private void timed(Suite suite, Tests tests) throws InterruptedException {
        var start = Instant.now();
        Count count;
        try {
            count = tests.run();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception failure) {
            count = Count.failure(suite.name() + " could not run: " + failure);
        }
        tell(suite, count, Duration.between(start, Instant.now()));
    }

    private synchronized void tell(Suite suite, Count count, Duration took) {
        sum = sum.plus(count);
        System.out.printf(Locale.ROOT, "%-12s %s in %d s%n", suite.name(), count, took.toSeconds());
        count.failures().forEach(line -> System.out.println("    " + line));
    }
}
