package nl.rits.projects.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.sharing.SharedPart;
import nl.rits.projects.sql.Ranges;
import org.jspecify.annotations.Nullable;

/**
 * The acts on projects, as far as they tell somebody something. Whoever shows them masks them by today's audience. The database
 * finds the page and nobody counts the rest, so that it does not matter how many there were before.
 */
@ApplicationScoped
public class Chronicle {

    /** What an act tells to these eyes: of groups that they see, or of a statement that they see. */
    private static final String TOLD = """
            v.piece = 0 and (v.told <> 0 or v.subject is not null)
            and (v.subject = any(?) or v.subject is null and v.told & ? <> 0)""";

    private final DataSource database;
    private final ObjectMapper json;

    Chronicle(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param exact whether the exact number of homes is seen; @param parties whose statements are seen */
    public record Eyes(Visibility visibility, boolean exact, Collection<UUID> parties) {
        private int mask() {
            return visibility.mask() | (exact ? SharedPart.EXACT.bit() : 0);
        }
    }

    /** What was believed and what is known since; a correction has one for each stretch of time that it touched. */
    public record Step(@Nullable ProjectState before, ProjectState after) {}

    /** One act. @param at when it was done */
    public record Act(UUID project, long sequence, Instant at, Change change, List<Step> steps) {}

    /** @param more whether there are older ones that tell these eyes something */
    public record Found(List<Act> acts, boolean more) {}

    /** Newest first. */
    public Found page(UUID project, Eyes eyes, int limit, int offset) {
        try (var connection = database.getConnection()) {
            var sequences = sequences(connection, project, eyes, limit + 1, offset);
            var shown = sequences.subList(0, Math.min(limit, sequences.size()));
            return new Found(acts(connection, project, shown), sequences.size() > limit);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("history of " + project + " could not be read", failure);
        }
    }

    /** Every party of whose statement something was ever told. */
    public Collection<UUID> subjects(UUID project) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select distinct subject from project_version where project = ? and subject is not null")) {
            query.setObject(1, project);
            var subjects = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getObject(1, UUID.class));
                }
            }
            return subjects;
        } catch (SQLException failure) {
            throw new IllegalStateException("history of " + project + " could not be read", failure);
        }
    }

    /** The last acts on these projects in this time, newest first; of each at most so many. */
    public List<Act> between(Collection<UUID> projects, Instant after, Instant until, int most) {
        if (projects.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(pieces("""
                        unnest(?::uuid[]) w (project)
                        cross join lateral (
                            select * from project_version t
                            where t.project = w.project and t.piece = 0 and (t.told <> 0 or t.subject is not null)
                              and lower(t.known) > ? and lower(t.known) <= ?
                            order by t.sequence desc limit ?) v""") + " order by v.project, v.sequence desc")) {
            query.setArray(1, connection.createArrayOf("uuid", projects.toArray()));
            query.setObject(2, after.atOffset(ZoneOffset.UTC));
            query.setObject(3, until.atOffset(ZoneOffset.UTC));
            query.setInt(4, most);
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("history could not be read", failure);
        }
    }

    /** Pieces {@code v}; beside each, what was believed of that moment just before the act. */
    private static String pieces(String from) {
        return """
                select v.project, v.sequence, lower(v.known), v.change::text, b.state::text, v.state::text
                from %s
                left join lateral (
                    select p.state from project_version p
                    where p.project = v.project and lower(p.valid) <= lower(v.valid) and %s
                    order by lower(p.valid) desc limit 1) b on true
                """.formatted(from, Ranges.contains("p.known", "lower(v.known) - interval '1 microsecond'"));
    }

    /** How these projects stood at a moment, as it is known now or was known at another. @param at none: now */
    public Map<UUID, ProjectState> at(Collection<UUID> projects, @Nullable Instant at, @Nullable Instant known) {
        var when = at == null ? "upper_inf(v.valid)" : "lower(v.valid) <= ?::timestamptz";
        var as = known == null ? "upper_inf(v.known)" : Ranges.contains("v.known", "?::timestamptz");
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select w.project, s.state::text from unnest(?::uuid[]) w (project)
                        cross join lateral (
                            select v.state from project_version v where v.project = w.project and %s and %s
                            order by lower(v.valid) desc limit 1) s""".formatted(when, as))) {
            var place = 1;
            query.setArray(place++, connection.createArrayOf("uuid", projects.toArray()));
            if (at != null) {
                query.setObject(place++, at.atOffset(ZoneOffset.UTC));
            }
            if (known != null) {
                query.setObject(place, known.atOffset(ZoneOffset.UTC));
            }
            var states = new HashMap<UUID, ProjectState>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getObject(1, UUID.class), state(rows.getString(2)));
                }
            }
            return states;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("history could not be read", failure);
        }
    }

    private static List<Long> sequences(Connection connection, UUID project, Eyes eyes, int limit, int offset)
            throws SQLException {
        try (var query = connection.prepareStatement("select v.sequence from project_version v where v.project = ? and "
                + TOLD + " order by v.sequence desc limit ? offset ?")) {
            query.setObject(1, project);
            query.setArray(2, connection.createArrayOf("uuid", eyes.parties().toArray()));
            query.setInt(3, eyes.mask());
            query.setInt(4, limit);
            query.setInt(5, offset);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Long>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        }
    }

    private List<Act> acts(Connection connection, UUID project, List<Long> sequences)
            throws SQLException, JsonProcessingException {
        if (sequences.isEmpty()) {
            return List.of();
        }
        try (var query = connection.prepareStatement(pieces("project_version v")
                + "where v.project = ? and v.sequence = any(?) order by v.project, v.sequence desc, v.piece")) {
            query.setObject(1, project);
            query.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        }
    }

    private List<Act> read(ResultSet rows) throws SQLException, JsonProcessingException {
        var acts = new ArrayList<Act>();
        while (rows.next()) {
            var project = rows.getObject(1, UUID.class);
            var sequence = rows.getLong(2);
            var before = rows.getString(5);
            var step = new Step(before == null ? null : state(before), state(rows.getString(6)));
            var last = acts.isEmpty() ? null : acts.getLast();
            if (last != null && last.project().equals(project) && last.sequence() == sequence) {
                last.steps().add(step);
                continue;
            }
            var steps = new ArrayList<Step>();
            steps.add(step);
            var at = rows.getObject(3, OffsetDateTime.class).toInstant();
            acts.add(new Act(project, sequence, at, json.readValue(rows.getString(4), Change.class), steps));
        }
        return acts;
    }

    private ProjectState state(String text) throws JsonProcessingException {
        return json.readValue(text, ProjectState.class);
    }
}
