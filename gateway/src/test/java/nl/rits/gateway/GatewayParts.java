package nl.rits.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** PostgreSQL, Kafka and Keycloak as in production; behind the routes a service that tells what reached it. */
public class GatewayParts implements QuarkusTestResourceLifecycleManager {

    static final int RECENT_NOTICES = 40;

    static String kafka = "";
    static String origin = "";
    static String database = "";
    static String databaseUser = "";
    static String databasePassword = "";
    /** More than the tests of all else meet from one address in a few minutes. */
    static final int REFUSALS = 300;

    static Keycloak keycloak = Keycloak.NONE;

    private final List<AutoCloseable> open = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        try {
            startDatabase();
            startKafka();
            var port = freePort();
            origin = "http://localhost:" + port;
            keycloak = Keycloak.start(origin, freePort(), freePort());
            open.add(keycloak);
            var echo = EchoService.start();
            open.add(echo);
            return Map.ofEntries(
                    Map.entry("quarkus.http.test-port", Integer.toString(port)),
                    Map.entry("rits.session.public-url", origin),
                    Map.entry("rits.session.identity-url", "http://127.0.0.1:" + keycloak.port() + "/auth/realms/rits"),
                    Map.entry("rits.session.database.url", database),
                    Map.entry("rits.session.database.user", databaseUser),
                    Map.entry("rits.session.database.password", databasePassword),
                    Map.entry("rits.route.identity", "127.0.0.1:" + keycloak.port()),
                    Map.entry("rits.route.services.projects", "127.0.0.1:" + echo.port()),
                    Map.entry("rits.route.services.bottlenecks", "127.0.0.1:" + echo.port()),
                    Map.entry("rits.route.services.parties", "127.0.0.1:" + freePort()),
                    Map.entry("rits.route.answer-within", "6S"),
                    Map.entry("rits.route.refusals", Integer.toString(REFUSALS)),
                    Map.entry("rits.live.recent", Integer.toString(RECENT_NOTICES)),
                    Map.entry("kafka.bootstrap.servers", kafka));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startDatabase() throws IOException, SQLException {
        var given = System.getenv("RITS_TEST_POSTGRES");
        if (given == null) {
            var postgres = EmbeddedPostgres.start();
            open.add(postgres);
            database = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            databaseUser = "postgres";
            databasePassword = "postgres";
            return;
        }
        databaseUser = System.getenv().getOrDefault("RITS_TEST_POSTGRES_USER", "rits");
        databasePassword = System.getenv().getOrDefault("RITS_TEST_POSTGRES_PASSWORD", "rits");
        var name = "gateway_" + UUID.randomUUID().toString().replace("-", "");
        try (var admin = DriverManager.getConnection(given, databaseUser, databasePassword);
                var statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        database = given.replaceFirst("^(jdbc:postgresql://[^/]+/).*$", "$1" + name);
    }

    private void startKafka() {
        // Its own, always: the tests of services empty the topics of those that were started for the run.
        var broker = new EmbeddedKafkaBroker().withDeleteLogDirsOnClose(true);
        broker.start();
        open.add(broker);
        kafka = broker.getAdvertisedListeners().replaceAll("^.*://", "");
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Stream.of("parties", "projects", "bottlenecks")
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        for (var part : open.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
