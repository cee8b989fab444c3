package nl.rits.local.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Secrets of one portal, drawn at its first start and readable by its owner only. */
public record Secrets(Map<String, String> values) {
    public enum Name {
        /** Superuser of PostgreSQL. */
        POSTGRESQL,
        /** Database user of the services. */
        DATABASE,
        /** Client secret of the gateway. */
        GATEWAY,
        /** Encrypts session state: 32 characters, AES-256. */
        SESSION,
        /** Makes pseudonyms in the records of processing. */
        LOGBOEK,
        /** First administrator of Keycloak, account "keycloak". */
        KEYCLOAK
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    public String of(Name name) {
        return Objects.requireNonNull(values.get(name.name()));
    }

    /** Reads the secrets; draws those that are not there yet. */
    public static Secrets in(Place place) {
        try {
            var known = new Properties();
            if (Files.exists(place.secrets())) {
                known.load(new StringReader(Files.readString(place.secrets())));
            }
            var values = new TreeMap<String, String>();
            for (var name : Name.values()) {
                values.put(name.name(), known.getProperty(name.name(), draw()));
            }
            if (known.size() != values.size()) {
                write(place.secrets(), values);
            }
            return new Secrets(Map.copyOf(values));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String draw() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "secrets", ".tmp", mine);
        Files.writeString(
                draft,
                values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
