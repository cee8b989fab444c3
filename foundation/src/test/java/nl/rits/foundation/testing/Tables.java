package nl.rits.foundation.testing;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the database of the service, and changes what no API can: how long ago something was. */
public final class Tables {
    private Tables() {}

    public static long number(String sql) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }
}
