package nl.rits.bottlenecks.bottleneck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How everything was after each change, and who did what: only ever added to. */
@ApplicationScoped
public class Versions {

    private final EntityManager database;
    private final ObjectMapper json;

    Versions(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param subject of which the versions are kept in the table {@code <subject>_version}
     * @param state as it was then, written as JSON
     * @param actor absent when the service did it by itself
     */
    public record Version(
            String subject,
            UUID id,
            long version,
            Instant at,
            Object state,
            Enum<?> what,
            @Nullable Actor actor) {}

    /** Holds until the next one. */
    public void follow(Version it) {
        close(it);
        open(it, "", "").executeUpdate();
    }

    /** As {@link #follow(Version)}, of a subject that also keeps why. */
    public void follow(Version it, @Nullable String reason) {
        close(it);
        open(it, ", reason", ", nullif(:reason, '')")
                .setParameter("reason", reason == null ? "" : reason)
                .executeUpdate();
    }

    /** A clock that went back must not make two versions overlap: the new one starts where the old one did. */
    private void close(Version it) {
        database.createNativeQuery("""
                        update %1$s_version set recorded_until = greatest(cast(:at as timestamptz), recorded_from)
                        where %1$s = :id and recorded_until = 'infinity'
                        """.formatted(it.subject()))
                .setParameter("id", it.id())
                .setParameter("at", it.at().toString())
                .executeUpdate();
    }

    private Query open(Version it, String column, String value) {
        var sql = """
                insert into %1$s_version (%1$s, version, recorded_from, state, what, party, account%2$s)
                select :id, :version,
                    greatest(cast(:at as timestamptz), (select max(recorded_until) from %1$s_version where %1$s = :id)),
                    cast(:state as jsonb), :what, cast(nullif(:party, '') as uuid), nullif(:account, '')%3$s
                """.formatted(it.subject(), column, value);
        return fill(sql, it);
    }

    /** Of a moment, when nobody asks how it was in between. */
    public void add(Version it) {
        fill("""
                insert into %1$s_version (%1$s, version, at, state, what, party, account)
                values (:id, :version, cast(:at as timestamptz), cast(:state as jsonb), :what,
                    cast(nullif(:party, '') as uuid), nullif(:account, ''))
                """.formatted(it.subject()), it).executeUpdate();
    }

    private Query fill(String sql, Version it) {
        return database.createNativeQuery(sql)
                .setParameter("id", it.id())
                .setParameter("version", it.version())
                .setParameter("at", it.at().toString())
                .setParameter("state", write(it.state()))
                .setParameter("what", it.what().name())
                .setParameter(
                        "party", it.actor() == null ? "" : it.actor().party().toString())
                .setParameter("account", it.actor() == null ? "" : it.actor().account());
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
