package nl.rits.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in takes: cookies, redirects and forms. It remembers all it was sent. */
final class Browser {

    static final String COOKIE = "rits-session";

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);

    final Map<String, String> cookies = new LinkedHashMap<>();
    final List<String> seen = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Browser signedIn(String account) {
        var browser = new Browser();
        browser.signIn(account, "/");
        return browser;
    }

    /** Ends where the portal sends the person after sign-in. */
    HttpResponse<String> signIn(String account, String returnTo) {
        var page = follow(get("/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8)));
        page = follow(submit(page, Map.of("username", account)));
        return follow(submit(page, Map.of("username", account, "password", account)));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        try {
            return http.send(request(path, headers).GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        var uri = path.startsWith("http") ? URI.create(path) : URI.create(GatewayParts.origin + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::take);
            seen.add(answer.headers().map() + "\n" + answer.body());
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("no form on " + page.uri() + " " + page.statusCode() + "\n" + page.body());
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                action.group(1).replace("&amp;", "&"),
                form,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        while (at.statusCode() == 302 || at.statusCode() == 303) {
            at = get(at.uri()
                    .resolve(at.headers().firstValue("location").orElseThrow())
                    .toString());
        }
        return at;
    }

    private void take(String header) {
        var pair = header.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
