package nl.rits.projects.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.project.ReleasingMany.Released;
import nl.rits.projects.sharing.Release;

/** What was released in one go, and what it was before. */
@ApplicationScoped
class BatchEntries {

    private final DataSource database;
    private final ObjectMapper json;

    BatchEntries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the caller's transaction. */
    void keep(UUID batch, List<Released> released) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into release_batch_entry (batch, project, before, version)
                        select ?, project, before::jsonb, version
                        from unnest(?::uuid[], ?::text[], ?::bigint[]) as n (project, before, version)""")) {
            var before = new String[released.size()];
            for (int i = 0; i < before.length; i++) {
                var release = released.get(i).before();
                before[i] = release == null ? null : json.writeValueAsString(release);
            }
            insert.setObject(1, batch);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", released.stream().map(Released::project).toArray()));
            insert.setArray(3, connection.createArrayOf("text", before));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", released.stream().map(Released::version).toArray()));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("batch " + batch + " could not be kept", failure);
        }
    }

    Map<UUID, Released> of(UUID batch) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select project, before, version from release_batch_entry where batch = ?")) {
            query.setObject(1, batch);
            var found = new HashMap<UUID, Released>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var project = rows.getObject(1, UUID.class);
                    var before = rows.getString(2);
                    found.put(
                            project,
                            new Released(
                                    project,
                                    before == null ? null : json.readValue(before, Release.class),
                                    rows.getLong(3)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("batch " + batch + " could not be read", failure);
        }
    }
}
