package nl.rits.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Finds acts by the party that they concern and by day. */
@ApplicationScoped
class AuditSearch {

    private static final String WHERE = """
            from audit
            where (?::uuid is null or concerns @> array[?::uuid])
                and at >= coalesce(?::timestamptz, '-infinity') and at < coalesce(?::timestamptz, 'infinity')""";

    private final DataSource database;

    AuditSearch(DataSource database) {
        this.database = database;
    }

    /** @param party whom it concerns; none: all; @param until last day */
    record Wish(
            @Nullable UUID party,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    Page<AuditLine> find(Wish wish, boolean withAccount, Paging paging) {
        try (var connection = database.getConnection()) {
            return Page.of(lines(connection, wish, withAccount, paging), total(connection, wish), paging);
        } catch (SQLException failure) {
            throw new IllegalStateException("audit could not be read", failure);
        }
    }

    private static ArrayList<AuditLine> lines(Connection connection, Wish wish, boolean withAccount, Paging paging)
            throws SQLException {
        try (var query = connection.prepareStatement("select at, account, party, action, object, outcome, on_behalf_of "
                + WHERE + " order by at desc, id desc limit ? offset ?")) {
            fill(query, wish);
            query.setInt(5, paging.pageSize);
            query.setInt(6, paging.offset());
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<AuditLine>();
                while (rows.next()) {
                    lines.add(line(rows, withAccount));
                }
                return lines;
            }
        }
    }

    private static long total(Connection connection, Wish wish) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) " + WHERE)) {
            fill(query, wish);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void fill(PreparedStatement query, Wish wish) throws SQLException {
        query.setObject(1, wish.party());
        query.setObject(2, wish.party());
        query.setObject(3, start(wish.from()));
        query.setObject(4, wish.until() == null ? null : start(wish.until().plusDays(1)));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DutchDays.ZONE).toOffsetDateTime();
    }

    private static AuditLine line(ResultSet row, boolean withAccount) throws SQLException {
        return new AuditLine(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                withAccount ? row.getString(2) : null,
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getArray(7) != null,
                withAccount ? persons(row.getArray(7)) : null);
    }

    private static @Nullable List<UUID> persons(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((UUID[]) array.getArray());
    }
}
