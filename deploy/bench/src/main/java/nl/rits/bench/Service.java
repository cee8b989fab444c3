package nl.rits.bench;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Tokens;

/** A real service as a process of its own. There is no Kafka: its events wait in the outbox. */
final class Service implements AutoCloseable {

    private final Process process;
    private final int port;
    private final KeyPair key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(Process process, int port, KeyPair key) {
        this.process = process;
        this.port = port;
        this.key = key;
    }

    /** To sign the tokens of who asks. */
    static KeyPair newKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /** Someone who asks. */
    record Asker(String account, String party, PartyKind kind, Role role) {}

    /** The projects-service. @param heap MiB at most */
    static Service start(Path root, String database, KeyPair key, int heap, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start("projects-service", root, database, key, heap, settings);
    }

    static Service start(String name, Path root, String database, KeyPair key, int heap, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Drits.figures.check=off",
                // There is no broker: who looks for it every second would be measured along.
                "-Dkafka.reconnect.backoff.ms=60000",
                "-Dkafka.reconnect.backoff.max.ms=60000",
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.oidc.public-key="
                        + Base64.getEncoder().encodeToString(key.getPublic().getEncoded())));
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve(name + "/target/quarkus-app/quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        root.resolve(".rits/logs/bench-service.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "RITS_HTTP_PORT", String.valueOf(port),
                        "RITS_DATABASE_URL", database,
                        "RITS_DATABASE_USER", "postgres",
                        "RITS_DATABASE_PASSWORD", "postgres",
                        "RITS_KAFKA", "127.0.0.1:1",
                        "RITS_ISSUER", Sharing.ISSUER,
                        "RITS_DEMO", "false"));
        Files.createDirectories(root.resolve(".rits/logs"));
        var service = new Service(builder.start(), port, key);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        service.awaitReady();
        return service;
    }

    private void awaitReady() throws InterruptedException {
        for (var left = 240; left > 0 && process.isAlive(); left--) {
            try {
                if (http.send(request("/q/health/ready").build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            Thread.sleep(250);
        }
        close();
        throw new IllegalStateException("the service did not start. See .rits/logs/bench-service.log");
    }

    String get(Asker asker, String path) throws IOException, InterruptedException {
        var answer = http.send(
                request(path).header("Authorization", "Bearer " + token(asker)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + start(answer.body()));
        }
        return answer.body();
    }

    Line line() throws IOException {
        return new Line(port);
    }

    /** Seconds per request, over some. */
    double time(Asker asker, String path, int requests) throws IOException, InterruptedException {
        var request =
                request(path).header("Authorization", "Bearer " + token(asker)).build();
        var before = System.nanoTime();
        for (var left = requests; left > 0; left--) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }
        return (System.nanoTime() - before) / 1e9 / requests;
    }

    /** Seconds until the whole of a file was there. */
    double file(Asker asker, String path) throws IOException, InterruptedException {
        var request = request(path)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token(asker))
                .header("Accept", "*/*")
                .build();
        var before = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length < 1000) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - before) / 1e9;
    }

    /** Seconds that a write took. */
    double post(Asker asker, String path, String body) throws IOException, InterruptedException {
        var request = request(path)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token(asker))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var before = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var took = (System.nanoTime() - before) / 1e9;
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + start(answer.body()));
        }
        return took;
    }

    /** MiB of the heap that is in use after everything was collected. */
    double heapInUse() throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var id = String.valueOf(process.pid());
        new ProcessBuilder(program, id, "GC.run")
                .redirectErrorStream(true)
                .start()
                .waitFor();
        var info = new ProcessBuilder(program, id, "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        var text = new String(info.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var used = java.util.regex.Pattern.compile("total \\d+K, used (\\d+)K").matcher(text);
        var sum = 0L;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        if (sum == 0) {
            throw new IllegalStateException("jcmd said: " + text);
        }
        return sum / 1024.0;
    }

    private static String start(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }

    String token(Asker asker) {
        return Tokens.claims(
                        asker.account(), asker.account(), List.of(asker.role()), Map.of(asker.party(), asker.kind()))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key.getPrivate());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
