package nl.rits.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rits.local.identity.Login;
import nl.rits.local.place.Place;
import org.jspecify.annotations.Nullable;

/** A running portal, asked as a program that uses its API would: through the gateway, with a token or without. */
final class Portal {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TOKEN_GOOD_FOR = Duration.ofMinutes(4);

    private record Token(String text, Instant from) {}

    private final Place place;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Portal() {
        place = new Place(Path.of("../.."), Integer.parseInt(System.getenv().getOrDefault("RITS_PORT", "8080")));
    }

    String tokenOf(String account) throws IOException, InterruptedException {
        var known = tokens.get(account);
        if (known == null || known.from().plus(TOKEN_GOOD_FOR).isBefore(Instant.now())) {
            known = new Token(new Login(place).token(List.of(account)), Instant.now());
            tokens.put(account, known);
        }
        return known.text();
    }

    JsonNode document(String service) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", "/api/" + service + "/v1/openapi.json", null, null, Map.of())
                .body());
    }

    HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(place.origin() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 429) { // the gateway guards itself; the walk is quicker than a person
            Thread.sleep(1000);
            return send(method, path, token, body, headers);
        }
        return answer;
    }
}
