package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.AudienceColumns;
import nl.rits.projects.sharing.ReleaseRow;
import org.jspecify.annotations.Nullable;

/** Writes who sees many projects: one statement for each table, and of a row nothing that stayed as it was. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ManyRows {

    private final DataSource database;
    private final ObjectMapper json;

    ManyRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A project that is shown otherwise from now on. @param release the choice that made it so */
    record Reshown(Held plan, Shown now, ReleaseRow release) {}

    /** An array of numbers of principals on the row of a project. */
    private record Column(String name, Function<Shown, int[]> numbers) {}

    private static final List<Column> COLUMNS = columns();

    private static List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var group : FieldGroup.values()) {
            columns.add(new Column(AudienceColumns.of(group), shown -> shown.to(group)));
        }
        columns.add(new Column("exact_to", Shown::exact));
        columns.add(new Column("agreed_to", Shown::agreed));
        return List.copyOf(columns);
    }

    void write(List<Reshown> all, Instant at) {
        try (var connection = database.getConnection()) {
            projects(connection, all);
            statements(connection, all);
            releases(connection, all, at.atOffset(ZoneOffset.UTC));
        } catch (SQLException failure) {
            throw new IllegalStateException("releases of " + all.size() + " projects could not be kept", failure);
        }
    }

    /** Columns that are the same for all are not named, so that no index of theirs is touched. */
    private static void projects(Connection connection, List<Reshown> all) throws SQLException {
        var changed = COLUMNS.stream()
                .filter(column -> all.stream().anyMatch(it -> differs(column, it)))
                .toList();
        var sets = changed.stream()
                .map(it -> ", %1$s = coalesce(n.%1$s::integer[], p.%1$s)".formatted(it.name()))
                .collect(Collectors.joining());
        var names = changed.stream().map(it -> ", " + it.name()).collect(Collectors.joining());
        try (var update = connection.prepareStatement(
                "update project p set sequence = p.sequence + 1" + sets + " from unnest(?::uuid[]"
                        + ", ?::text[]".repeat(changed.size()) + ") as n (id" + names + ") where p.id = n.id")) {
            var place = 1;
            uuids(update, place++, all, it -> it.plan().id());
            for (var column : changed) {
                texts(
                        update,
                        place++,
                        all,
                        it -> differs(column, it) ? literal(column.numbers().apply(it.now())) : null);
            }
            update.executeUpdate();
        }
    }

    private static boolean differs(Column column, Reshown it) {
        return !Arrays.equals(
                column.numbers().apply(it.plan().shown()), column.numbers().apply(it.now()));
    }

    private record Heard(UUID project, UUID party, int[] by) {}

    private static void statements(Connection connection, List<Reshown> all) throws SQLException {
        var changed = new ArrayList<Heard>();
        for (var each : all) {
            each.now().statements().forEach((party, numbers) -> {
                if (!Arrays.equals(each.plan().shown().to(party), numbers)) {
                    changed.add(new Heard(each.plan().id(), party, numbers));
                }
            });
        }
        if (changed.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("""
                update statement s set planning_to = n.planning_to::integer[]
                from unnest(?::uuid[], ?::uuid[], ?::text[]) as n (project, party, planning_to)
                where s.project = n.project and s.party = n.party""")) {
            uuids(update, 1, changed, Heard::project);
            uuids(update, 2, changed, Heard::party);
            texts(update, 3, changed, it -> literal(it.by()));
            update.executeUpdate();
        }
    }

    private void releases(Connection connection, List<Reshown> all, OffsetDateTime at) throws SQLException {
        var written = new HashMap<Object, String>();
        Function<Object, String> text = value -> written.computeIfAbsent(value, it -> KeptJson.write(it, json));
        try (var upsert = connection.prepareStatement("""
                insert into release (project, party, version, choices, grants, publications, confirmed_at)
                select project, party, version, choices::jsonb, grants::jsonb, publications::jsonb, ?
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                    as n (project, party, version, choices, grants, publications)
                on conflict (project, party) do update
                set version = excluded.version, choices = excluded.choices, grants = excluded.grants,
                    publications = excluded.publications, confirmed_at = excluded.confirmed_at""")) {
            upsert.setObject(1, at);
            uuids(upsert, 2, all, it -> it.release().project);
            uuids(upsert, 3, all, it -> it.release().party);
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint",
                            all.stream().map(it -> it.release().version).toArray()));
            texts(upsert, 5, all, it -> text.apply(it.release().choices));
            texts(upsert, 6, all, it -> text.apply(it.release().grants));
            texts(upsert, 7, all, it -> text.apply(it.release().publications));
            upsert.executeUpdate();
        }
    }

    private static <T> void uuids(PreparedStatement statement, int place, List<T> all, Function<T, UUID> id)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf("uuid", all.stream().map(id).toArray()));
    }

    private static <T> void texts(
            PreparedStatement statement, int place, List<T> all, Function<T, @Nullable String> text)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf("text", all.stream().map(text).toArray(String[]::new)));
    }

    /** As the database writes an array. */
    private static String literal(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
