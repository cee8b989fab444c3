package nl.rits.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws ExecutionException, InterruptedException {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void with_tls_the_cookie_can_be_set_by_this_host_only() throws Exception {
        var answer = ask(new SessionCookie("https://rits.example"), "");

        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("__Host-rits-session=key;")
                .contains("Secure", "HTTPOnly", "Path=/", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
    }

    @Test
    void without_tls_it_has_a_plain_name() throws Exception {
        var answer = ask(new SessionCookie("http://localhost:8080"), "");

        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("rits-session=key;")
                .doesNotContain("Secure");
    }

    @Test
    void only_the_cookie_of_that_name_is_taken() throws Exception {
        var secure = new SessionCookie("https://rits.example");

        assertThat(ask(secure, "a=1; __Host-rits-session=mine; b=2").body()).isEqualTo("mine a=1; b=2");
        assertThat(ask(secure, "rits-session=other; q_session=other; q_session_chunk_1=x")
                        .body())
                .isEqualTo("null ");
    }

    private HttpResponse<String> ask(SessionCookie cookie, String sent) throws Exception {
        var router = Router.router(vertx);
        router.route().handler(rc -> {
            cookie.rename(rc);
            rc.next();
        });
        router.get("/").handler(rc -> {
            var answer = SessionCookie.key(rc.request()) + " " + SessionCookie.others(rc.request());
            rc.response()
                    .addCookie(Cookie.cookie("q_session", "key").setMaxAge(60))
                    .end(answer);
        });
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
