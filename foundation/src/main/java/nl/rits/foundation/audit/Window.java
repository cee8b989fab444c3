package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a seal holds: of transactions from {@code fromTx} to before {@code toTx}, with an id after {@code afterId}.
 *
 * @param untilId last id, for a window of before a restore; else the highest number there is
 */
record Window(long afterId, long untilId, long fromTx, long toTx) {
    /** Every column of the table; a test compares it with the table itself. */
    private static final String READ = """
            select id, tx, (extract(epoch from at) * 1000000)::bigint, account, party, action, object, outcome, trace,
                array_to_string(concerns, ','), reason, array_to_string(on_behalf_of, ',')
            from audit where tx >= ? and tx < ? and id > ? and id <= ? order by tx, id""";

    private static final int AT_ONCE = 1000;

    /** What rows come down to. */
    record Content(long rows, long lastId, byte[] hash) {}

    static Window open(long afterId, long fromTx, long toTx) {
        return new Window(afterId, Long.MAX_VALUE, fromTx, toTx);
    }

    /** Streams, so that a window of any size takes the same memory; needs a transaction for that. */
    Content read(Connection connection) throws SQLException {
        var canonical = new Canonical();
        var rows = 0L;
        var lastId = 0L;
        try (var query = connection.prepareStatement(READ)) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, fromTx);
            query.setLong(2, toTx);
            query.setLong(3, afterId);
            query.setLong(4, untilId);
            try (var found = query.executeQuery()) {
                var width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    rows++;
                    lastId = Math.max(lastId, found.getLong(1));
                    for (var column = 1; column < width; column++) {
                        canonical.add(found.getString(column));
                    }
                    onBehalfOf(canonical, found.getString(width));
                }
            }
        }
        return new Content(rows, lastId, canonical.hash());
    }

    /** Added only when there is one, so that seals from before there were deputies hold; the word keeps it from being read as an id. */
    private static void onBehalfOf(Canonical canonical, @Nullable String persons) {
        if (persons != null) {
            canonical.add("for " + persons);
        }
    }
}
