package nl.rits.projects.geography;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes the boundaries from the file or address in the configuration when the service starts. Without them the map does without. */
@ApplicationScoped
public class BoundaryLoading {

    private static final Logger LOG = Logger.getLogger(BoundaryLoading.class);
    private static final long LARGEST = 50L << 20;

    private final Optional<String> source;
    private final BoundaryStore store;
    private final ObjectMapper json;

    BoundaryLoading(
            @ConfigProperty(name = "rits.boundaries") Optional<String> source, BoundaryStore store, ObjectMapper json) {
        this.source = source;
        this.store = store;
        this.json = json;
    }

    void on(@Observes StartupEvent start) {
        source.filter(address -> !address.isBlank())
                .ifPresent(address -> Thread.ofVirtual().name("boundaries").start(() -> loadFrom(address.strip())));
    }

    private void loadFrom(String address) {
        try {
            var content = fetch(address);
            if (!store.fingerprint().equals(Optional.of(fingerprint(content)))) {
                int number = QuarkusTransaction.requiringNew().call(() -> load(content, address));
                LOG.infof("boundaries of %d municipalities from %s", number, address);
            }
        } catch (IOException | Boundaries.Unusable | IllegalStateException | IllegalArgumentException failure) {
            LOG.warnf("no boundaries from %s: %s", address, failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return number of municipalities in it */
    int load(byte[] content, String from) {
        var boundaries = Boundaries.read(content, json);
        store.replace(boundaries, from, fingerprint(content));
        return boundaries.size();
    }

    private static byte[] fetch(String address) throws IOException, InterruptedException {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            var file = address.startsWith("file:") ? Path.of(URI.create(address)) : Path.of(address);
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than " + (LARGEST >> 20) + " MB");
            }
            return Files.readAllBytes(file);
        }
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var content = body.readNBytes((int) LARGEST + 1);
                if (answer.statusCode() != 200 || content.length > LARGEST) {
                    throw new IOException("answer " + answer.statusCode() + ", " + content.length + " bytes");
                }
                return content;
            }
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
