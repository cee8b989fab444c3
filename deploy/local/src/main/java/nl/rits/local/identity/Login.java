package nl.rits.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rits.local.Trouble;
import nl.rits.local.place.Place;

/** Logs in as a demo account the way a browser does: pages, forms, cookies, a code and PKCE. */
public final class Login {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final int PAGES = 5;

    private final Place place;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    public Login(Place place) {
        this.place = place;
    }

    /** @param names one account */
    public String token(List<String> names) throws IOException, InterruptedException {
        var account = Cast.ACCOUNTS.stream()
                .filter(one -> names.equals(List.of(one.name())))
                .findFirst()
                .orElseThrow(() -> new Trouble("name one account: "
                        + Cast.ACCOUNTS.stream().map(Account::name).collect(Collectors.joining(", "))));
        try {
            var verifier = random();
            var code = code(account, challenge(verifier));
            var answer = post(
                    URI.create(place.identity() + "/protocol/openid-connect/token"),
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            RealmClients.CLI,
                            "redirect_uri",
                            RealmClients.CLI_REDIRECT,
                            "code",
                            code,
                            "code_verifier",
                            verifier));
            return Json.MAPPER.readTree(answer.body()).required("access_token").asText();
        } catch (java.net.ConnectException _) {
            throw new Trouble("Rits does not answer on port " + place.port() + ". Start it with ./rits up");
        }
    }

    private String code(Account account, String challenge) throws IOException, InterruptedException {
        var state = random();
        var answer = get(URI.create(place.identity() + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        RealmClients.CLI,
                        "redirect_uri",
                        RealmClients.CLI_REDIRECT,
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256"))));
        for (var page = 0; page < PAGES; page++) {
            var target = answer.headers().firstValue("Location");
            if (target.isPresent() && target.get().startsWith(RealmClients.CLI_REDIRECT)) {
                return codeIn(URI.create(target.get()), state);
            }
            answer = target.isPresent() ? get(here(target.get())) : submit(answer.body(), account);
        }
        throw new Trouble("The identity provider did not accept " + account.name()
                + ". If its password was changed, load the accounts again: ./rits up --fresh");
    }

    /** First the name, then the password: each page has one form. */
    private HttpResponse<String> submit(String page, Account account) throws IOException, InterruptedException {
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new Trouble("The identity provider showed a page without a form. See ./rits logs keycloak");
        }
        return post(
                here(form.group(1).replace("&amp;", "&")),
                Map.of("username", account.name(), "password", account.name()));
    }

    private static String codeIn(URI redirect, String state) {
        var values = new HashMap<String, String>();
        for (var pair : redirect.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        var code = values.get("code");
        if (code == null || !state.equals(values.get("state"))) {
            throw new Trouble("The identity provider refused: "
                    + values.getOrDefault("error_description", String.valueOf(values.get("error"))));
        }
        return code;
    }

    /** Pages name the address for people; the identity provider itself can be asked without the gateway. */
    private URI here(String address) {
        var uri = URI.create(address);
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return URI.create(place.identity()).resolve(path);
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
