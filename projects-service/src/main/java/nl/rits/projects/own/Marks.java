package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** The marks that people put on projects, each of one person for one party. Who follows is told to whoever makes notifications. */
@ApplicationScoped
public class Marks {

    private final DataSource database;
    private final FollowerEvents events;
    private final Clock clock;

    Marks(DataSource database, FollowerEvents events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Viewer viewer, UUID project, Mark mark) {
        var now = clock.instant();
        var changed = run(
                "insert into mark (account, party, kind, project, at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                viewer,
                project,
                mark,
                now);
        if (changed && mark == Mark.FOLLOWING) {
            events.tell(viewer, project, true, now);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void clear(Viewer viewer, UUID project, Mark mark) {
        var changed = run(
                "delete from mark where account = ? and party = ? and kind = ? and project = ?",
                viewer,
                project,
                mark,
                null);
        if (changed && mark == Mark.FOLLOWING) {
            events.tell(viewer, project, false, clock.instant());
        }
    }

    private boolean run(String sql, Viewer viewer, UUID project, Mark mark, @Nullable Instant at) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, viewer.account());
            query.setObject(2, viewer.party());
            query.setString(3, mark.name());
            query.setObject(4, project);
            if (at != null) {
                query.setObject(5, at.atOffset(ZoneOffset.UTC));
            }
            return query.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a mark could not be kept", failure);
        }
    }

    /** What this person does with these projects; a project without any mark is absent. */
    public Map<UUID, Set<Mark>> of(Viewer viewer, Collection<UUID> projects) {
        var found = new HashMap<UUID, Set<Mark>>();
        if (projects.isEmpty()) {
            return found;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select project, kind from mark where account = ? and party = ? and project = any(?)")) {
            query.setString(1, viewer.account());
            query.setObject(2, viewer.party());
            query.setArray(3, connection.createArrayOf("uuid", projects.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), _ -> EnumSet.noneOf(Mark.class))
                            .add(Mark.valueOf(rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("marks could not be read", failure);
        }
    }
}
