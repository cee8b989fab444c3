package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Appends a seal over the rows of all transactions that are complete. Writers do not wait for it, nor it for them: a row of
 * a transaction that still runs goes into a later seal. One at a time per database; the caller commits.
 */
final class Sealing {
    /** Any number, the same for every instance: "ritsaudi" as bytes. */
    static final long LOCK = 0x7269_7473_6175_6469L;

    private Sealing() {}

    /**
     * How transactions are counted at a moment.
     *
     * @param oldest all transactions before this one have ended
     * @param next no transaction has had this number or a higher one
     */
    record Count(long oldest, long next, Instant at) {}

    /** Empty when there is nothing to seal, or another instance is at it. */
    static Optional<Seal> seal(Connection connection) throws SQLException {
        return locked(connection) ? seal(connection, now(connection)) : Optional.empty();
    }

    static Optional<Seal> seal(Connection connection, Count count) throws SQLException {
        var last = Seal.last(connection);
        if (last.isEmpty()) {
            return append(connection, 1, Window.open(0, 0, count.oldest()), Seal.NOTHING, count.at());
        }
        var before = last.get().window();
        return before.toTx() <= count.next()
                ? append(connection, last.get(), Window.open(before.afterId(), before.toTx(), count.oldest()), count)
                : afterRestore(connection, last.get(), count);
    }

    /**
     * The numbers went back, as in a database restored on another server: seals first what was restored without a seal, and
     * after that what was written since.
     */
    private static Optional<Seal> afterRestore(Connection connection, Seal last, Count count) throws SQLException {
        var before = last.window();
        var restored = append(connection, last, Window.open(before.afterId(), before.toTx(), Long.MAX_VALUE), count);
        return restored.isPresent()
                ? restored
                : append(connection, last, Window.open(lastId(connection), 0, count.oldest()), count);
    }

    private static Optional<Seal> append(Connection connection, Seal last, Window window, Count count)
            throws SQLException {
        return append(connection, last.number() + 1, window, last.hash(), count.at());
    }

    private static Optional<Seal> append(Connection connection, long number, Window window, byte[] previous, Instant at)
            throws SQLException {
        var content = window.read(connection);
        if (content.rows() == 0) {
            return Optional.empty();
        }
        var seal = Seal.make(number, window, content, previous, at);
        seal.save(connection);
        return Optional.of(seal);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, LOCK);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static Count now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint, clock_timestamp()
                        from pg_current_snapshot() now""")) {
            row.next();
            return new Count(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    private static long lastId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select max(last_id) from audit_seal")) {
            row.next();
            return row.getLong(1);
        }
    }
}
