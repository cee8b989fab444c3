package nl.rits.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Which versions the build brought in, and where Maven put them. */
record PartVersions(String postgresql, Path postgresqlArchive, String keycloak, Path keycloakArchive) {

    static PartVersions ofThisBuild() {
        var file = new Properties();
        try (var stream = PartVersions.class.getResourceAsStream("/parts.properties")) {
            file.load(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new PartVersions(
                file.getProperty("postgresql.version"),
                Path.of(file.getProperty("postgresql.archive")),
                file.getProperty("keycloak.version"),
                Path.of(file.getProperty("keycloak.archive")));
    }
}
