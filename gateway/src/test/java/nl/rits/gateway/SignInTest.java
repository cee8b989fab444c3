package nl.rits.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = GatewayParts.class)
class SignInTest {

    @Test
    void a_person_signs_in_and_comes_back_where_they_were() {
        var browser = new Browser();

        var end = browser.signIn("ontwikkelaar", "/projecten?q=a%20b");

        assertThat(end.uri()).hasToString(GatewayParts.origin + "/projecten?q=a%20b");
        var session = new JsonObject(browser.get("/session").body());
        assertThat(session.getBoolean("signedIn")).isTrue();
        assertThat(session.getString("name")).isEqualTo("Marloes Dekker");
        assertThat(session.getString("account")).isEqualTo("ontwikkelaar");
        assertThat(session.getJsonArray("roles").contains("planner")).isTrue();
        // Beekvliet Ontwikkeling
        assertThat(session.getJsonObject("party").getString("id")).isEqualTo("5d975765-b2e4-3254-af17-2760f501c3c3");
    }

    @Test
    void nobody_is_told_apart_without_an_error() {
        var answer = new Browser().get("/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject().put("signedIn", false));
    }

    @Test
    void the_code_flow_uses_pkce_state_and_nonce() {
        var location =
                new Browser().get("/login").headers().firstValue("location").orElseThrow();

        assertThat(location)
                .startsWith(GatewayParts.origin + "/auth/realms/rits/")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var browser = Browser.signedIn("gemeente");

        var cookie = browser.seen.stream()
                .filter(answer -> answer.contains(Browser.COOKIE + "="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .containsPattern(Browser.COOKIE + "=[\\w-]{43};[^\\n]*Path=/;[^\\n]*HTTPOnly;[^\\n]*SameSite=Strict");
        assertThat(cookie).doesNotContain("Domain=");
    }

    @Test
    void no_answer_to_a_browser_holds_a_token() {
        var browser = Browser.signedIn("gemeente");
        browser.get("/session");
        browser.get("/config.json");
        browser.send("POST", "/logout", "", "X-Rits", "1");

        // Header and payload of a signed token; the state cookie is an encrypted one and has other first letters.
        assertThat(browser.seen).noneMatch(answer -> answer.contains("eyJhbGciOiJSUzI1NiIs"));
        assertThat(browser.seen).noneMatch(answer -> answer.contains("id_token_hint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aLocation:x",
                "javascript:alert(1)",
                "/\t/evil.example"
            })
    void an_open_redirect_is_refused(String returnTo) {
        var browser = Browser.signedIn("gemeente");

        var answer = browser.get(
                "/login?returnTo=" + java.net.URLEncoder.encode(returnTo, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(java.net
                        .URI
                        .create(GatewayParts.origin + "/")
                        .resolve(answer.headers().firstValue("location").orElseThrow())
                        .getAuthority())
                .isEqualTo(java.net.URI.create(GatewayParts.origin).getAuthority());
    }

    @Test
    void signing_out_ends_the_row_the_cookie_and_the_session_of_the_identity_provider() throws SQLException {
        var browser = Browser.signedIn("provincie");
        var key = browser.cookies.get(Browser.COOKIE);
        assertThat(rows()).isPositive();
        var before = rows();

        var answer = browser.send("POST", "/logout", "", "X-Rits", "1");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.cookies).doesNotContainKey(Browser.COOKIE);
        assertThat(rows()).isEqualTo(before - 1);
        browser.cookies.put(Browser.COOKIE, key);
        assertThat(browser.get("/api/projects/v1/projects").statusCode()).isEqualTo(401);
        assertThat(browser.get("/login").headers().firstValue("location").orElseThrow())
                .contains("/auth/");
        var provider = browser.get(
                browser.get("/login").headers().firstValue("location").orElseThrow());
        assertThat(provider.statusCode()).as("asks for the name again").isEqualTo(200);
    }

    @Test
    void another_site_cannot_sign_a_person_out() {
        var browser = Browser.signedIn("provincie");

        var refused = browser.send("POST", "/logout", "", "Origin", "https://evil.example");
        var own = browser.send("POST", "/logout", "", "Origin", GatewayParts.origin);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_ended_at_the_identity_provider_ends_here() {
        var browser = Browser.signedIn("voorzitter");
        assertThat(browser.get("/api/projects/v1/projects").statusCode()).isEqualTo(200);

        var page = browser.get("/auth/realms/rits/protocol/openid-connect/logout");
        var confirm = java.util.regex.Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(confirm.find()).isTrue();
        var code = java.util.regex.Pattern.compile("name=\"session_code\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(code.find()).isTrue();
        browser.send(
                "POST",
                confirm.group(1).replace("&amp;", "&"),
                "session_code=" + code.group(1) + "&confirmLogout=yes",
                "Content-Type",
                "application/x-www-form-urlencoded");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                browser.get("/api/projects/v1/projects").statusCode())
                        .isEqualTo(401));
    }

    @Test
    void a_made_up_logout_token_ends_nothing() {
        for (var token : List.of("", "x", "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.")) {
            var answer = new Browser()
                    .send(
                            "POST",
                            "/back-channel-logout",
                            "logout_token=" + token,
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_session_cookie_set_by_somebody_else_becomes_no_session() {
        var browser = new Browser();
        browser.cookies.put(Browser.COOKIE, "fixed-by-somebody-else-000000000000000000000");

        browser.signIn("gemeente", "/");

        assertThat(browser.cookies.get(Browser.COOKIE)).isNotEqualTo("fixed-by-somebody-else-000000000000000000000");
    }

    @Test
    void tokens_are_sealed_in_the_database() throws SQLException {
        Browser.signedIn("gemeente");

        try (var connection = DriverManager.getConnection(
                        GatewayParts.database, GatewayParts.databaseUser, GatewayParts.databasePassword);
                var rows = connection.createStatement().executeQuery("select encode(tokens, 'escape') from session")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("eyJ", "access");
            }
        }
    }

    private static int rows() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        GatewayParts.database, GatewayParts.databaseUser, GatewayParts.databasePassword);
                var rows = connection.createStatement().executeQuery("select count(*) from session")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
