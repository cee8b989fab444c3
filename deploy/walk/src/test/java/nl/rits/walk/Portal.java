package nl.rits.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The running portal, as an API user reaches it. */
final class Portal {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TOKEN_AGE = Duration.ofMinutes(3);

    private static final Portal INSTANCE = new Portal();

    private final String origin = environment("RITS_ORIGIN", "http://localhost:8080");
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Persona, Token> tokens = new EnumMap<>(Persona.class);
    private final Map<String, Optional<JsonNode>> read = new ConcurrentHashMap<>();
    private final List<Api> apis;

    /** A token is good for minutes only, a walk takes longer. */
    private record Token(String value, Instant until) {}

    private Portal() {
        apis = Api.SERVICES.stream()
                .map(service -> new Api(service, json(get("/api/" + service + "/v1/openapi.json"))))
                .toList();
    }

    static Portal portal() {
        return INSTANCE;
    }

    List<Api> apis() {
        return apis;
    }

    List<Operation> operations() {
        return apis.stream().flatMap(api -> api.operations().stream()).toList();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, */*;q=0.5");
    }

    HttpRequest.Builder request(Persona persona, String path) {
        return request(path).header("Authorization", "Bearer " + token(persona));
    }

    private synchronized String token(Persona persona) {
        var token = tokens.get(persona);
        if (token == null || Instant.now().isAfter(token.until)) {
            token = new Token(ask(persona), Instant.now().plus(TOKEN_AGE));
            tokens.put(persona, token);
        }
        return token.value;
    }

    /** A request that fits the operation in all but what the caller adds. */
    HttpRequest.Builder request(Persona persona, Operation operation, String path) {
        var request = request(persona, path);
        if (operation.isUnsafe()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return request;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            // Asked to wait, a good client waits.
            for (int times = 0; answer.statusCode() == 429 && times < 20; times++) {
                Thread.sleep(1000);
                answer = http.send(request.build(), BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.build() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request, String method, Optional<String> body, String type) {
        body.ifPresent(_ -> request.header("Content-Type", type));
        return send(request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody)));
    }

    /** What a persona reads at an address; kept, for many rules look there. */
    Optional<JsonNode> read(Persona persona, String path) {
        return read.computeIfAbsent(persona + " " + path, _ -> {
            var answer = send(request(persona, path).GET());
            return answer.statusCode() == 200 && isJson(answer) ? Optional.of(json(answer)) : Optional.empty();
        });
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(
                    answer.uri() + " answered " + answer.statusCode() + " with no JSON: " + answer.body());
        }
    }

    static boolean isJson(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").contains("json");
    }

    /** Given, or asked of the launcher; as an API user would. */
    private static String ask(Persona persona) {
        var given = System.getenv("RITS_TOKEN_" + persona.name());
        if (given != null) {
            return given;
        }
        try {
            var process = new ProcessBuilder(
                            environment("RITS_ROOT", "../..") + "/rits",
                            "token",
                            persona.account(),
                            "--port",
                            environment("RITS_PORT", "8080"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || token.isEmpty()) {
                throw new IllegalStateException("no token for " + persona.account());
            }
            return token;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String environment(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
