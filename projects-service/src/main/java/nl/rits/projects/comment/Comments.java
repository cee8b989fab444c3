package nl.rits.projects.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import org.jspecify.annotations.Nullable;

/** The table of comments. Whoever asks has shown that the viewer may read those of the project. */
@ApplicationScoped
class Comments {

    private static final String COLUMNS =
            "id, project, version, party, account, text, mentions, at, edited_at, withdrawn_at";

    private final DataSource database;
    private final ObjectMapper json;

    Comments(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Held until the end of the transaction. */
    Optional<Comment> lock(UUID project, UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from comment where project = ? and id = ? for update")) {
            query.setObject(1, project);
            query.setObject(2, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(comment(rows)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Page<Comment> page(UUID project, @Nullable UUID party, boolean oldestFirst, Paging paging) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + ", count(*) over () from comment"
                        + " where project = ? and (?::uuid is null or party = ?) order by at"
                        + (oldestFirst ? "" : " desc") + ", id limit ? offset ?")) {
            query.setObject(1, project);
            query.setObject(2, party);
            query.setObject(3, party);
            query.setInt(4, paging.pageSize);
            query.setInt(5, paging.offset());
            var found = new ArrayList<Comment>();
            var total = 0L;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(comment(rows));
                    total = rows.getLong(11);
                }
            }
            return Page.of(found, total, paging);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes a new one, or the next version of one that is there. */
    void keep(Comment it) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("insert into comment (" + COLUMNS + """
                        ) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (id) do update set version = excluded.version, text = excluded.text,
                            mentions = excluded.mentions, edited_at = excluded.edited_at,
                            withdrawn_at = excluded.withdrawn_at""")) {
            upsert.setObject(1, it.id());
            upsert.setObject(2, it.project());
            upsert.setLong(3, it.version());
            upsert.setObject(4, it.party());
            upsert.setString(5, it.account());
            upsert.setString(6, it.text());
            upsert.setString(7, json.writeValueAsString(it.mentions()));
            upsert.setObject(8, it.at().atOffset(ZoneOffset.UTC));
            upsert.setObject(9, it.editedAt() == null ? null : it.editedAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(
                    10, it.withdrawnAt() == null ? null : it.withdrawnAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("a comment could not be kept", failure);
        }
    }

    private Comment comment(ResultSet row) throws SQLException {
        try {
            return new Comment(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getLong(3),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6),
                    List.of(json.readValue(row.getString(7), Mention[].class)),
                    row.getObject(8, OffsetDateTime.class).toInstant(),
                    instant(row, 9),
                    instant(row, 10));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a comment cannot be read", unreadable);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
