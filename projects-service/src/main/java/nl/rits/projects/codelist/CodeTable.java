package nl.rits.projects.codelist;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of codes. What Rits knows by itself is put there at start; what an administrator made of it stays. */
@ApplicationScoped
class CodeTable {

    private static final String COLUMNS = "list, code, nl, en, valid_from, valid_until, sort, version";

    private final DataSource database;

    CodeTable(DataSource database) {
        this.database = database;
    }

    /** A code that is used. */
    record Use(String list, String code) {}

    /** Before anything that writes plans at start. */
    void fill(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into code (list, code, nl, en, sort) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            for (var list : KnownLists.all().entrySet()) {
                int sort = 0;
                for (var seed : list.getValue()) {
                    insert.setString(1, list.getKey());
                    insert.setString(2, seed.code());
                    insert.setString(3, seed.nl());
                    insert.setString(4, seed.en());
                    insert.setInt(5, sort += 10);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the lists of codes could not be filled", failure);
        }
    }

    /** Every list by name, in the order in which Rits knows them. */
    Map<String, List<Code>> all() {
        var lists = new LinkedHashMap<String, List<Code>>();
        KnownLists.all().keySet().forEach(it -> lists.put(it, new ArrayList<>()));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + " from code order by list, sort, code");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var codes = lists.get(rows.getString("list"));
                if (codes != null) {
                    codes.add(code(rows));
                }
            }
            return lists;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Those of these codes that there are. */
    Map<Use, Code> find(Collection<Use> uses) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + " from code where (list, code) in"
                        + " (select * from unnest(?::text[], ?::text[]))")) {
            query.setArray(1, texts(connection, uses.stream().map(Use::list).toList()));
            query.setArray(2, texts(connection, uses.stream().map(Use::code).toList()));
            var found = new HashMap<Use, Code>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new Use(rows.getString("list"), rows.getString("code")), code(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Optional<Code> find(String list, String code) {
        return Optional.ofNullable(find(List.of(new Use(list, code))).get(new Use(list, code)));
    }

    /** @return whether it was still at the version before; a new code has version 1 */
    boolean write(String list, Code code) {
        var sql = code.version() == 1 ? """
                  insert into code (nl, en, valid_from, valid_until, sort, version, list, code)
                  values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""" : """
                  update code set nl = ?, en = ?, valid_from = ?, valid_until = ?, sort = ?, version = ?
                  where list = ? and code = ? and version = ?""";
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(sql)) {
            write.setString(1, code.nl());
            write.setString(2, code.en());
            write.setObject(3, code.validFrom());
            write.setObject(4, code.validUntil());
            write.setInt(5, code.sort());
            write.setLong(6, code.version());
            write.setString(7, list);
            write.setString(8, code.code());
            if (code.version() > 1) {
                write.setLong(9, code.version() - 1);
            }
            return write.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                row.getString("code"),
                row.getString("nl"),
                row.getString("en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("sort"),
                row.getLong("version"));
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
