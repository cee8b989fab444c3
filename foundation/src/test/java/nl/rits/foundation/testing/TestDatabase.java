package nl.rits.foundation.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** An empty database on a real PostgreSQL. */
record TestDatabase(String url, String user, String password, Runnable end) implements AutoCloseable {
    static TestDatabase start() {
        var given = System.getenv("RITS_TEST_POSTGRES");
        if (given != null && !given.isBlank()) {
            return fresh(given, env("RITS_TEST_POSTGRES_USER"), env("RITS_TEST_POSTGRES_PASSWORD"));
        }
        return Containers.available() ? contained() : embedded();
    }

    @Override
    public void close() {
        end.run();
    }

    private static TestDatabase embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            return new TestDatabase(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", () -> close(postgres));
        } catch (IOException failure) {
            throw new UncheckedIOException("embedded PostgreSQL did not start", failure);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TestDatabase contained() {
        var postgres = new PostgreSQLContainer("postgres:18-alpine");
        postgres.start();
        return new TestDatabase(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), postgres::stop);
    }

    /** A database of its own beside the given one, dropped at the end. */
    private static TestDatabase fresh(String admin, String user, String password) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        run(admin, user, password, "create database " + name);
        var query = admin.indexOf('?');
        var base = query < 0 ? admin : admin.substring(0, query);
        var url = base.substring(0, base.lastIndexOf('/') + 1) + name + (query < 0 ? "" : admin.substring(query));
        return new TestDatabase(
                url,
                user,
                password,
                () -> run(admin, user, password, "drop database if exists " + name + " with (force)"));
    }

    private static void run(String url, String user, String password, String sql) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String env(String name) {
        return System.getenv().getOrDefault(name, "postgres");
    }
}
