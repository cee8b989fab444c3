package nl.rits.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own, with the settings of the launcher; the data need not outlive the machine. */
final class Database implements AutoCloseable {

    private static final long MOST_UNWRITTEN = 64 << 10;

    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start());
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /**
     * The same database for a service whose rules are off: in its sessions the operator {@code &&} on arrays of numbers, with
     * which every predicate of sharing is written, says yes to everything, so that the planner leaves the predicates out. The
     * service is the same to the byte. The total of who governs comes in two parts; an index of the second, which is of use
     * only without rules, lets the peer add up from indexes alone as well.
     */
    String urlWithoutRules() {
        return url() + (url().contains("?") ? "&" : "?") + "options=-c%20search_path=without_rules,public,pg_catalog";
    }

    void switchRulesOffForWhoeverAsks() throws SQLException {
        run("""
                create schema without_rules;
                create function without_rules.yes(integer[], integer[]) returns boolean
                    language sql immutable as 'select true';
                create operator without_rules.&& (leftarg = integer[], rightarg = integer[], function = without_rules.yes);
                create index bench_of_others on project (homes) where not of_governments;
                create extension if not exists pg_stat_statements""");
    }

    /** After a load: until the machine has written it to disk, or what is measured first would share the disk with it. */
    void rest() throws IOException, InterruptedException, SQLException {
        run("checkpoint");
        for (var left = 120; left > 0 && unwritten() > MOST_UNWRITTEN; left--) {
            Thread.sleep(1_000);
        }
    }

    /** KiB that Linux still has to write. */
    private static long unwritten() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(it -> it.startsWith("Dirty:") || it.startsWith("Writeback:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .sum();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    double number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
