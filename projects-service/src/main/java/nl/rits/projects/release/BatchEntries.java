package nl.rits.projects.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.projects.project.Alike;
import nl.rits.projects.project.KeptJson;
import nl.rits.projects.project.ReleasingMany.Released;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sql.Sql;

/** What was released in one go, and what it was before. */
@ApplicationScoped
class BatchEntries {

    private final Sql sql;
    private final ObjectMapper json;

    BatchEntries(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** In the caller's transaction. */
    void keep(UUID batch, List<Released> released) {
        var before = new Alike<Release>();
        var places = released.stream().map(it -> before.place(it.before())).toArray();
        sql.change("""
                with before as materialized (
                    select release::jsonb, place from unnest(?::text[]) with ordinality as b (release, place))
                insert into release_batch_entry (batch, project, before, version)
                select ?, n.project, b.release, n.version
                from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as n (project, version, place)
                left join before b on b.place = n.place""", insert -> {
            var connection = insert.getConnection();
            insert.setArray(1, connection.createArrayOf("text", before.texts(it -> KeptJson.write(it, json))));
            insert.setObject(2, batch);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", released.stream().map(Released::project).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", released.stream().map(Released::version).toArray()));
            insert.setArray(5, connection.createArrayOf("bigint", places));
        });
    }

    Map<UUID, Released> of(UUID batch) {
        return sql
                .rows(
                        "select project, before, version from release_batch_entry where batch = ?",
                        query -> query.setObject(1, batch),
                        this::released)
                .stream()
                .collect(Collectors.toMap(Released::project, it -> it));
    }

    private Released released(ResultSet row) throws SQLException {
        var before = row.getString(2);
        return new Released(
                row.getObject(1, UUID.class),
                before == null ? null : KeptJson.read(before, Release.class, json),
                row.getLong(3));
    }
}
