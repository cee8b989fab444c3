package nl.rits.projects.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.projects.intake.PlannedRow.FieldChange;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.project.KeptJson;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The file, the rows and the memory of imports: many small rows, written in batches. */
@ApplicationScoped
public class ImportStore {

    private static final String HEADING = "HEADING";
    private static final String FROM_ROWS = " from import_row where import = ? and (?::text is null or outcome = ?)";

    private final Sql sql;
    private final ObjectMapper json;

    ImportStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A row that was written. @param before null when the plan was made by the import */
    public record Written(int number, UUID project, KnownPlan.@Nullable Before before, long sequence) {}

    void keepFile(UUID id, Path file) {
        try (var content = Files.newInputStream(file)) {
            var size = Files.size(file);
            sql.change("insert into import_file (import, content) values (?, ?)", insert -> {
                insert.setObject(1, id);
                insert.setBinaryStream(2, content, size);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file as it came, in a temporary place that the caller removes. */
    Path file(UUID id) {
        var content = sql.row(
                        "select content from import_file where import = ?",
                        select -> select.setObject(1, id),
                        row -> row.getBytes(1))
                .orElseThrow();
        try {
            return Files.write(Files.createTempFile("rits-import", ".tmp"), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void replaceRows(UUID id, List<PlannedRow> rows) {
        sql.change("delete from import_row where import = ?", delete -> delete.setObject(1, id));
        sql.changeEach("""
                insert into import_row (import, number, outcome, plan, changes, project)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?)""", rows, (insert, row) -> {
            insert.setObject(1, id);
            insert.setInt(2, row.plan().row());
            insert.setString(3, row.outcome().name());
            insert.setString(4, KeptJson.write(row.plan(), json));
            insert.setString(5, KeptJson.write(row.changes(), json));
            insert.setObject(6, row.project());
        });
    }

    /** @param outcome null for all */
    List<PlannedRow> rows(UUID id, @Nullable Outcome outcome, int offset, int limit) {
        return sql.rows(
                "select plan, outcome, project, changes" + FROM_ROWS + " order by number limit ? offset ?",
                select -> {
                    bind(select, id, outcome);
                    select.setInt(4, limit);
                    select.setInt(5, offset);
                },
                row -> new PlannedRow(
                        KeptJson.read(row.getString(1), PlanRow.class, json),
                        Outcome.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        List.of(KeptJson.read(row.getString(4), FieldChange[].class, json))));
    }

    long count(UUID id, @Nullable Outcome outcome) {
        return sql.row("select count(*)" + FROM_ROWS, select -> bind(select, id, outcome), row -> row.getLong(1))
                .orElseThrow();
    }

    private static void bind(PreparedStatement select, UUID id, @Nullable Outcome outcome) throws SQLException {
        select.setObject(1, id);
        select.setString(2, outcome == null ? null : outcome.name());
        select.setString(3, outcome == null ? null : outcome.name());
    }

    void keepWritten(UUID id, List<Written> written) {
        sql.changeEach("""
                update import_row set project = ?, before = ?::jsonb, sequence = ?
                where import = ? and number = ?""", written, (update, row) -> {
            update.setObject(1, row.project());
            update.setString(2, row.before() == null ? null : KeptJson.write(row.before(), json));
            update.setLong(3, row.sequence());
            update.setObject(4, id);
            update.setInt(5, row.number());
        });
    }

    /** In the order of the list. */
    List<Written> written(UUID id) {
        return sql.rows("""
                select number, project, before, sequence from import_row
                where import = ? and sequence is not null order by number""", select -> select.setObject(1, id), row -> {
            var before = row.getString(3);
            return new Written(
                    row.getInt(1),
                    row.getObject(2, UUID.class),
                    before == null ? null : KeptJson.read(before, KnownPlan.Before.class, json),
                    row.getLong(4));
        });
    }

    /** Names of plans of this import that somebody changed after it; a new computation of who sees it is no change. */
    List<String> changedSince(UUID id) {
        return sql.rows("""
                select distinct p.name from import_row r join project p on p.id = r.project
                where r.import = ? and r.sequence is not null and (p.withdrawn or exists (
                    select 1 from project_version v
                    where v.project = r.project and v.sequence > r.sequence and v.change ->> 'kind' <> 'SHARING'))
                order by p.name""", select -> select.setObject(1, id), row -> row.getString(1));
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
        return sql
                .rows(
                        "select field, written, code from import_memory where party = ?",
                        select -> select.setObject(1, party),
                        row -> new Remembered(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .collect(groupingBy(Remembered::field, toMap(Remembered::written, Remembered::code)));
    }

    /** What a word of a list meant the last time. */
    private record Remembered(String field, String written, String code) {}

    void remember(UUID party, @Nullable ImportField field, Map<String, String> codes) {
        sql.changeEach("""
                insert into import_memory (party, field, written, code) values (?, ?, ?, ?)
                on conflict (party, field, written) do update set code = excluded.code""", codes.entrySet(), (upsert, entry) -> {
            upsert.setObject(1, party);
            upsert.setString(2, field == null ? HEADING : field.name());
            upsert.setString(3, entry.getKey());
            upsert.setString(4, entry.getValue());
        });
    }

    void progress(UUID id, int done) {
        sql.change("update import set done = ? where id = ?", update -> {
            update.setInt(1, done);
            update.setObject(2, id);
        });
    }

    /** Until the end of the transaction nobody else writes this import; false when somebody does now. */
    boolean hold(UUID id) {
        return sql.row(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 7))",
                        select -> select.setString(1, id.toString()),
                        row -> row.getBoolean(1))
                .orElseThrow();
    }
}
