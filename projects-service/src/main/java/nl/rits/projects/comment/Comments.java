package nl.rits.projects.comment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.comment.Mention;
import nl.rits.projects.project.KeptJson;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table of comments. Whoever asks has shown that the viewer may read those of the project. */
@ApplicationScoped
class Comments {

    private static final String COLUMNS =
            "id, project, version, party, account, text, mentions, at, edited_at, withdrawn_at";

    private final Sql sql;
    private final ObjectMapper json;

    Comments(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Held until the end of the transaction. */
    Optional<Comment> lock(UUID project, UUID id) {
        return sql.row(
                "select " + COLUMNS + " from comment where project = ? and id = ? for update",
                query -> {
                    query.setObject(1, project);
                    query.setObject(2, id);
                },
                this::comment);
    }

    Page<Comment> page(UUID project, @Nullable UUID party, boolean oldestFirst, Paging paging) {
        return sql.page(
                "select " + COLUMNS + ", count(*) over () as total from comment"
                        + " where project = ? and (?::uuid is null or party = ?) order by at"
                        + (oldestFirst ? "" : " desc") + ", id",
                query -> {
                    query.setObject(1, project);
                    query.setObject(2, party);
                    query.setObject(3, party);
                },
                this::comment,
                paging);
    }

    /** Writes a new one, or the next version of one that is there. */
    void keep(Comment it) {
        sql.change("insert into comment (" + COLUMNS + """
                ) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, text = excluded.text,
                    mentions = excluded.mentions, edited_at = excluded.edited_at,
                    withdrawn_at = excluded.withdrawn_at""", upsert -> {
            upsert.setObject(1, it.id());
            upsert.setObject(2, it.project());
            upsert.setLong(3, it.version());
            upsert.setObject(4, it.party());
            upsert.setString(5, it.account());
            upsert.setString(6, it.text());
            upsert.setString(7, KeptJson.write(it.mentions(), json));
            upsert.setObject(8, it.at().atOffset(ZoneOffset.UTC));
            upsert.setObject(9, it.editedAt() == null ? null : it.editedAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(
                    10, it.withdrawnAt() == null ? null : it.withdrawnAt().atOffset(ZoneOffset.UTC));
        });
    }

    private Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                List.of(KeptJson.read(row.getString(7), Mention[].class, json)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                instant(row, 10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
