package nl.rits.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.rits.foundation.audit.Chain.Finding;
import nl.rits.foundation.audit.Chain.Whole;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SealingTest {
    private static final int WRITERS = 6;
    private static final int EACH = 150;

    @Inject
    DataSource database;

    @Inject
    Sealer sealer;

    @Test
    void with_writers_and_two_sealers_at_work_each_row_is_sealed_once()
            throws SQLException, InterruptedException, ExecutionException {
        var writing = new AtomicBoolean(true);
        var account = "writer " + UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealers = new ArrayList<Future<?>>();
            for (var index = 0; index < 2; index++) {
                sealers.add(threads.submit(() -> {
                    while (writing.get()) {
                        sealer.seal();
                        assertThat(verify()).isInstanceOf(Whole.class);
                    }
                    return null;
                }));
            }
            var written = 0;
            var writers = new ArrayList<Future<Integer>>();
            for (var index = 0; index < WRITERS; index++) {
                writers.add(threads.submit(() -> write(account)));
            }
            for (var writer : writers) {
                written += writer.get();
            }
            writing.set(false);
            for (var one : sealers) {
                one.get();
            }
            assertThat(written).isBetween(WRITERS * EACH / 2, WRITERS * EACH - 1);
            assertThat(count(account)).isEqualTo(written);
        }
        everythingIsSealed();
    }

    @Test
    void a_row_waits_for_an_older_transaction_that_still_runs_and_nobody_else_does() throws SQLException {
        var account = "slow " + UUID.randomUUID();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, account);
            try (var quick = database.getConnection()) {
                insert(quick, account);
            }
            sealer.seal();
            assertThat(verify())
                    .isInstanceOfSatisfying(
                            Whole.class, whole -> assertThat(whole.waiting()).isPositive());
            slow.commit();
        }
        everythingIsSealed();
        assertThat(count(account)).isEqualTo(2);
    }

    @Test
    void the_service_seals_by_itself_within_seconds() throws SQLException {
        try (var connection = database.getConnection()) {
            insert(connection, "alone");
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private int write(String account) throws SQLException, InterruptedException {
        var random = ThreadLocalRandom.current();
        var kept = 0;
        for (var index = 0; index < EACH; index++) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                insert(connection, account);
                if (random.nextInt(20) == 0) {
                    Thread.sleep(random.nextInt(30));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    kept++;
                }
            }
        }
        return kept;
    }

    private static void insert(Connection connection, String account) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit (account, party, action, object, outcome) values (?, gen_random_uuid(), 'a', 'o', '200')")) {
            insert.setString(1, account);
            insert.executeUpdate();
        }
    }

    private void everythingIsSealed() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            sealer.seal();
            assertThat(waiting()).isZero();
        });
    }

    private long waiting() throws SQLException {
        return verify() instanceof Whole whole ? whole.waiting() : -1;
    }

    private Finding verify() throws SQLException {
        return inOneMoment(connection -> Chain.verify(connection, Trail.KEEP, Instant.now()));
    }

    private long count(String account) throws SQLException {
        return inOneMoment(connection -> {
            try (var query = connection.prepareStatement("select count(*) from audit where account = ?")) {
                query.setString(1, account);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T inOneMoment(Reading<T> reading) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }
}
