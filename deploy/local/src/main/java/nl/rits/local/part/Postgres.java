package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.rits.local.Trouble;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.place.Secrets;
import nl.rits.local.process.Child;
import nl.rits.local.process.Ending;
import nl.rits.local.process.Program;
import org.tukaani.xz.XZInputStream;

/**
 * The database server, with one database per service and one for the gateway's sessions.
 *
 * @param durable whether data must survive the machine; tests need not wait for the disk
 */
public record Postgres(Place place, Secrets secrets, boolean durable) implements Part {
    public static final List<String> CONTENT = List.of("parties", "projects", "bottlenecks");
    public static final String SUPERUSER = "postgres";
    public static final String USER = "rits";

    private static final int TRIES = 20;
    private static final PartVersions VERSIONS = PartVersions.ofThisBuild();

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String title() {
        return "PostgreSQL " + VERSIONS.postgresql().replaceFirst("\\.0$", "");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(120);
    }

    @Override
    public Ending ending() {
        return Ending.INT;
    }

    private Path programs() {
        return place.parts().resolve("postgresql-" + VERSIONS.postgresql());
    }

    private Path folder() {
        return place.data().resolve("postgresql");
    }

    private Path cluster() {
        return folder().resolve("cluster");
    }

    @Override
    public void prepare(Notes notes) throws IOException, InterruptedException {
        if (!Files.isDirectory(programs())) {
            Folders.replace(programs(), Postgres::unpack);
        }
        if (!Files.isDirectory(folder())) {
            Folders.replace(folder(), this::makeCluster);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var jar = new ZipFile(VERSIONS.postgresqlArchive().toFile())) {
            var packed = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no programs in " + jar.getName()));
            try (var content = new XZInputStream(jar.getInputStream(packed))) {
                Archive.unpack(content, target, 0);
            }
        }
    }

    private void makeCluster(Path draft) throws IOException, InterruptedException {
        var password = Files.writeString(draft.resolve("password"), secrets.of(Secrets.Name.POSTGRESQL));
        var way = Unprivileged.here();
        way.own(draft);
        var program = new Program(
                way.command(List.of(
                        programs().resolve("bin/initdb").toString(),
                        "--pgdata=" + draft.resolve("cluster"),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync")),
                Map.of(),
                draft);
        Child.start("initdb", program, place.run(), place.log("initdb")).finish(Duration.ofMinutes(2), "initdb");
        Files.deleteIfExists(password);
    }

    @Override
    public Child start() throws IOException {
        Unprivileged.forgetLock(cluster());
        var command = new ArrayList<>(List.of(
                programs().resolve("bin/postgres").toString(), "-D", cluster().toString()));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "port", String.valueOf(place.port(Port.POSTGRESQL)),
                        "unix_socket_directories", "",
                        "max_connections", "120",
                        "shared_buffers", "64MB",
                        "fsync", durable ? "on" : "off",
                        "synchronous_commit", durable ? "on" : "off",
                        "log_line_prefix", "%m [%p] %d ")
                .forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        try {
            var program = new Program(Unprivileged.here().command(command), Map.of(), folder());
            return Child.start(name(), program, place.run(), place.log(name()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    /** A server that was killed has helpers, which let go of its memory a moment after it. */
    @Override
    public Child bring(Starter starter) throws Exception {
        for (var left = TRIES; ; left--) {
            try {
                return Part.super.bring(starter);
            } catch (Trouble trouble) {
                if (left == 0 || !String.valueOf(trouble.getMessage()).contains("shared memory")) {
                    throw trouble;
                }
                Thread.sleep(250);
            }
        }
    }

    @Override
    public boolean ready() throws SQLException {
        try (var connection = connect()) {
            return connection.isValid(2);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                place.jdbc("postgres") + "?connectTimeout=2&socketTimeout=60",
                SUPERUSER,
                secrets.of(Secrets.Name.POSTGRESQL));
    }

    @Override
    public void furnish() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", USER)) {
                statement.execute("create role " + USER + " login");
            }
            statement.execute("alter role " + USER + " password '" + secrets.of(Secrets.Name.DATABASE) + "'");
            for (var database : CONTENT) {
                create(connection, database);
            }
            create(connection, "gateway");
        }
    }

    /** Empties what the services keep; sessions stay. */
    public void dropContent() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var database : CONTENT) {
                statement.execute("drop database if exists " + database + " with (force)");
            }
        }
        furnish();
    }

    private static void create(Connection connection, String database) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", database)) {
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + database + " owner " + USER);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
