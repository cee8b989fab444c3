package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param number from 1, without gaps
 * @param content hash of the rows
 * @param previous hash of the seal before it
 * @param removedAt when its rows were removed after having been kept long enough
 */
record Seal(
        long number,
        Window window,
        long lastId,
        long rows,
        byte[] content,
        byte[] previous,
        byte[] hash,
        Instant sealedAt,
        @Nullable Instant removedAt) {
    /** What the first seal has before it. */
    static final byte[] NOTHING = new byte[32];

    static final String SELECT = """
            select number, after_id, from_tx, to_tx, last_id, rows, content, previous, hash, sealed_at, removed_at
            from audit_seal""";

    static Seal make(long number, Window window, Window.Content content, byte[] previous, Instant sealedAt) {
        var unsealed = new Seal(
                number, window, content.lastId(), content.rows(), content.hash(), previous, NOTHING, sealedAt, null);
        return unsealed.with(unsealed.proper());
    }

    private Seal with(byte[] proper) {
        return new Seal(number, window, lastId, rows, content, previous, proper, sealedAt, removedAt);
    }

    /** The hash that a seal with this content ought to have. */
    byte[] proper() {
        return new Canonical()
                .add("rits audit 1")
                .add(number)
                .add(window.afterId())
                .add(window.fromTx())
                .add(window.toTx())
                .add(lastId)
                .add(rows)
                .add(content)
                .add(previous)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .hash();
    }

    /** Number and hash, as they are written elsewhere. */
    String head() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }

    static Optional<Seal> last(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + " order by number desc limit 1");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(of(rows)) : Optional.empty();
        }
    }

    /** @param row of {@link #SELECT} */
    static Seal of(ResultSet row) throws SQLException {
        var removed = row.getObject(11, OffsetDateTime.class);
        return new Seal(
                row.getLong(1),
                Window.open(row.getLong(2), row.getLong(3), row.getLong(4)),
                row.getLong(5),
                row.getLong(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                removed == null ? null : removed.toInstant());
    }

    void save(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_seal
                    (number, after_id, from_tx, to_tx, last_id, rows, content, previous, hash, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, number);
            insert.setLong(2, window.afterId());
            insert.setLong(3, window.fromTx());
            insert.setLong(4, window.toTx());
            insert.setLong(5, lastId);
            insert.setLong(6, rows);
            insert.setBytes(7, content);
            insert.setBytes(8, previous);
            insert.setBytes(9, hash);
            insert.setObject(10, sealedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
