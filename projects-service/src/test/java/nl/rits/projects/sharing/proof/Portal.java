package nl.rits.projects.sharing.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.testing.Tokens;
import nl.rits.projects.sharing.world.Watcher;

/** Asks the service what someone would ask, over HTTP. */
final class Portal {

    static final String JSON = "application/json";
    static final String MAP = "application/geo+json";

    /** Other than the time and the number of the request, an answer has nothing of its own. */
    private static final Set<String> OF_REQUEST = Set.of("date", "traceparent", "x-correlation-id");

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Watcher, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {}

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException unreadable) {
                throw new AssertionError(body, unreadable);
            }
        }

        String etag() {
            return headers.getOrDefault("etag", List.of("")).getFirst();
        }
    }

    Answer get(Watcher watcher, String path) {
        return get(watcher, path, JSON);
    }

    Answer get(Watcher watcher, String path, String accept) {
        return send(request(watcher, path).header("Accept", accept).GET().build());
    }

    /** A change, with the entity tag it is based on. */
    Answer put(Watcher watcher, String path, String ifMatch, String body) {
        return send(change(watcher, path, ifMatch)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    Answer post(Watcher watcher, String path, String body) {
        return send(
                change(watcher, path, "*").POST(BodyPublishers.ofString(body)).build());
    }

    Answer patch(Watcher watcher, String path, String ifMatch, String body) {
        return send(change(watcher, path, ifMatch)
                .method("PATCH", BodyPublishers.ofString(body))
                .build());
    }

    /** What it was asked with; a token is good for a while. */
    private HttpRequest.Builder request(Watcher watcher, String path) {
        var token = tokens.compute(
                watcher,
                (who, known) -> known != null && known.since().plus(FRESH).isAfter(Instant.now())
                        ? known
                        : new Token(token(who), Instant.now()));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/" + path))
                .header("Authorization", "Bearer " + token.text())
                .timeout(Duration.ofSeconds(20));
    }

    private HttpRequest.Builder change(Watcher watcher, String path, String ifMatch) {
        return request(watcher, path)
                .header("Accept", JSON)
                .header("Content-Type", JSON)
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var headers = new TreeMap<String, List<String>>();
            response.headers().map().forEach((name, values) -> {
                var lower = name.toLowerCase(Locale.ROOT);
                if (!OF_REQUEST.contains(lower)) {
                    headers.put(lower, values);
                }
            });
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException failure) {
            throw new AssertionError(request.uri().toString(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static String token(Watcher watcher) {
        var party = watcher.party();
        return Tokens.of(
                watcher.account(),
                watcher.account(),
                roles(watcher),
                Map.of(party.key(), PartyKind.valueOf(party.kind())));
    }

    private static List<Role> roles(Watcher watcher) {
        if (watcher.councillor()) {
            return List.of(Role.COUNCILLOR);
        }
        return switch (watcher.party().kind()) {
            case "MUNICIPALITY" -> List.of(Role.PLANNER, Role.REVIEWER);
            case "PROVINCE", "MINISTRY" -> List.of(Role.READER);
            case "TABLE_OFFICE" -> List.of(Role.CHAIR);
            case "OPERATOR" -> List.of(Role.ADMINISTRATOR);
            default -> List.of(Role.PLANNER);
        };
    }
}
