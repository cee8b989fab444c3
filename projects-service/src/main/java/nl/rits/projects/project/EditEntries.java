package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What the facts of projects were that were edited in one go. */
@ApplicationScoped
class EditEntries {

    private final Sql sql;
    private final ObjectMapper json;

    EditEntries(Sql sql, ObjectMapper json) {
        this.sql = sql;
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
        sql.changeEach(
                "insert into edit_entry (batch, project, version, before, opens_on) values (?, ?, ?, ?::jsonb, ?)",
                entries,
                (insert, entry) -> {
                    insert.setObject(1, batch);
                    insert.setObject(2, entry.project());
                    insert.setLong(3, entry.version());
                    insert.setString(4, KeptJson.write(entry.before(), json));
                    insert.setObject(5, entry.opensOn());
                });
    }

    /** In the order in which projects are held. */
    List<Entry> of(UUID batch) {
        return sql.rows(
                "select project, version, before, opens_on from edit_entry where batch = ? order by project",
                query -> query.setObject(1, batch),
                row -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        KeptJson.read(row.getString(3), StewardFacts.class, json),
                        row.getObject(4, LocalDate.class)));
    }
}
