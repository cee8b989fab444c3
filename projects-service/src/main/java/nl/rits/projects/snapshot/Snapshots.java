package nl.rits.projects.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table of snapshots; a viewer finds those of the own party and those for everyone. */
@ApplicationScoped
public class Snapshots {

    private static final String COLUMNS = "id, version, name, valid, known, party, everyone, made_at, withdrawn_at";

    private final Sql sql;

    Snapshots(Sql sql) {
        this.sql = sql;
    }

    /** Also one that was withdrawn: it may have been cited. */
    public Optional<Snapshot> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    /** As find, held until the end of the transaction. */
    public Optional<Snapshot> lock(Viewer viewer, UUID id) {
        return one(viewer, id, " for update");
    }

    private Optional<Snapshot> one(Viewer viewer, UUID id, String hold) {
        return sql.row(
                "select " + COLUMNS + " from snapshot where id = ? and (party = ? or everyone)" + hold,
                query -> {
                    query.setObject(1, id);
                    query.setObject(2, viewer.party());
                },
                Snapshots::snapshot);
    }

    /** Those offered to choose from. @param order a column, with its direction */
    public Page<Snapshot> page(Viewer viewer, @Nullable String words, String order, Paging paging) {
        var like = words == null
                ? "%"
                : "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.page(
                "select " + COLUMNS + ", count(*) over () as total from snapshot"
                        + " where withdrawn_at is null and (party = ? or everyone) and name ilike ? order by " + order
                        + ", id",
                query -> {
                    query.setObject(1, viewer.party());
                    query.setString(2, like);
                },
                Snapshots::snapshot,
                paging);
    }

    /** Writes a new one, or the next version of one that is there; its moment never changes. */
    public void keep(Snapshot it) {
        sql.change("insert into snapshot (" + COLUMNS + """
                ) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                    everyone = excluded.everyone, withdrawn_at = excluded.withdrawn_at""", upsert -> {
            upsert.setObject(1, it.id());
            upsert.setLong(2, it.version());
            upsert.setString(3, it.name());
            upsert.setObject(4, it.at().atOffset(ZoneOffset.UTC));
            upsert.setObject(5, it.knownAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(6, it.party());
            upsert.setBoolean(7, it.everyone());
            upsert.setObject(8, it.madeAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(
                    9, it.withdrawnAt() == null ? null : it.withdrawnAt().atOffset(ZoneOffset.UTC));
        });
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        var withdrawn = row.getObject(9, OffsetDateTime.class);
        return new Snapshot(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                instant(row, 4),
                instant(row, 5),
                row.getObject(6, UUID.class),
                row.getBoolean(7),
                instant(row, 8),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
