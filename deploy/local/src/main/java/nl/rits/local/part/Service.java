package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.place.Secrets;
import nl.rits.local.process.Child;
import nl.rits.local.process.PidFile;
import nl.rits.local.process.Program;

/** One of our own programs, run from where the build put it. */
public record Service(Place place, Secrets secrets, Module module) implements Part {

    /** @param most heap in MiB */
    public enum Module {
        PARTIES("parties-service", "parties", Port.PARTIES, 192),
        PROJECTS("projects-service", "projects", Port.PROJECTS, 384),
        BOTTLENECKS("bottleneck-service", "bottlenecks", Port.BOTTLENECKS, 192),
        GATEWAY("gateway", "gateway", Port.GATEWAY, 160);

        private final String folder;
        private final String database;
        private final Port port;
        private final int most;

        Module(String folder, String database, Port port, int most) {
            this.folder = folder;
            this.database = database;
            this.port = port;
            this.most = most;
        }

        public String folder() {
            return folder;
        }
    }

    /** Longest time in which the services tell each other what the demo is made of, on a slow machine. */
    private static final Duration DEMO_PATIENCE = Duration.ofSeconds(150);

    private static final String BOUNDARIES = "../shared/data/boundaries/gemeenten_2026_wgs84.geojson";

    @Override
    public String name() {
        return module.folder;
    }

    @Override
    public String title() {
        return module.folder;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(240);
    }

    @Override
    public void prepare(Notes notes) {}

    @Override
    public Child start() throws IOException {
        var app = place.apps().resolve(module.folder);
        var command = Java.command(
                32,
                module.most,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                app.resolve("quarkus-run.jar").toString());
        return Child.start(
                name(),
                new Program(command, environment(), place.data().resolve(name())),
                place.run(),
                place.log(name()));
    }

    private Map<String, String> environment() {
        var values = new HashMap<>(Map.of(
                "RITS_HTTP_PORT", String.valueOf(place.port(module.port)),
                "RITS_KAFKA", place.kafka(),
                "RITS_IDENTITY_URL", place.identity(),
                "RITS_ISSUER", place.issuer(),
                "RITS_DEMO", "true",
                "RITS_BOUNDARIES", boundaries(),
                "NO_COLOR", "1"));
        if (module == Module.PARTIES) {
            values.putAll(Map.of(
                    "RITS_PUBLIC_URL", place.origin(),
                    "RITS_MAIL_PORT", String.valueOf(place.port(Port.MAIL)),
                    "RITS_MAIL_START_TLS", "DISABLED",
                    "RITS_MAIL_EVERY", "5s",
                    "RITS_MAIL_FROM_HOUR", "0",
                    "RITS_MAIL_ASK_AGAIN", "5s",
                    "RITS_MAIL_PATIENCE", "3s"));
        }
        if (module == Module.PROJECTS) {
            values.put("RITS_VIEWS_SETTLE", "1s");
        }
        if (module == Module.BOTTLENECKS) {
            values.putAll(trialClock(System.getenv()));
        }
        values.put("RITS_LOGBOEK_SECRET", secrets.of(Secrets.Name.LOGBOEK));
        values.putAll(database());
        if (module == Module.GATEWAY) {
            values.putAll(Map.of(
                    "RITS_ROUTE_PARTIES", route(Port.PARTIES),
                    "RITS_ROUTE_PROJECTS", route(Port.PROJECTS),
                    "RITS_ROUTE_BOTTLENECKS", route(Port.BOTTLENECKS),
                    "RITS_ROUTE_IDENTITY", route(Port.KEYCLOAK),
                    "RITS_GATEWAY_SECRET", secrets.of(Secrets.Name.GATEWAY),
                    "RITS_SESSION_SECRET", secrets.of(Secrets.Name.SESSION)));
        }
        return values;
    }

    /** A trial in which time passes: the clock of the tables is as far ahead as a file says, and it is looked often what is due. */
    static Map<String, String> trialClock(Map<String, String> outside) {
        var file = outside.get("RITS_CLOCK_OFFSET_FILE");
        return file == null || file.isBlank()
                ? Map.of()
                : Map.of(
                        "RITS_CLOCK_OFFSET_FILE",
                        file,
                        "RITS_ESCALATION_EVERY",
                        outside.getOrDefault("RITS_ESCALATION_EVERY", "2s"));
    }

    public boolean keepsAudit() {
        return module != Module.GATEWAY;
    }

    /** The program that verifies the audit of this service's database, whether the service runs or not. */
    public Program auditCheck(List<String> heads) {
        var libraries = place.apps().resolve(module.folder).resolve("lib/main/*");
        var command = new ArrayList<>(
                Java.command(16, 128, "-cp", libraries.toString(), "nl.rits.foundation.audit.AuditCheck"));
        command.addAll(heads);
        return new Program(command, database(), place.data());
    }

    private Map<String, String> database() {
        return Map.of(
                "RITS_DATABASE_URL", place.jdbc(module.database),
                "RITS_DATABASE_USER", Postgres.USER,
                "RITS_DATABASE_PASSWORD", secrets.of(Secrets.Name.DATABASE));
    }

    private String route(Port port) {
        return "127.0.0.1:" + place.port(port);
    }

    /** Set by whoever runs the portal; else the file beside the checkout, when there is one. */
    private String boundaries() {
        var given = System.getenv("RITS_BOUNDARIES");
        if (given != null) {
            return given;
        }
        Path usual = place.root().resolve(BOUNDARIES).normalize();
        return Files.isReadable(usual) ? usual.toString() : "";
    }

    @Override
    public boolean ready() throws InterruptedException {
        return Web.answers(address("/q/health/ready"));
    }

    /** The service that makes its part of the demo last, from what the others told it. */
    public boolean makesDemoLast() {
        return module == Module.BOTTLENECKS;
    }

    public boolean demoIsThere() throws InterruptedException {
        return Web.answers(address("/q/health/group/demo"));
    }

    /** @return whether it is there; false after a long wait, or when the service ended meanwhile */
    public boolean awaitDemo() throws InterruptedException {
        var deadline = Instant.now().plus(DEMO_PATIENCE);
        while (!demoIsThere()) {
            if (Instant.now().isAfter(deadline)
                    || PidFile.of(place.run(), name()).living().isEmpty()) {
                return false;
            }
            Thread.sleep(200);
        }
        return true;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + place.port(module.port) + path;
    }
}
