package nl.rits.foundation.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain of seals anew from the rows, and says where it breaks first. Needs nothing but a connection. */
public final class Chain {
    /** What was found. */
    public sealed interface Finding {}

    /**
     * Nothing was changed since it was sealed.
     *
     * @param rows sealed and still kept
     * @param removed rows that went after having been kept long enough
     * @param waiting rows that are not sealed yet
     * @param head number and hash of the last seal, to compare with one that was written elsewhere
     */
    public record Whole(long seals, long rows, long removed, long waiting, String head) implements Finding {}

    /** @param seal the first that does not hold */
    public record Broken(long seal, String why) implements Finding {}

    private final Connection connection;
    private final Period keep;
    private final Instant now;
    private @Nullable Seal before;
    private long rows;
    private long removed;
    private long lastId;

    private Chain(Connection connection, Period keep, Instant now) {
        this.connection = connection;
        this.keep = keep;
        this.now = now;
    }

    /** In the caller's transaction, which must see a single moment. @param keep rows may have gone after this */
    public static Finding verify(Connection connection, Period keep, Instant now) throws SQLException {
        return new Chain(connection, keep, now).verify();
    }

    /** The hash of a seal in hexadecimal, to compare with one that was written elsewhere. */
    public static Optional<String> hash(Connection connection, long number) throws SQLException {
        try (var query = connection.prepareStatement("select hash from audit_seal where number = ?")) {
            query.setLong(1, number);
            try (var found = query.executeQuery()) {
                return found.next() ? Optional.of(HexFormat.of().formatHex(found.getBytes(1))) : Optional.empty();
            }
        }
    }

    private Finding verify() throws SQLException {
        try (var query = connection.prepareStatement(Seal.SELECT + " order by number")) {
            query.setFetchSize(1000);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var seal = Seal.of(found);
                    var wrong = wrong(seal);
                    if (wrong.isPresent()) {
                        return new Broken(before == null ? 1 : before.number() + 1, wrong.get());
                    }
                    before = seal;
                    lastId = Math.max(lastId, seal.lastId());
                }
            }
        }
        return rest(before);
    }

    private Optional<String> wrong(Seal seal) throws SQLException {
        var misplaced = before == null ? beginning(seal) : following(before, seal);
        if (misplaced.isPresent()) {
            return misplaced;
        }
        if (!Arrays.equals(seal.proper(), seal.hash())) {
            return Optional.of("the seal was changed");
        }
        var content = window(seal).read(connection);
        if (seal.removedAt() != null) {
            removed += seal.rows();
            return removal(seal, seal.removedAt(), content.rows());
        }
        rows += seal.rows();
        if (content.rows() != seal.rows()) {
            return Optional.of(content.rows() + " rows instead of " + seal.rows());
        }
        return Arrays.equals(content.hash(), seal.content()) ? Optional.empty() : Optional.of("a row was changed");
    }

    private static Optional<String> beginning(Seal seal) {
        var window = seal.window();
        return seal.number() == 1
                        && window.fromTx() == 0
                        && window.afterId() == 0
                        && Arrays.equals(seal.previous(), Seal.NOTHING)
                ? Optional.empty()
                : Optional.of("the seal is missing");
    }

    private Optional<String> following(Seal last, Seal seal) throws SQLException {
        if (seal.number() != last.number() + 1) {
            return Optional.of("the seal is missing");
        }
        if (!Arrays.equals(seal.previous(), last.hash())) {
            return Optional.of("the seal does not follow from the one before it");
        }
        var window = seal.window();
        if (window.afterId() == last.window().afterId()
                && window.fromTx() == last.window().toTx()) {
            return Optional.empty();
        }
        var open = new Window(
                last.window().afterId(), window.afterId(), last.window().toTx(), Long.MAX_VALUE);
        return window.afterId() == lastId
                        && window.fromTx() == 0
                        && open.read(connection).rows() == 0
                ? Optional.empty()
                : Optional.of("rows between the seal and the one before it are open");
    }

    /** Rows go from the oldest on, and not before their time. */
    private Optional<String> removal(Seal seal, Instant at, long left) {
        var mayGo = seal.sealedAt().atOffset(ZoneOffset.UTC).plus(keep).toInstant();
        if (at.isBefore(mayGo) || at.isAfter(now)) {
            return Optional.of("its rows were removed before their time");
        }
        if (rows > 0) {
            return Optional.of("its rows were removed before older ones");
        }
        return left == 0 ? Optional.empty() : Optional.of(left + " rows were put in afterwards");
    }

    /** As the seal has it, but without what was written after a restore with the same numbers. */
    private Window window(Seal seal) throws SQLException {
        var window = seal.window();
        var next = number("select coalesce(min(after_id), " + Long.MAX_VALUE + ") from audit_seal where after_id > "
                + window.afterId());
        return new Window(window.afterId(), next, window.fromTx(), window.toTx());
    }

    /** Rows that no seal holds must come after the last seal: anything else was slipped in. */
    private Finding rest(@Nullable Seal last) throws SQLException {
        var all = number("select count(*) from audit");
        if (last == null) {
            return new Whole(0, 0, 0, all, "0:");
        }
        var waiting = last.window().toTx() == Long.MAX_VALUE
                ? number("select count(*) from audit where id > " + lastId)
                : number("select count(*) from audit where tx >= "
                        + last.window().toTx() + " and id > " + last.window().afterId());
        var others = all - rows - waiting;
        return others == 0
                ? new Whole(last.number(), rows, removed, waiting, last.head())
                : new Broken(1, others + " rows were put in before it");
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
