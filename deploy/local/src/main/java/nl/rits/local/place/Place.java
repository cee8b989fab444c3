package nl.rits.local.place;

import java.nio.file.Path;

/**
 * One portal on this machine: a checkout and the port of its gateway. Portals on different ports share what was unpacked and
 * built, and nothing else.
 */
public record Place(Path root, int port) {
    public static final int USUAL_PORT = 8080;

    public int port(Port part) {
        return part.from(port);
    }

    /** What a command line needs to name this portal. */
    public String option() {
        return port == USUAL_PORT ? "" : " --port " + port;
    }

    /** Address for people and for the browser; cookies and redirects hold for exactly this host. */
    public String origin() {
        return "http://localhost:" + port;
    }

    public String issuer() {
        return origin() + "/auth/realms/rits";
    }

    /** Identity provider without the gateway in between. */
    public String identity() {
        return "http://127.0.0.1:" + port(Port.KEYCLOAK) + "/auth/realms/rits";
    }

    public String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    /** Where the caught mail is read. */
    public String mailPage() {
        return "http://localhost:" + port(Port.MAIL_PAGE);
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRESQL) + "/" + database;
    }

    public Path shared() {
        return root.resolve(".rits");
    }

    public Path state() {
        return port == USUAL_PORT ? shared() : shared().resolve("ports/" + port);
    }

    public Path data() {
        return state().resolve("data");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return state().resolve("run");
    }

    public Path secrets() {
        return state().resolve("secrets.properties");
    }

    /** Unpacked programs: never changed after they were put there. */
    public Path parts() {
        return shared().resolve("parts");
    }

    public Path apps() {
        return shared().resolve("apps");
    }

    /** The launcher's own class path; Kafka runs from the same jars. */
    public Path jars() {
        return root.resolve("deploy/local/target/lib");
    }
}
