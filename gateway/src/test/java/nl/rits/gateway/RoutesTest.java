package nl.rits.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = GatewayParts.class)
class RoutesTest {

    private static final String PROJECTS = "/api/projects/v1/projects";

    private final Browser nobody = new Browser();

    @Test
    void without_a_session_or_token_an_api_answers_401() {
        var answer = nobody.get(PROJECTS);

        isProblem(answer, 401, "sign-in-required");
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void a_problem_speaks_dutch_unless_english_is_asked_for() {
        assertThat(nobody.get(PROJECTS).body()).contains("U bent niet aangemeld");
        assertThat(nobody.get(PROJECTS, "Accept-Language", "en-GB,en;q=0.8").body())
                .contains("You are not signed in");
    }

    @Test
    void the_session_becomes_a_token_and_the_cookie_stays_behind() {
        var seen = echo(Browser.signedIn("gemeente").get(PROJECTS + "?page=2&sort=-name"));

        assertThat(seen.getString("uri")).isEqualTo("/v1/projects?page=2&sort=-name");
        var headers = seen.getJsonObject("headers");
        assertThat(headers.getString("authorization")).startsWith("Bearer eyJ");
        assertThat(headers.containsKey("cookie")).isFalse();
        assertThat(headers.getString("x-forwarded-prefix")).isEqualTo("/api/projects");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo(GatewayParts.origin.substring("http://".length()));
    }

    @Test
    void what_a_client_says_about_itself_or_its_way_does_not_pass() {
        var seen = echo(Browser.signedIn("gemeente")
                .get(
                        PROJECTS,
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-User",
                        "beheerder",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-Remote-User",
                        "beheerder",
                        "X-User",
                        "beheerder",
                        "X-Original-URL",
                        "/v1/imports",
                        "X-HTTP-Method-Override",
                        "DELETE",
                        "Rits-Party",
                        "b7b9a9a4-0000-3000-8000-000000000000"));

        assertThat(seen.encode()).doesNotContain("6.6.6.6", "beheerder", "evil", "override", "x-original", "imports");
        assertThat(seen.getJsonObject("headers").getString("rits-party"))
                .isEqualTo("b7b9a9a4-0000-3000-8000-000000000000");
    }

    @Test
    void a_bearer_token_passes_as_it_is_and_needs_no_script_header() {
        var token = token("ontwikkelaar");

        var answer = nobody.send("POST", PROJECTS, "{}", "Authorization", "Bearer " + token);

        assertThat(echo(answer).getJsonObject("headers").getString("authorization"))
                .isEqualTo("Bearer " + token);
        assertThat(echo(answer).getInteger("size")).isEqualTo(2);
    }

    @Test
    void a_bad_token_is_refused() {
        var token = token("ontwikkelaar");
        var tampered = token.substring(0, token.length() - 4) + "AAAA";
        var unsigned = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + token.split("\\.")[1] + ".";

        for (var bad : List.of("Bearer x", "Bearer " + tampered, "Bearer " + unsigned, "Basic YTpi", "Bearer ")) {
            isProblem(nobody.get(PROJECTS, "Authorization", bad), 401, "sign-in-required");
        }
    }

    @Test
    void a_cookie_and_a_token_together_are_refused() {
        var browser = Browser.signedIn("gemeente");

        isProblem(browser.get(PROJECTS, "Authorization", "Bearer " + token("ontwikkelaar")), 400, "two-identities");
    }

    @Test
    void an_unknown_session_is_no_session_and_its_cookie_is_taken_away() {
        nobody.cookies.put(Browser.COOKIE, "A".repeat(43));

        isProblem(nobody.get(PROJECTS), 401, "sign-in-required");
        assertThat(nobody.cookies).isEmpty();
    }

    @Test
    void the_login_librarys_own_cookie_name_does_not_work_from_outside() {
        var browser = Browser.signedIn("gemeente");
        browser.cookies.put("q_session", browser.cookies.remove(Browser.COOKIE));

        isProblem(browser.get(PROJECTS), 401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_change_with_a_cookie_needs_the_script_header(String method) {
        var browser = Browser.signedIn("gemeente");

        isProblem(browser.send(method, PROJECTS, "{}"), 403, "script-header-required");
        var answer = browser.send(method, PROJECTS, "{\"a\":1}", "X-Rits", "1", "Content-Type", "application/json");
        assertThat(echo(answer).getInteger("size")).isEqualTo(7);
        assertThat(echo(answer).getJsonObject("headers").getString("content-type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/other/v1/things",
                "/api/projects",
                "/api/projects/q/health",
                "/api/projects/../bottlenecks/v1/x",
                "/api/projects/v1/../../q/health",
                "/api/projects/v1/%2e%2e/q/health",
                "/api/projects/v1/..%2fq%2fhealth",
                "/api/projects/v1/a%5cb",
                "/api/projects/v1/a;b",
                "/api/projects/v1/a%00",
                "/auth/admin/",
                "/auth/realms/master/account",
                "/auth/realms/rits/../master/account",
                "/auth/metrics",
                "/assets/none.js",
                "/none.txt",
                "/.env",
                "/q/other"
            })
    void what_is_not_on_the_list_does_not_exist(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token("ontwikkelaar") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "urn:rits:problem:not-found");
    }

    @Test
    void an_api_description_is_open_to_all() {
        var seen = echo(nobody.get("/api/projects/v1/openapi.json", "Origin", "https://elders.example"));

        assertThat(seen.getJsonObject("headers").containsKey("authorization")).isFalse();
        assertThat(seen.getJsonObject("headers").getString("origin")).isEqualTo("https://elders.example");
    }

    @Test
    void nothing_of_a_service_itself_is_sent_back() {
        var answer = Browser.signedIn("gemeente").get(PROJECTS);

        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("server")).isEmpty();
        assertThat(answer.headers().firstValue("x-powered-by")).isEmpty();
        assertThat(answer.headers().firstValue("api-version")).contains("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/session",
                "/config.json",
                "/nothing.txt",
                PROJECTS,
                "/login",
                "/.well-known/security.txt",
                "/live"
            })
    void every_answer_carries_the_security_headers(String path) {
        var headers = nobody.get(path).headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
        assertThat(headers.firstValue("strict-transport-security")).isPresent();
        assertThat(headers.firstValue("cache-control")).contains("no-store");
        assertThat(headers.firstValue("x-correlation-id")).isPresent();
    }

    @Test
    void a_request_keeps_its_name_through_all_parts() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var answer = Browser.signedIn("gemeente")
                .get(PROJECTS, "traceparent", trace, "X-Correlation-Id", "wens-van-gemeente-1");

        assertThat(echo(answer).getJsonObject("headers").getString("traceparent"))
                .isEqualTo(trace);
        assertThat(echo(answer).getJsonObject("headers").getString("x-correlation-id"))
                .isEqualTo("wens-van-gemeente-1");
        assertThat(answer.headers().firstValue("x-correlation-id")).contains("wens-van-gemeente-1");
    }

    @Test
    void a_malformed_name_is_replaced() {
        var answer = Browser.signedIn("gemeente").get(PROJECTS, "traceparent", "00-x", "X-Correlation-Id", "<b>");

        assertThat(echo(answer).getJsonObject("headers").getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(answer.headers().firstValue("x-correlation-id").orElseThrow())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void headers_have_a_limit() {
        isProblem(nobody.get(PROJECTS, "X-Large", "x".repeat(20_000)), 431, "headers-too-large");
    }

    @Test
    void a_body_has_a_limit_and_an_import_a_larger_one() {
        var bearer = "Bearer " + token("ontwikkelaar");
        var two = "x".repeat(2 * 1024 * 1024);

        isProblem(nobody.send("POST", PROJECTS, two, "Authorization", bearer), 413, "body-too-large");
        var imported = nobody.send("POST", "/api/projects/v1/imports", two, "Authorization", bearer);
        assertThat(echo(imported).getInteger("size")).isEqualTo(two.length());
    }

    @Test
    void a_body_of_unknown_length_has_the_limit_too() throws IOException {
        var chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";

        var answer = raw("POST " + PROJECTS
                + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                + token("ontwikkelaar") + "\r\n\r\n" + chunk.repeat(8) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_service_that_is_away_gives_503_and_when_to_come_back() {
        var answer = Browser.signedIn("gemeente").get("/api/parties/v1/parties");

        isProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void a_service_that_does_not_answer_gives_504() {
        isProblem(Browser.signedIn("gemeente").get("/api/projects/v1/slow"), 504, "service-too-slow");
    }

    @Test
    void an_answer_is_passed_on_while_it_comes() throws IOException {
        var answer = Browser.signedIn("gemeente").stream("/api/projects/v1/parts");
        var times = new ArrayList<Long>();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                times.add(System.nanoTime());
            }
        }

        assertThat(times).hasSize(3);
        assertThat((times.get(2) - times.get(0)) / 1_000_000).isGreaterThan(400);
    }

    @Test
    void too_many_requests_give_429_to_that_session_only() {
        var eager = Browser.signedIn("buurgemeente");
        var calm = Browser.signedIn("gemeente");

        HttpResponse<String> answer;
        int sent = 0;
        do {
            answer = eager.get(PROJECTS);
            sent++;
        } while (answer.statusCode() == 200 && sent < 3000);

        isProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
        assertThat(calm.get(PROJECTS).statusCode()).isEqualTo(200);
    }

    @Test
    void health_is_for_this_machine_only_and_not_for_a_proxy_on_it() {
        assertThat(nobody.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/q/health/ready", "X-Forwarded-For", "1.2.3.4").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_finder_of_a_weakness_knows_where_to_write() {
        assertThat(nobody.get("/.well-known/security.txt").body())
                .contains(
                        "Contact: mailto:",
                        "Expires: 20",
                        "Canonical: " + GatewayParts.origin + "/.well-known/security.txt");
    }

    @Test
    void other_methods_are_refused() throws IOException {
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    /** An access token as an API user would have it; here taken from what a service gets. */
    private static String token(String account) {
        var seen = echo(Browser.signedIn(account).get(PROJECTS));
        return seen.getJsonObject("headers").getString("authorization").substring("Bearer ".length());
    }

    private static JsonObject echo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static void isProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("urn:rits:problem:" + type);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private static String raw(String request) throws IOException {
        var port = java.net.URI.create(GatewayParts.origin).getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException _) {
                // refused before all of it was sent
            }
            var answer = new StringBuilder();
            var buffer = new byte[4096];
            try {
                for (int read; (read = socket.getInputStream().read(buffer)) > 0; ) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException _) {
                // closed hard
            }
            return answer.toString();
        }
    }
}
