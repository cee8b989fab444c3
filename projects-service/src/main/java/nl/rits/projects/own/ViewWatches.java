package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.projects.sql.Sql;

/** Who wants mail about which view. Each for himself, also of a view that the party shares. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ViewWatches {

    /** At most so many are told of in one mail. */
    private static final int MOST = 50;

    private final Sql sql;
    private final ViewPost post;
    private final Clock clock;

    ViewWatches(Sql sql, ViewPost post, Clock clock) {
        this.sql = sql;
        this.post = post;
        this.clock = clock;
    }

    /** @param since what changed before was told */
    public record Watched(UUID view, String name, String query, Instant since) {}

    void set(Viewer viewer, UUID view) {
        var made = sql.change(
                "insert into view_watch (view, account, party, since) values (?, ?, ?, ?) on conflict do nothing",
                insert -> {
                    insert.setObject(1, view);
                    insert.setString(2, viewer.account());
                    insert.setObject(3, viewer.party());
                    insert.setObject(4, Sql.now(clock).atOffset(ZoneOffset.UTC));
                });
        if (made == 1) {
            post.watching(viewer.account(), true);
        }
    }

    void clear(Viewer viewer, UUID view) {
        sql.change("delete from view_watch where view = ? and account = ?", delete -> {
            delete.setObject(1, view);
            delete.setString(2, viewer.account());
        });
        if (watched(viewer.account()) == 0) {
            // Nobody need ask any more.
            post.watching(viewer.account(), false);
        }
    }

    private long watched(String account) {
        return sql.row(
                        "select count(*) from view_watch where account = ?",
                        query -> query.setString(1, account),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    /** Of views that this person may use now; a councillor carries the id of the party, but not what its officials share. */
    public List<Watched> of(String account, UUID party, boolean councillor) {
        return sql.rows(
                "select v.id, v.name, v.query, w.since from view_watch w join saved_view v on v.id = w.view"
                        + " where w.account = ? and w.party = ? and v.party = w.party and v.screen = ?"
                        + " and (v.account = w.account or v.shared and not ?) order by lower(v.name), v.id limit "
                        + MOST,
                query -> {
                    query.setString(1, account);
                    query.setObject(2, party);
                    query.setString(3, Screen.PROJECTS.name());
                    query.setBoolean(4, councillor);
                },
                row -> new Watched(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }

    /** The answer to this question went out. */
    public void told(String account, UUID question) {
        sql.change(
                "update view_watch set since = until, letter = null, until = null where account = ? and letter = ?",
                update -> {
                    update.setString(1, account);
                    update.setObject(2, question);
                });
    }

    /** There was something to tell until this moment; whether it was told is heard with the next question. */
    public void answered(Watched watched, String account, UUID question, Instant until) {
        sql.change("update view_watch set letter = ?, until = ? where view = ? and account = ?", update -> {
            update.setObject(1, question);
            update.setObject(2, until.atOffset(ZoneOffset.UTC));
            update.setObject(3, watched.view());
            update.setString(4, account);
        });
    }

    /** There was nothing to tell until this moment. */
    public void passed(Watched watched, String account, Instant until) {
        sql.change(
                "update view_watch set since = ?, letter = null, until = null where view = ? and account = ?",
                update -> {
                    update.setObject(1, until.atOffset(ZoneOffset.UTC));
                    update.setObject(2, watched.view());
                    update.setString(3, account);
                });
    }
}
