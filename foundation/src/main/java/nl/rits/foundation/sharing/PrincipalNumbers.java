package nl.rits.foundation.sharing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Principals as the small numbers that are kept in arrays on rows. A number, once given, never changes. */
@ApplicationScoped
public class PrincipalNumbers {
    private final DataSource database;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    PrincipalNumbers(DataSource database) {
        this.database = database;
    }

    /** Ascending and without doubles; a principal that has no number yet gets one. */
    public int[] numbers(Collection<String> principals) {
        var distinct = principals instanceof Set<String> set ? set : new HashSet<>(principals);
        var numbers = new int[distinct.size()];
        var place = 0;
        for (var principal : distinct) {
            var number = known.get(principal);
            if (number == null) {
                learn(distinct);
                return numbers(distinct);
            }
            numbers[place++] = number;
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /** Whether one of these numbers is among those. */
    public static boolean meet(int[] these, int... those) {
        for (var one : these) {
            for (var other : those) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The principals that have these numbers. */
    public Set<String> names(int... numbers) {
        var unknown =
                Arrays.stream(numbers).filter(it -> !names.containsKey(it)).toArray();
        if (unknown.length > 0) {
            read(unknown);
        }
        return Arrays.stream(numbers).mapToObj(names::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(int... unknown) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id, name from principal where id = any(?)")) {
            query.setObject(1, unknown);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getInt(1), rows.getString(2));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("principals could not be named", failure);
        }
    }

    private void learn(Set<String> principals) {
        var unknown = new LinkedHashSet<>(principals);
        unknown.removeAll(known.keySet());
        // On its own: were it in the caller's transaction, a rollback would leave numbers here that do not exist.
        QuarkusTransaction.requiringNew().run(() -> number(unknown));
    }

    public int number(String principal) {
        var number = known.get(principal);
        return number == null ? numbers(Set.of(principal))[0] : number;
    }

    private void number(Set<String> unknown) {
        try (var connection = database.getConnection()) {
            var names = connection.createArrayOf("text", new TreeSet<>(unknown).toArray());
            var found = find(connection, names);
            if (found.size() < unknown.size()) {
                try (var insert = connection.prepareStatement(
                        "insert into principal (name) select unnest(?) on conflict do nothing")) {
                    insert.setArray(1, names);
                    insert.executeUpdate();
                }
                found = find(connection, names);
            }
            known.putAll(found);
        } catch (SQLException failure) {
            throw new IllegalStateException("principals could not be numbered", failure);
        }
    }

    private static Map<String, Integer> find(Connection connection, java.sql.Array names) throws SQLException {
        var found = new ConcurrentHashMap<String, Integer>();
        try (var query = connection.prepareStatement("select name, id from principal where name = any(?)")) {
            query.setArray(1, names);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return found;
    }
}
