package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
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
import nl.rits.foundation.identity.Viewer;
import nl.rits.projects.sql.Question;
import nl.rits.projects.sql.Sql;

/** The marks that people put on projects, each of one person for one party. Who follows is told to whoever makes notifications. */
@ApplicationScoped
public class Marks {

    private final Sql sql;
    private final FollowerEvents events;
    private final Clock clock;

    Marks(Sql sql, FollowerEvents events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Viewer viewer, UUID project, Mark mark) {
        var now = clock.instant();
        var made = sql.change(
                "insert into mark (account, party, kind, project, at) values (?, ?, ?, ?, ?) on conflict do nothing",
                query -> {
                    bind(query, viewer, project, mark);
                    query.setObject(5, now.atOffset(ZoneOffset.UTC));
                });
        tell(made, viewer, project, mark, true, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void clear(Viewer viewer, UUID project, Mark mark) {
        var gone = sql.change(
                "delete from mark where account = ? and party = ? and kind = ? and project = ?",
                query -> bind(query, viewer, project, mark));
        tell(gone, viewer, project, mark, false, clock.instant());
    }

    private static void bind(PreparedStatement query, Viewer viewer, UUID project, Mark mark) throws SQLException {
        query.setString(1, viewer.account());
        query.setObject(2, viewer.party());
        query.setString(3, mark.name());
        query.setObject(4, project);
    }

    private void tell(int changed, Viewer viewer, UUID project, Mark mark, boolean following, Instant at) {
        if (changed == 1 && mark == Mark.FOLLOWING) {
            events.tell(viewer, project, following, at);
        }
    }

    /** What this person does with these projects; a project without any mark is absent. */
    public Map<UUID, Set<Mark>> of(Viewer viewer, Collection<UUID> projects) {
        return projects.isEmpty() ? Map.of() : sql.ask(by(viewer, projects));
    }

    /** As {@link #of}, to be asked. */
    public Question<Map<UUID, Set<Mark>>> by(Viewer viewer, Collection<UUID> projects) {
        return new Question<>(
                "select project, kind from mark where account = ? and party = ? and project = any(?)",
                (query, place) -> {
                    query.setString(place, viewer.account());
                    query.setObject(place + 1, viewer.party());
                    query.setArray(place + 2, query.getConnection().createArrayOf("uuid", projects.toArray()));
                    return place + 3;
                },
                rows -> {
                    var found = new HashMap<UUID, Set<Mark>>();
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getObject(1, UUID.class), _ -> EnumSet.noneOf(Mark.class))
                                .add(Mark.valueOf(rows.getString(2)));
                    }
                    return found;
                });
    }
}
