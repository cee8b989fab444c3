package nl.rits.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Parts are killed while a municipality and a developer go on writing. A client that gets no answer repeats its write under
 * the same key. Afterwards each acknowledged write must be found once in the audit, in the history, on the topic and in the
 * copy of bottleneck-service, and nothing may be on its way any more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class NothingLostTest {
    private static final String PROJECTS = "projects-service";
    private static final String BOTTLENECKS = "bottleneck-service";
    private static final boolean LONG = Boolean.parseBoolean(System.getenv("RITS_LONG"));
    private static final int PLANS = 3;

    private final Portal portal = Portal.given();
    private final Client client = new Client(portal);
    private final Checker checker = new Checker(portal);
    private final Ledger ledger = new Ledger();
    private List<UUID> plans = List.of();
    private int faults;

    @BeforeAll
    void make_plans_to_write_about() {
        plans = Writers.plans(client, ledger, PLANS);
        checker.settle();
    }

    @Test
    void a_service_killed_between_commit_and_send_loses_no_event() throws SQLException {
        portal.stop(PROJECTS);
        portal.start(PROJECTS, Map.of("RITS_OUTBOX_RELAY_PAUSE", "5s"));
        try (var _ = writing()) {
            until(() -> checker.waitingProjects() >= 5);
            portal.kill(PROJECTS);
            faults++;
            assertThat(checker.waitingProjects()).as("committed, not sent").isPositive();
            tell("ready again", portal.start(PROJECTS));
            someWrites();
        }
        check("projects-service killed between commit and send");
    }

    @Test
    void a_service_killed_at_any_moment_loses_nothing_and_does_nothing_twice() throws SQLException {
        try (var _ = writing()) {
            for (var round = 0; round < (LONG ? 20 : 3); round++) {
                someWrites();
                Client.pause(Duration.ofMillis(370L * round));
                portal.kill(PROJECTS);
                faults++;
                tell("ready again", portal.start(PROJECTS));
            }
            someWrites();
        }
        check("projects-service killed at any moment");
    }

    @Test
    void a_reader_killed_while_it_reads_has_each_effect_once() throws SQLException {
        try (var _ = writing()) {
            for (var round = 0; round < (LONG ? 20 : 2); round++) {
                someWrites();
                Client.pause(Duration.ofMillis(370L * round));
                portal.kill(BOTTLENECKS);
                faults++;
                tell("ready again", portal.start(BOTTLENECKS));
            }
            someWrites();
        }
        check("bottleneck-service killed while it reads");
    }

    @Test
    void the_database_killed_gives_no_false_answer() throws SQLException {
        try (var _ = writing()) {
            for (var round = 0; round < (LONG ? 10 : 2); round++) {
                someWrites();
                portal.kill("postgresql");
                faults++;
                tell("ready again", portal.start("postgresql"));
                var before = ledger.size();
                var back = Instant.now();
                until(() -> ledger.size() > before);
                tell("first write after", Duration.between(back, Instant.now()));
            }
            someWrites();
        }
        check("PostgreSQL killed");
    }

    @Test
    void the_gateway_killed_loses_nothing() throws SQLException {
        try (var _ = writing()) {
            someWrites();
            portal.kill("gateway");
            faults++;
            tell("ready again", portal.start("gateway"));
            someWrites();
        }
        check("gateway killed");
    }

    @Test
    void without_kafka_writes_go_on_and_leave_in_order_when_it_is_back() throws SQLException {
        try (var _ = writing()) {
            someWrites();
            portal.kill("kafka");
            faults++;
            var before = ledger.size();
            Client.pause(Duration.ofSeconds(LONG ? 300 : 30));
            var written = ledger.size() - before;
            assertThat(written).as("writes acknowledged without Kafka").isGreaterThan(20);
            assertThat(checker.waiting()).as("events that wait").isPositive();
            System.out.printf("    %d writes while Kafka was away, %d events wait%n", written, checker.waiting());
            tell("ready again", portal.start("kafka"));
            someWrites();
        }
        check("Kafka killed and away");
    }

    @Test
    void z_a_copy_that_is_built_anew_is_the_same() throws SQLException {
        checker.settle();
        var before = checker.copy();
        portal.stop(BOTTLENECKS);
        checker.execute(
                "bottlenecks",
                "truncate known_statement, known_planning, known_project, known_party, known_platform, inbox");
        forgetWhatWasRead(BOTTLENECKS);
        portal.start(BOTTLENECKS);
        tell("built anew", checker.settle());
        untilSame(before);
        check("copy built anew");
    }

    /** When it stays different, tells in what. */
    private void untilSame(String before) throws SQLException {
        try {
            until(() -> checker.copy().equals(before));
        } catch (AssertionError different) {
            assertThat(checker.copy().lines())
                    .as("%s", different.getMessage())
                    .containsExactlyElementsOf(before.lines().toList());
        }
    }

    /** A reader that has just stopped is a member of its group for some seconds more. */
    private void forgetWhatWasRead(String group) throws SQLException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", portal.kafka()))) {
            until(() -> {
                try {
                    admin.deleteConsumerGroups(List.of(group)).all().get(30, TimeUnit.SECONDS);
                    return true;
                } catch (ExecutionException | TimeoutException stillThere) {
                    return false;
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            });
        }
    }

    private Writers writing() {
        return Writers.start(client, ledger, plans);
    }

    /** So that every fault hits a portal that is being written to, and every recovery is seen to work. */
    private void someWrites() throws SQLException {
        var before = ledger.size();
        until(() -> ledger.size() >= before + 10);
    }

    private void check(String fault) throws SQLException {
        var settled = checker.settle();
        checker.everyWriteIsThereOnce(ledger);
        System.out.printf(
                Locale.ROOT,
                "%s: converged in %.1f s; so far %d faults, %d writes acknowledged, %d of them repeated, 0 lost, 0 doubled%n",
                fault,
                settled.toMillis() / 1000.0,
                faults,
                ledger.size(),
                ledger.repeated());
    }

    private static void tell(String what, Duration time) {
        System.out.printf(Locale.ROOT, "    %s in %.1f s%n", what, time.toMillis() / 1000.0);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void until(Condition condition) throws SQLException {
        var end = Instant.now().plusSeconds(120);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("within two minutes").isBefore(end);
            Client.pause(Duration.ofMillis(20));
        }
    }
}
