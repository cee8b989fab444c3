package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.place.Secrets;
import nl.rits.local.process.Child;
import nl.rits.local.process.Program;

/** The identity provider, under /auth of the gateway's address. Keeps its accounts in a file of its own. */
public record Keycloak(Place place, Secrets secrets) implements Part {
    private static final PartVersions VERSIONS = PartVersions.ofThisBuild();

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak " + VERSIONS.keycloak();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(300);
    }

    private Path home() {
        return place.parts().resolve("keycloak-" + VERSIONS.keycloak());
    }

    private Path folder() {
        return place.data().resolve("keycloak");
    }

    private Path realm() {
        return place.root().resolve("deploy/keycloak/realm.json");
    }

    private Path imported() {
        return folder().resolve("imported-realm.json");
    }

    @Override
    public void prepare(Notes notes) throws IOException, InterruptedException {
        if (!Files.isDirectory(home())) {
            notes.say("unpacking and preparing it, once (20 s)");
            Folders.replace(home(), this::install);
        }
        refresh(realm(), home().resolve("data/import/rits-realm.json"));
        Folders.copy(place.root().resolve("deploy/keycloak/theme"), home().resolve("themes/rits"));
        if (!Files.exists(imported())) {
            Folders.delete(folder()); // an import that was cut short
        } else if (Files.mismatch(imported(), realm()) >= 0) {
            notes.say("the realm was changed: its accounts are made anew");
            Folders.delete(folder());
        }
    }

    private void install(Path draft) throws IOException, InterruptedException {
        try (var content = new GZIPInputStream(Files.newInputStream(VERSIONS.keycloakArchive()), 1 << 16)) {
            Archive.unpack(content, draft, 1);
        }
        Files.createDirectories(draft.resolve("data/import"));
        var build = new Program(
                java(draft, "build", "--db=dev-file", "--health-enabled=true", "--http-relative-path=/auth"),
                Map.of(),
                draft);
        Child.start("keycloak-build", build, place.run(), place.log("keycloak-build"))
                .finish(Duration.ofMinutes(4), "Preparing Keycloak");
    }

    private static void refresh(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
            Files.createDirectories(to.getParent());
            var draft = to.resolveSibling(to.getFileName() + ".tmp");
            Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What bin/kc.sh would run, without the shell that stays in between and has to be stopped too. */
    private static List<String> java(Path home, String... arguments) {
        var command = new ArrayList<>(Java.command(
                64,
                384,
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public Child start() throws IOException {
        Files.createDirectories(folder());
        var command = java(
                home(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--db-url=jdbc:h2:file:" + folder().resolve("accounts") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + place.port(Port.KEYCLOAK),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + place.port(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + place.origin() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded");
        return Child.start(name(), new Program(command, environment(), home()), place.run(), place.log(name()));
    }

    /** The realm file names these where it depends on the port or holds a secret. */
    private Map<String, String> environment() {
        return Map.of(
                "RITS_ORIGIN", place.origin(),
                "RITS_LOOPBACK", "http://127.0.0.1:" + place.port(),
                "RITS_GATEWAY_SECRET", secrets.of(Secrets.Name.GATEWAY),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Secrets.Name.KEYCLOAK));
    }

    @Override
    public boolean ready() throws InterruptedException {
        return Web.answers(place.identity() + "/.well-known/openid-configuration");
    }

    @Override
    public void furnish() throws IOException {
        refresh(realm(), imported());
    }
}
