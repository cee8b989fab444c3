package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
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

/** The table of saved views. A councillor carries the id of the party, but not what its officials share. */
@ApplicationScoped
class SavedViews {

    private static final String COLUMNS =
            "id, version, party, account, shared, screen, name, query, made_at, updated_at";
    private static final String MAILED =
            ", exists (select from view_watch w where w.view = saved_view.id and w.account = ?) as mailed";
    private static final String MINE = " party = ? and (account = ? or (shared and ?))";

    private final Sql sql;

    SavedViews(Sql sql) {
        this.sql = sql;
    }

    Optional<SavedView> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    /** As find, held until the end of the transaction. */
    Optional<SavedView> lock(Viewer viewer, UUID id) {
        return one(viewer, id, " for update");
    }

    private Optional<SavedView> one(Viewer viewer, UUID id, String hold) {
        return sql.row(
                "select " + COLUMNS + MAILED + " from saved_view where" + MINE + " and id = ?" + hold,
                query -> {
                    bind(query, viewer);
                    query.setObject(5, id);
                },
                SavedViews::view);
    }

    /**
     * @param mailed only those about which this person gets mail, or does not; none: all
     * @param order columns, with their direction
     */
    Page<SavedView> page(
            Viewer viewer, @Nullable Screen screen, @Nullable Boolean mailed, String order, Paging paging) {
        var name = screen == null ? null : screen.name();
        return sql.page(
                "select *, count(*) over () as total from (select " + COLUMNS + MAILED + " from saved_view where" + MINE
                        + " and (?::text is null or screen = ?)) v where ?::boolean is null or mailed = ? order by "
                        + order + ", id",
                query -> {
                    bind(query, viewer);
                    query.setString(5, name);
                    query.setString(6, name);
                    query.setObject(7, mailed);
                    query.setObject(8, mailed);
                },
                SavedViews::view,
                paging);
    }

    /** Writes a new one, or the next version of one that is there. */
    void keep(SavedView it) {
        sql.change("insert into saved_view (" + COLUMNS + """
                ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, shared = excluded.shared,
                    name = excluded.name, query = excluded.query, updated_at = excluded.updated_at""", upsert -> {
            upsert.setObject(1, it.id());
            upsert.setLong(2, it.version());
            upsert.setObject(3, it.party());
            upsert.setString(4, it.account());
            upsert.setBoolean(5, it.shared());
            upsert.setString(6, it.screen().name());
            upsert.setString(7, it.name());
            upsert.setString(8, it.query());
            upsert.setObject(9, it.madeAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(10, it.updatedAt().atOffset(ZoneOffset.UTC));
        });
    }

    void drop(UUID id) {
        sql.change("delete from saved_view where id = ?", delete -> delete.setObject(1, id));
    }

    private static void bind(PreparedStatement query, Viewer viewer) throws SQLException {
        query.setString(1, viewer.account());
        query.setObject(2, viewer.party());
        query.setString(3, viewer.account());
        query.setBoolean(4, viewer.actsFor(viewer.party()));
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getBoolean(5),
                Screen.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                instant(row, 9),
                instant(row, 10),
                row.getBoolean("mailed"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
