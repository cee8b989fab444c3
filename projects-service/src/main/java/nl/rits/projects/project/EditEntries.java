package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the facts of projects were that were edited in one go. */
@ApplicationScoped
class EditEntries {

    private final DataSource database;
    private final ObjectMapper json;

    EditEntries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param version that the edit made */
    record Entry(
            UUID project,
            long version,
            StewardFacts before,
            @Nullable LocalDate opensOn) {}

    /** In the caller's transaction. */
    void keep(UUID batch, List<Entry> entries) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into edit_entry (batch, project, version, before, opens_on) values (?, ?, ?, ?::jsonb, ?)")) {
            for (var entry : entries) {
                insert.setObject(1, batch);
                insert.setObject(2, entry.project());
                insert.setLong(3, entry.version());
                insert.setString(4, KeptJson.write(entry.before(), json));
                insert.setObject(5, entry.opensOn());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("edit " + batch + " could not be kept", failure);
        }
    }

    /** In the order in which projects are held. */
    List<Entry> of(UUID batch) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select project, version, before, opens_on from edit_entry where batch = ? order by project")) {
            query.setObject(1, batch);
            var found = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            KeptJson.read(rows.getString(3), StewardFacts.class, json),
                            rows.getObject(4, LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("edit " + batch + " could not be read", failure);
        }
    }
}
