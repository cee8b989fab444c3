package nl.rits.projects.snapshot;

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
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** The table of snapshots; a viewer finds those of the own party and those for everyone. */
@ApplicationScoped
public class Snapshots {

    private static final String COLUMNS = "id, version, name, valid, known, party, everyone, made_at, withdrawn_at";

    private final DataSource database;

    Snapshots(DataSource database) {
        this.database = database;
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
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from snapshot where id = ? and (party = ? or everyone)" + hold)) {
            query.setObject(1, id);
            query.setObject(2, viewer.party());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(snapshot(rows)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Those offered to choose from. @param order a column, with its direction */
    public Page<Snapshot> page(Viewer viewer, @Nullable String words, String order, Paging paging) {
        var like = words == null
                ? "%"
                : "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + ", count(*) over () from snapshot"
                        + " where withdrawn_at is null and (party = ? or everyone) and name ilike ? order by " + order
                        + ", id limit ? offset ?")) {
            query.setObject(1, viewer.party());
            query.setString(2, like);
            query.setInt(3, paging.pageSize);
            query.setInt(4, paging.offset());
            List<Snapshot> found = new ArrayList<>();
            var total = 0L;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(snapshot(rows));
                    total = rows.getLong(10);
                }
            }
            return Page.of(found, total, paging);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes a new one, or the next version of one that is there; its moment never changes. */
    public void keep(Snapshot it) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("insert into snapshot (" + COLUMNS + """
                        ) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                            everyone = excluded.everyone, withdrawn_at = excluded.withdrawn_at""")) {
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
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
