package nl.rits.local.suite;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rits.local.place.FreePorts;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;

/** The test command: every suite says how it went, none stops another, and the last line is the sum. */
public final class TestRun {
    private static final int FIRST_PORT = 21_080;
    private static final int PORT_STEP = 1000;

    private final Place place;
    private final FileTime since = FileTime.from(Instant.now().minusSeconds(1));
    private Count sum = Count.NONE;

    public TestRun(Place place) {
        this.place = place;
    }

    /** @return whether all is well */
    public boolean run(List<String> names, boolean thorough) throws Exception {
        var suites = Suite.chosen(names);
        var end = new Thread(Command::endAll, "end-tests");
        Runtime.getRuntime().addShutdownHook(end);
        var started = Instant.now();
        modules(
                suites.stream()
                        .filter(suite -> suite.is(Suite.Kind.MODULE, Suite.Kind.SUBJECT))
                        .toList(),
                names.isEmpty());
        for (var suite :
                suites.stream().filter(suite -> suite.is(Suite.Kind.WEB)).toList()) {
            timed(suite, () -> new WebApp(place).run(since));
        }
        portal(
                suites.stream()
                        .filter(suite -> suite.is(Suite.Kind.API, Suite.Kind.JOURNEYS, Suite.Kind.FAULTS))
                        .toList(),
                thorough);
        System.out.printf(
                "%nafter %d s%n", Duration.between(started, Instant.now()).toSeconds());
        System.out.println(sum);
        return sum.failed() == 0;
    }

    private void modules(List<Suite> suites, boolean everything) throws Exception {
        if (suites.isEmpty()) {
            return;
        }
        var stores = new Stores(free(FIRST_PORT + 5));
        try {
            Map<String, String> environment = Stores.containersAnswer() ? Map.of() : stores.start();
            new Modules(place, suites, everything, environment)
                    .run(since)
                    .forEach((suite, outcome) -> tell(suite, outcome.count(), outcome.took()));
        } finally {
            stores.stop();
        }
    }

    private void portal(List<Suite> suites, boolean thorough) throws Exception {
        if (suites.isEmpty()) {
            return;
        }
        var portal = new FreshPortal(free(FIRST_PORT));
        try {
            var trouble = portal.start();
            for (var suite : suites) {
                timed(
                        suite,
                        () -> trouble.isEmpty()
                                ? new PortalTests(place, portal.place(), thorough).run(suite, since)
                                : Count.failure(trouble));
            }
        } finally {
            portal.stop();
        }
    }

    /** Ports of an earlier run that was killed are free again once its processes are ended, which the start does. */
    private Place free(int first) {
        for (var port = first; port < first + 10 * PORT_STEP; port += PORT_STEP) {
            var candidate = new Place(place.root(), port);
            if (FreePorts.free(candidate.port(Port.GATEWAY))
                    && FreePorts.free(candidate.port(Port.POSTGRESQL))
                    && FreePorts.free(candidate.port(Port.KAFKA))) {
                return candidate;
            }
        }
        return new Place(place.root(), first);
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

    private void tell(Suite suite, Count count, Duration took) {
        sum = sum.plus(count);
        System.out.printf(Locale.ROOT, "%-12s %s in %d s%n", suite.name(), count, took.toSeconds());
        count.failures().forEach(line -> System.out.println("    " + line));
    }
}
