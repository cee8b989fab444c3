package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/** The own copy of what parties state, when they confirmed it and who may see it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownStatements {
    private final DataSource database;
    private final PrincipalNumbers numbers;
    private final ObjectMapper json;

    KnownStatements(DataSource database, PrincipalNumbers numbers, ObjectMapper json) {
        this.database = database;
        this.numbers = numbers;
        this.json = json;
    }

    /**
     * How far one party is.
     *
     * @param projects that it states something about
     * @param confirmed of these, stated or confirmed since the day asked
     */
    public record Progress(UUID party, int projects, int confirmed) {
        public int open() {
            return projects - confirmed;
        }
    }

    /**
     * What is counted: statements of members of a table about the projects that one of them guards.
     *
     * @param audience only projects that one who carries these names may know of
     * @param since confirmed then or later counts as confirmed
     */
    public record Counted(Collection<UUID> members, Collection<String> audience, Instant since) {}

    /** A project newer than before: what its event says replaces what was known. */
    void replace(ProjectChanged change) {
        run("delete from known_statement where project = ?", query -> {
            query.setObject(1, change.id());
            query.executeUpdate();
        });
        var stated = change.confirmed();
        if (!stated.isEmpty()) {
            run("""
                    insert into known_statement (project, party, confirmed_at, side, milestones, years, shown_to)
                    values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)""", query -> {
                for (var each : stated) {
                    query.setObject(1, change.id());
                    query.setObject(2, each.party());
                    query.setObject(
                            3, Objects.requireNonNull(each.confirmedAt()).atOffset(ZoneOffset.UTC));
                    query.setString(4, each.side());
                    query.setString(5, write(each.milestones()));
                    query.setString(6, write(each.years()));
                    var shownTo = numbers.numbers(each.audience() == null ? List.of() : each.audience());
                    query.setArray(
                            7,
                            query.getConnection()
                                    .createArrayOf(
                                            "integer",
                                            Arrays.stream(shownTo).boxed().toArray()));
                    query.addBatch();
                }
                query.executeBatch();
            });
        }
    }

    /** What is stated about these projects, whoever may see it; {@link Stated#shownTo} says who. */
    public List<Stated> about(Collection<UUID> projects) {
        var found = new ArrayList<Stated>();
        run("""
                select project, party, side, confirmed_at, milestones, years, shown_to from known_statement
                where project = any(?) and side is not null order by project, side desc, party""", query -> {
            query.setArray(1, query.getConnection().createArrayOf("uuid", projects.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Stated(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            List.of(read(rows.getString(5), Stated.Milestone[].class)),
                            List.of(read(rows.getString(6), Stated.Year[].class)),
                            Stream.of((Integer[]) rows.getArray(7).getArray())
                                    .mapToInt(it -> it)
                                    .toArray()));
                }
            }
        });
        return found;
    }

    private String write(@Nullable List<?> list) {
        try {
            return json.writeValueAsString(list == null ? List.of() : list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How far each member is. */
    public List<Progress> progress(Counted counted) {
        var found = new ArrayList<Progress>();
        run(
                FROM.formatted("s.party, count(*), count(*) filter (where s.confirmed_at >= ?)", "true")
                        + " group by s.party",
                query -> {
                    query.setObject(1, counted.since().atOffset(ZoneOffset.UTC));
                    members(query, 2, counted);
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Progress(rows.getObject(1, UUID.class), rows.getInt(2), rows.getInt(3)));
                        }
                    }
                });
        return found;
    }

    /** The names of the projects of which one party has not confirmed its planning since. */
    public List<String> open(UUID party, Counted counted, int most) {
        var found = new ArrayList<String>();
        run(
                FROM.formatted("p.name", "s.party = ? and s.confirmed_at < ?")
                        + " order by s.confirmed_at, p.name limit ?",
                query -> {
                    query.setObject(1, party);
                    query.setObject(2, counted.since().atOffset(ZoneOffset.UTC));
                    members(query, 3, counted);
                    query.setInt(6, most);
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                });
        return found;
    }

    private static final String FROM = """
            select %s from known_statement s join known_project p on p.id = s.project
            where %s and p.steward = any(?) and s.party = any(?) and p.core_to && ?
              and coalesce(p.planning_status, '') not in ('5A', '5B')""";

    private void members(PreparedStatement query, int place, Counted counted) throws SQLException {
        var ids = query.getConnection().createArrayOf("uuid", counted.members().toArray());
        query.setArray(place, ids);
        query.setArray(place + 1, ids);
        var principals =
                Arrays.stream(numbers.numbers(counted.audience())).boxed().toArray();
        query.setArray(place + 2, query.getConnection().createArrayOf("integer", principals));
    }

    private interface Use {
        void with(PreparedStatement query) throws SQLException;
    }

    private void run(String sql, Use use) {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            use.with(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("statements could not be kept or read", failure);
        }
    }
}
