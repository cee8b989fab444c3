package nl.rits.projects.sharing.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Looks without pause at something that is opened and closed. What was asked after the answer to a change, and answered before
 * the next change began, must show that change.
 */
final class Onlookers implements AutoCloseable {

    /** One way to look. @param sees whether it shows */
    record Look(String name, BooleanSupplier sees) {}

    /** @param number of the change that made it so */
    private record State(long number, boolean open) {}

    private final List<Look> looks;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final List<String> stale = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile boolean stopped;

    Onlookers(int many, boolean open, List<Look> looks) {
        this.looks = looks;
        this.state = new State(0, open);
        for (int i = 0; i < many; i++) {
            var from = i;
            threads.add(Thread.ofPlatform().start(() -> look(from)));
        }
    }

    /** Does what opens or closes it, and lets everyone look at the outcome. */
    void change(boolean open, Runnable change) {
        var number = begun.incrementAndGet();
        change.run();
        state = new State(number, open);
        var before = reads.get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> reads.get() >= before + 2 || !stale.isEmpty());
    }

    private void look(int from) {
        for (int i = from; !stopped; i++) {
            var look = looks.get(i % looks.size());
            var expected = state;
            if (begun.get() != expected.number()) {
                LockSupport.parkNanos(500_000);
                continue;
            }
            try {
                var sees = look.sees().getAsBoolean();
                if (begun.get() == expected.number()) {
                    reads.incrementAndGet();
                    if (sees != expected.open()) {
                        stale.add("%s after change %d: %s".formatted(look.name(), expected.number(), sees));
                    }
                }
            } catch (RuntimeException | AssertionError failure) {
                stale.add(look.name() + ": " + failure);
                return;
            }
        }
    }

    long reads() {
        return reads.get();
    }

    List<String> stale() {
        return List.copyOf(stale);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
