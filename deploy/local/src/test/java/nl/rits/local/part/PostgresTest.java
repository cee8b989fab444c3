package nl.rits.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import nl.rits.local.place.FreePorts;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.place.Secrets;
import nl.rits.local.portal.Stopping;
import nl.rits.local.process.PidFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path root = Path.of("");

    private Place place = new Place(Path.of(""), 23_500);

    @AfterEach
    void end() throws InterruptedException {
        Stopping.everything(place);
    }

    @Test
    void what_was_committed_survives_a_kill_and_each_service_has_its_own_database() throws Exception {
        place = free();
        var postgres = new Postgres(place, Secrets.in(place), true);
        postgres.prepare(_ -> {});
        postgres.bring(Part::start);
        try (var connection = asService("parties");
                var statement = connection.createStatement()) {
            statement.execute("create table kept(what text)");
            statement.execute("insert into kept values ('stays')");
        }
        var server = PidFile.of(place.run(), "postgresql").living().orElseThrow();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        while (server.alive()) {
            Thread.sleep(20);
        }

        postgres.bring(Part::start);

        try (var connection = asService("parties");
                var rows = connection.createStatement().executeQuery("select what from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("stays");
        }
        try (var connection = asService("projects");
                var rows = connection.createStatement().executeQuery("select to_regclass('kept')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
        }
        postgres.dropContent();
        try (var connection = asService("parties");
                var rows = connection.createStatement().executeQuery("select to_regclass('kept')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
        }
    }

    private Connection asService(String database) throws Exception {
        return DriverManager.getConnection(
                place.jdbc(database), Postgres.USER, Secrets.in(place).of(Secrets.Name.DATABASE));
    }

    private Place free() {
        for (var port = 23_500; ; port += 10) {
            var candidate = new Place(root, port);
            if (FreePorts.free(candidate.port(Port.POSTGRESQL))) {
                return candidate;
            }
        }
    }
}
