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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.AudienceColumns;
import nl.rits.projects.sharing.Release;
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
        var chosen = new Alike<Release>();
        try (var upsert = connection.prepareStatement("""
                with chosen as materialized (
                    select choices::jsonb, grants::jsonb, publications::jsonb, place
                    from unnest(?::text[], ?::text[], ?::text[]) with ordinality as c (choices, grants, publications, place))
                insert into release (project, party, version, choices, grants, publications, confirmed_at)
                select n.project, n.party, n.version, c.choices, c.grants, c.publications, ?
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[]) as n (project, party, version, place)
                join chosen c on c.place = n.place
                on conflict (project, party) do update
                set version = excluded.version, choices = excluded.choices, grants = excluded.grants,
                    publications = excluded.publications, confirmed_at = excluded.confirmed_at""")) {
            uuids(upsert, 5, all, it -> it.release().project);
            uuids(upsert, 6, all, it -> it.release().party);
            numbers(upsert, 7, all, it -> it.release().version);
            numbers(upsert, 8, all, it -> chosen.place(it.release().release()));
            texts(upsert, 1, chosen, it -> KeptJson.write(it.choices(), json));
            texts(upsert, 2, chosen, it -> KeptJson.write(it.grants(), json));
            texts(upsert, 3, chosen, it -> KeptJson.write(it.publications(), json));
            upsert.setObject(4, at);
            upsert.executeUpdate();
        }
    }

    private static <T> void texts(PreparedStatement statement, int place, Alike<T> alike, Function<T, String> text)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf("text", alike.texts(text)));
    }

    private static <T> void numbers(
            PreparedStatement statement, int place, List<T> all, Function<T, @Nullable Number> number)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf("bigint", all.stream().map(number).toArray()));
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
