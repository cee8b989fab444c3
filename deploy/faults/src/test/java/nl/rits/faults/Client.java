package nl.rits.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Talks to the API through the gateway and does not give up: a write is repeated, under its own key, until it is answered. */
final class Client {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(3);

    private final Portal portal;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Client(Portal portal) {
        this.portal = portal;
    }

    private record Token(String text, Instant drawn) {}

    /** @param tries how often it was sent before it was answered */
    record Answer(int status, JsonNode body, @Nullable String etag, String trace, int tries) {}

    JsonNode get(String account, String path) {
        return patiently(account, "GET", path, null, Map.of()).body();
    }

    /** @return the first answer that is not "later"; a refusal is an answer too */
    Answer write(String account, String method, String path, @Nullable Object body, Map<String, String> headers) {
        return patiently(account, method, path, body, headers);
    }

    private Answer patiently(
            String account, String method, String path, @Nullable Object body, Map<String, String> headers) {
        var trace = "00-" + hex(16) + "-" + hex(8) + "-01";
        var key = UUID.randomUUID().toString();
        var until = Instant.now().plus(PATIENCE);
        for (var tries = 1; ; tries++) {
            try {
                var request = HttpRequest.newBuilder(URI.create(portal.origin() + path))
                        .timeout(Duration.ofSeconds(15))
                        .header("Authorization", "Bearer " + token(account))
                        .header("Accept", "application/json")
                        .header("traceparent", trace)
                        .header("Idempotency-Key", key);
                headers.forEach(request::header);
                if (body == null) {
                    request.method(method, HttpRequest.BodyPublishers.noBody());
                } else {
                    request.header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
                }
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 401) {
                    tokens.remove(account);
                } else if (!later(answer)) {
                    return new Answer(
                            answer.statusCode(),
                            answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body()),
                            answer.headers().firstValue("ETag").orElse(null),
                            trace,
                            tries);
                }
                giveUp(until, method + " " + path + " is answered with " + answer.statusCode() + ": " + answer.body());
            } catch (IOException unanswered) {
                giveUp(until, method + " " + path + " gets no answer: " + unanswered);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            pause(Duration.ofMillis(100L + ThreadLocalRandom.current().nextInt(200)));
        }
    }

    /** Something is away or busy: nothing is known of this try, so it is made again under the same key. */
    private static boolean later(HttpResponse<String> answer) {
        return answer.statusCode() >= 500
                || answer.statusCode() == 429
                || (answer.statusCode() == 409 && answer.body().contains("changed-meanwhile"));
    }

    private static void giveUp(Instant until, String why) {
        if (Instant.now().isAfter(until)) {
            throw new IllegalStateException("for " + PATIENCE.toSeconds() + " s: " + why);
        }
    }

    private String token(String account) {
        var known = tokens.get(account);
        if (known == null || known.drawn().isBefore(Instant.now().minus(TOKEN_AGE))) {
            synchronized (this) {
                known = tokens.get(account);
                if (known == null || known.drawn().isBefore(Instant.now().minus(TOKEN_AGE))) {
                    known = new Token(portal.token(account), Instant.now());
                    tokens.put(account, known);
                }
            }
        }
        return known.text();
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
