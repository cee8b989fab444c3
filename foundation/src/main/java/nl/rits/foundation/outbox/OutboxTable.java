package nl.rits.foundation.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What waits, in the transaction of the relay. */
final class OutboxTable {

    /** Any fixed number: the lock is per database, so per service. */
    private static final long LOCK = 0x7269_7473_6f75_74L;

    private OutboxTable() {}

    /** Until the end of the transaction. @return false when another instance has it */
    static boolean lock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, LOCK);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** In the order in which they were written. */
    static List<Waiting> first(Connection connection, int most) throws SQLException {
        var found = new ArrayList<Waiting>();
        try (var query = connection.prepareStatement("""
                select id, topic, key, event_id, type, subject, data::text, trace, recorded_at, recipe
                from outbox order by id limit ?""")) {
            query.setInt(1, most);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Waiting(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getString(8),
                            rows.getTimestamp(9).toInstant(),
                            rows.getBoolean(10)));
                }
            }
        }
        return found;
    }

    static void remove(Connection connection, List<Waiting> sent) throws SQLException {
        // By name: "id <= ?" would also remove an event with a lower id that was committed only just now.
        try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Waiting::id).toArray()));
            delete.executeUpdate();
        }
    }
}
