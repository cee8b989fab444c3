package nl.rits.projects.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rits.projects.intake.PlannedRow.FieldChange;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import org.jspecify.annotations.Nullable;

/** The file, the rows and the memory of imports: many small rows, written in batches. */
@ApplicationScoped
public class ImportStore {

    private static final String HEADING = "HEADING";

    private final DataSource database;
    private final ObjectMapper json;

    ImportStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row that was written. @param before null when the plan was made by the import */
    public record Written(int number, UUID project, KnownPlan.@Nullable Before before, long sequence) {}

    void keepFile(UUID id, Path file) {
        execute(connection -> {
            try (var insert = connection.prepareStatement("insert into import_file (import, content) values (?, ?)");
                    var content = Files.newInputStream(file)) {
                insert.setObject(1, id);
                insert.setBinaryStream(2, content, Files.size(file));
                insert.executeUpdate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The file as it came, in a temporary place that the caller removes. */
    Path file(UUID id) {
        return query(connection -> {
            try (var select = connection.prepareStatement("select content from import_file where import = ?")) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    var file = Files.createTempFile("rits-import", ".tmp");
                    Files.write(file, rows.getBytes(1));
                    return file;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void replaceRows(UUID id, List<PlannedRow> rows) {
        execute(connection -> {
            try (var delete = connection.prepareStatement("delete from import_row where import = ?");
                    var insert = connection.prepareStatement("""
                            insert into import_row (import, number, outcome, plan, changes, project)
                            values (?, ?, ?, ?::jsonb, ?::jsonb, ?)""")) {
                delete.setObject(1, id);
                delete.executeUpdate();
                for (var row : rows) {
                    insert.setObject(1, id);
                    insert.setInt(2, row.plan().row());
                    insert.setString(3, row.outcome().name());
                    insert.setString(4, write(row.plan()));
                    insert.setString(5, write(row.changes()));
                    insert.setObject(6, row.project());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** @param outcome null for all */
    List<PlannedRow> rows(UUID id, @Nullable Outcome outcome, int offset, int limit) {
        return query(connection -> {
            try (var select = connection.prepareStatement("""
                    select plan, outcome, project, changes from import_row
                    where import = ? and (?::text is null or outcome = ?)
                    order by number limit ? offset ?""")) {
                select.setObject(1, id);
                select.setString(2, outcome == null ? null : outcome.name());
                select.setString(3, outcome == null ? null : outcome.name());
                select.setInt(4, limit);
                select.setInt(5, offset);
                var found = new ArrayList<PlannedRow>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new PlannedRow(
                                read(rows.getString(1), new TypeReference<PlanRow>() {}),
                                Outcome.valueOf(rows.getString(2)),
                                rows.getObject(3, UUID.class),
                                read(rows.getString(4), new TypeReference<List<FieldChange>>() {})));
                    }
                }
                return found;
            }
        });
    }

    long count(UUID id, @Nullable Outcome outcome) {
        return query(connection -> {
            try (var select = connection.prepareStatement(
                    "select count(*) from import_row where import = ? and (?::text is null or outcome = ?)")) {
                select.setObject(1, id);
                select.setString(2, outcome == null ? null : outcome.name());
                select.setString(3, outcome == null ? null : outcome.name());
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    void keepWritten(UUID id, List<Written> written) {
        execute(connection -> {
            try (var update = connection.prepareStatement("""
                    update import_row set project = ?, before = ?::jsonb, sequence = ?
                    where import = ? and number = ?""")) {
                for (var row : written) {
                    update.setObject(1, row.project());
                    update.setString(2, row.before() == null ? null : write(row.before()));
                    update.setLong(3, row.sequence());
                    update.setObject(4, id);
                    update.setInt(5, row.number());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** In the order of the list. */
    List<Written> written(UUID id) {
        return query(connection -> {
            try (var select = connection.prepareStatement("""
                    select number, project, before, sequence from import_row
                    where import = ? and sequence is not null order by number""")) {
                select.setObject(1, id);
                var found = new ArrayList<Written>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var before = rows.getString(3);
                        found.add(new Written(
                                rows.getInt(1),
                                rows.getObject(2, UUID.class),
                                before == null ? null : read(before, new TypeReference<KnownPlan.Before>() {}),
                                rows.getLong(4)));
                    }
                }
                return found;
            }
        });
    }

    /** Names of plans of this import that somebody changed after it; a new computation of who sees it is no change. */
    List<String> changedSince(UUID id) {
        return query(connection -> {
            try (var select = connection.prepareStatement("""
                    select distinct p.name from import_row r join project p on p.id = r.project
                    where r.import = ? and r.sequence is not null and (p.withdrawn or exists (
                        select 1 from project_version v
                        where v.project = r.project and v.sequence > r.sequence and v.change ->> 'kind' <> 'SHARING'))
                    order by p.name""")) {
                select.setObject(1, id);
                var names = new ArrayList<String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                return names;
            }
        });
    }

    Map<String, ColumnMeaning> headings(UUID party) {
        var headings = new HashMap<String, ColumnMeaning>();
        memory(party)
                .getOrDefault(HEADING, Map.of())
                .forEach((written, code) ->
                        ColumnMeaning.ofCode(code).ifPresent(meaning -> headings.put(written, meaning)));
        return headings;
    }

    Map<ImportField, Map<String, String>> values(UUID party) {
        var values = new EnumMap<ImportField, Map<String, String>>(ImportField.class);
        memory(party).forEach((field, words) -> {
            if (!field.equals(HEADING)) {
                values.put(ImportField.valueOf(field), words);
            }
        });
        return values;
    }

    private Map<String, Map<String, String>> memory(UUID party) {
        return query(connection -> {
            try (var select =
                    connection.prepareStatement("select field, written, code from import_memory where party = ?")) {
                select.setObject(1, party);
                var memory = new HashMap<String, Map<String, String>>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        memory.computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
                                .put(rows.getString(2), rows.getString(3));
                    }
                }
                return memory;
            }
        });
    }

    void remember(UUID party, @Nullable ImportField field, Map<String, String> codes) {
        execute(connection -> {
            try (var upsert = connection.prepareStatement("""
                    insert into import_memory (party, field, written, code) values (?, ?, ?, ?)
                    on conflict (party, field, written) do update set code = excluded.code""")) {
                for (var entry : codes.entrySet()) {
                    upsert.setObject(1, party);
                    upsert.setString(2, field == null ? HEADING : field.name());
                    upsert.setString(3, entry.getKey());
                    upsert.setString(4, entry.getValue());
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        });
    }

    void progress(UUID id, int done) {
        execute(connection -> {
            try (var update = connection.prepareStatement("update import set done = ? where id = ?")) {
                update.setInt(1, done);
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
    }

    /** Until the end of the transaction nobody else writes this import; false when somebody does now. */
    boolean hold(UUID id) {
        return query(connection -> {
            try (var select = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
                select.setString(1, id.toString());
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            }
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface Action {
        void on(Connection connection) throws SQLException;
    }

    private <T> T query(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(Action action) {
        try (var connection = database.getConnection()) {
            action.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
