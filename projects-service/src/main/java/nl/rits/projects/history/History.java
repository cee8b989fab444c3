package nl.rits.projects.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every version of every project in two times: when it was so, and when we knew it. A change ends what was so; a
 * correction ends what we knew. Nothing that was kept is altered otherwise, or removed.
 */
@ApplicationScoped
public class History {

    /** Ended at the time given, and never before it began or became known. */
    private static final String ENDED = """
            tstzrange(lower(valid),
                greatest(?, lower(valid) + interval '1 microsecond', lower(known) + interval '1 microsecond'))""";

    private final DataSource database;
    private final ObjectMapper json;

    History(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What was so until now, ended. */
    private record Ended(Instant at, @Nullable ProjectState state) {}

    /**
     * Ends what was so and begins what is so from here on.
     *
     * @param at when; never before what is kept, whatever the clock says, so that versions follow each other
     * @return what is so from here on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Kept append(ProjectState state, long sequence, Change change, Instant at) {
        try (var connection = database.getConnection()) {
            var ended = end(connection, state.id(), at);
            insert(
                    connection,
                    List.of(new Piece(ended.at(), null, ended.at(), state, change, Fact.told(ended.state(), state))),
                    sequence);
            return new Kept(sequence, 0);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(
                    "version " + sequence + " of " + state.id() + " could not be kept", failure);
        }
    }

    private Ended end(Connection connection, UUID project, Instant at) throws SQLException, JsonProcessingException {
        try (var end = connection.prepareStatement("""
                update project_version
                set valid = %s
                where project = ? and upper_inf(valid) and upper_inf(known)
                returning upper(valid), state::text""".formatted(ENDED))) {
            end.setObject(1, at.atOffset(ZoneOffset.UTC));
            end.setObject(2, project);
            try (var ended = end.executeQuery()) {
                return ended.next()
                        ? new Ended(ended.getObject(1, OffsetDateTime.class).toInstant(), state(ended.getString(2)))
                        : new Ended(at, null);
            }
        }
    }

    /** One row of the history of a project; nothing that it tells of the project ever changes. */
    public record Kept(long sequence, int piece) {}

    /** What is so and known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Kept present(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select sequence, piece from project_version
                        where project = ? and upper_inf(valid) and upper_inf(known)""")) {
            query.setObject(1, project);
            try (var rows = query.executeQuery()) {
                rows.next();
                return new Kept(rows.getLong(1), rows.getInt(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the present of " + project + " could not be read", failure);
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
                        ended as (
                            update project_version v
                            set valid = %s
                            from next n
                            where v.project = n.project and upper_inf(v.valid) and upper_inf(v.known)
                            returning v.project, upper(v.valid) as at, v.state)
                        insert into project_version (project, sequence, valid, known, state, change)
                        select n.project, n.sequence, tstzrange(e.at, null), tstzrange(e.at, null), e.state, ?::jsonb
                        from ended e join next n on n.project = e.project""".formatted(ENDED))) {
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

    /** What is known now of a stretch of time. @param from, until when it was so; until: none, still so */
    public record Stretch(
            long sequence,
            int piece,
            Instant from,
            @Nullable Instant until,
            ProjectState state) {}

    /** What is known now to have been so at some moment in this time, held until the end of the transaction; in order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Stretch> between(UUID project, Instant from, Instant until) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select sequence, piece, lower(valid), upper(valid), state::text
                        from project_version
                        where project = ? and valid && tstzrange(?, ?) and upper_inf(known)
                        order by lower(valid) for update""")) {
            query.setObject(1, project);
            query.setObject(2, from.atOffset(ZoneOffset.UTC));
            query.setObject(3, until.atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Stretch>();
                while (rows.next()) {
                    var end = rows.getObject(4, OffsetDateTime.class);
                    found.add(new Stretch(
                            rows.getLong(1),
                            rows.getInt(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            end == null ? null : end.toInstant(),
                            state(rows.getString(5))));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the past of " + project + " could not be read", failure);
        }
    }

    /**
     * Corrects what was so in a time that has passed. What was believed can still be read; what lies outside that time stays
     * as it was.
     *
     * @param stretches all that is known of that time, see {@link #between}
     * @param change of the correction, with its time
     * @param at when it was corrected: from then on it is known
     * @return what it tells: the bits of the groups, and that of the exact number of homes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int correct(
            List<Stretch> stretches, UnaryOperator<ProjectState> corrected, long sequence, Change change, Instant at) {
        var time = Objects.requireNonNull(change.correction());
        var project = stretches.getFirst().state().id();
        try (var connection = database.getConnection()) {
            var known = supersede(connection, project, stretches, at);
            var pieces = new ArrayList<Piece>();
            var aside = new ArrayList<Piece>();
            for (var stretch : stretches) {
                pieces.addAll(Piece.corrected(stretch, time, corrected, change, known));
                aside.addAll(Piece.untouched(stretch, time, change, known));
            }
            // The first piece tells the story of all of them.
            var told = pieces.stream().mapToInt(Piece::told).reduce(0, (one, other) -> one | other);
            pieces.set(0, pieces.getFirst().telling(told));
            for (int i = 1; i < pieces.size(); i++) {
                pieces.set(i, pieces.get(i).telling(0));
            }
            pieces.addAll(aside);
            insert(connection, pieces, sequence);
            return told;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(
                    "correction " + sequence + " of " + project + " could not be kept", failure);
        }
    }

    /** @return from when on the correction is known; never before what it corrects was */
    private static Instant supersede(Connection connection, UUID project, List<Stretch> stretches, Instant at)
            throws SQLException {
        try (var supersede = connection.prepareStatement("""
                with old as (select * from unnest(?::bigint[], ?::integer[]) as o (sequence, piece)),
                     latest as (
                         select greatest(?, max(lower(v.known)) + interval '1 microsecond') as at
                         from project_version v join old o on v.sequence = o.sequence and v.piece = o.piece
                         where v.project = ?)
                update project_version v
                set known = tstzrange(lower(v.known), l.at)
                from old o, latest l
                where v.project = ? and v.sequence = o.sequence and v.piece = o.piece
                returning upper(v.known)""")) {
            supersede.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", stretches.stream().map(Stretch::sequence).toArray()));
            supersede.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", stretches.stream().map(Stretch::piece).toArray()));
            supersede.setObject(3, at.atOffset(ZoneOffset.UTC));
            supersede.setObject(4, project);
            supersede.setObject(5, project);
            try (var rows = supersede.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private void insert(Connection connection, List<Piece> pieces, long sequence)
            throws SQLException, JsonProcessingException {
        try (var insert = connection.prepareStatement("""
                insert into project_version (project, sequence, piece, valid, known, state, change, told, subject)
                values (?, ?, ?, tstzrange(?, ?), tstzrange(?, null), ?::jsonb, ?::jsonb, ?, ?)""")) {
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                insert.setObject(1, piece.state().id());
                insert.setLong(2, sequence);
                insert.setInt(3, i);
                insert.setObject(4, piece.from().atOffset(ZoneOffset.UTC));
                insert.setObject(5, piece.until() == null ? null : piece.until().atOffset(ZoneOffset.UTC));
                insert.setObject(6, piece.known().atOffset(ZoneOffset.UTC));
                insert.setString(7, json.writeValueAsString(piece.state()));
                insert.setString(8, json.writeValueAsString(piece.change()));
                insert.setInt(9, piece.told());
                insert.setObject(10, piece.change().statedBy());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private ProjectState state(String text) throws JsonProcessingException {
        return json.readValue(text, ProjectState.class);
    }
}
