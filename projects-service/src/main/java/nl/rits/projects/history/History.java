package nl.rits.projects.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps every version of every project. Append-only: what was recorded stays. */
@ApplicationScoped
public class History {

    private final DataSource database;
    private final ObjectMapper json;

    History(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A project as it was between two changes. */
    public record Version(long sequence, Instant from, ProjectState state, Change change) {}

    /**
     * Closes the last version and appends this one.
     *
     * @param at when; never before the last version, whatever the clock says, so that versions follow each other
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(ProjectState state, long sequence, Change change, Instant at) {
        try (var connection = database.getConnection();
                var close = connection.prepareStatement("""
                        update project_version
                        set recorded = tstzrange(lower(recorded), greatest(?, lower(recorded) + interval '1 microsecond'))
                        where project = ? and sequence = ?
                        returning upper(recorded)""");
                var insert = connection.prepareStatement("""
                        insert into project_version (project, sequence, recorded, state, change)
                        values (?, ?, tstzrange(?, null), ?::jsonb, ?::jsonb)""")) {
            var from = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            close.setObject(1, from);
            close.setObject(2, state.id());
            close.setLong(3, sequence - 1);
            try (var closed = close.executeQuery()) {
                if (closed.next()) {
                    from = closed.getObject(1, OffsetDateTime.class);
                }
            }
            insert.setObject(1, state.id());
            insert.setLong(2, sequence);
            insert.setObject(3, from);
            insert.setString(4, json.writeValueAsString(state));
            insert.setString(5, json.writeValueAsString(change));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(
                    "version " + sequence + " of " + state.id() + " could not be kept", failure);
        }
    }

    /** The next version of a project, by number. */
    public record Next(UUID project, long sequence) {}

    /** Appends a version to each of these projects whose facts stayed as they were; only who sees them changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendSame(List<Next> versions, Change change, Instant at) {
        try (var connection = database.getConnection();
                var append = connection.prepareStatement("""
                        with next as (select * from unnest(?::uuid[], ?::bigint[]) as n (project, sequence)),
                        closed as (
                            update project_version v
                            set recorded = tstzrange(lower(recorded),
                                                     greatest(?, lower(recorded) + interval '1 microsecond'))
                            from next n
                            where v.project = n.project and v.sequence = n.sequence - 1
                            returning v.project, upper(v.recorded) as at, v.state)
                        insert into project_version (project, sequence, recorded, state, change)
                        select n.project, n.sequence, tstzrange(c.at, null), c.state, ?::jsonb
                        from closed c join next n on n.project = c.project""")) {
            append.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", versions.stream().map(Next::project).toArray()));
            append.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", versions.stream().map(Next::sequence).toArray()));
            append.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            append.setString(4, json.writeValueAsString(change));
            append.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("versions of " + versions.size() + " projects could not be kept", failure);
        }
    }

    /** Every version of a project, oldest first. Whoever shows it masks it by today's audience. */
    public List<Version> of(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select sequence, lower(recorded), state, change from project_version
                        where project = ? order by sequence""")) {
            query.setObject(1, project);
            var versions = new ArrayList<Version>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.add(new Version(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            json.readValue(rows.getString(3), ProjectState.class),
                            json.readValue(rows.getString(4), Change.class)));
                }
            }
            return versions;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("history of " + project + " could not be read", failure);
        }
    }
}
