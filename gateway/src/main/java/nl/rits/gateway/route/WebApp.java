package nl.rits.gateway.route;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.session.SessionSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The files of the web app; its own addresses all answer with its one page. */
@ApplicationScoped
public class WebApp {

    /** Marks an answer that browsers keep but ask about each time. */
    static final String PAGE = "rits.page";

    private static final Duration SECURITY_TEXT_HOLDS = Duration.ofDays(300);

    private final JsonObject settings;
    private final String securityText;
    private final @Nullable Buffer page;
    private final String pageTag;

    WebApp(
            RouteSettings settings,
            SessionSettings session,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = new JsonObject()
                .put("version", version)
                .put("demo", settings.demo())
                .put(
                        "tiles",
                        settings.tiles()
                                .map(url ->
                                        new JsonObject().put("url", url).put("attribution", settings.tileAttribution()))
                                .orElse(null));
        this.securityText = securityText(
                settings.securityContact(), session, Clock.systemUTC().instant());
        this.page = page();
        this.pageTag = page == null ? "" : '"' + hash(page) + '"';
    }

    void routes(@Observes Router router) {
        router.get("/config.json").handler(rc -> rc.json(settings));
        router.get("/.well-known/security.txt").handler(this::security);
        router.get("/").handler(this::sendPage);
        router.get("/index.html").handler(this::sendPage);
        router.route().order(RouteConstants.ROUTE_ORDER_DEFAULT - 1).handler(rc -> {
            rc.put(PAGE, Boolean.TRUE);
            rc.next();
        });
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::otherwise);
        router.route().failureHandler(WebApp::failed);
    }

    private void security(RoutingContext rc) {
        rc.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(securityText);
    }

    /** An address of the web app has no file name at its end. */
    private void otherwise(RoutingContext rc) {
        var path = rc.request().path();
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (!Routes.isSafe(rc.request().method()) || last.contains(".") || path.startsWith("/q/")) {
            Problem.NOT_FOUND.answer(rc);
        } else {
            sendPage(rc);
        }
    }

    private void sendPage(RoutingContext rc) {
        if (page == null) {
            Problem.NOT_FOUND.answer(rc);
            return;
        }
        rc.put(PAGE, Boolean.TRUE);
        var response = rc.response().putHeader(HttpHeaders.ETAG, pageTag);
        if (pageTag.equals(rc.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(page);
    }

    private static void failed(RoutingContext rc) {
        var problem = switch (rc.statusCode()) {
            case 400 -> Problem.MALFORMED_REQUEST;
            case 401 -> Problem.SIGN_IN_REQUIRED;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.BODY_TOO_LARGE;
            default -> Problem.UNEXPECTED;
        };
        if (problem == Problem.UNEXPECTED) {
            org.jboss.logging.Logger.getLogger(WebApp.class).error(rc.request().path(), rc.failure());
        }
        problem.answer(rc);
    }

    private static @Nullable Buffer page() {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/index.html")) {
            return file == null ? null : Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 9116. */
    private static String securityText(String contact, SessionSettings session, Instant now) {
        return String.join(
                "\n",
                List.of(
                        "Contact: " + contact,
                        "Expires: " + now.plus(SECURITY_TEXT_HOLDS).truncatedTo(ChronoUnit.DAYS),
                        "Preferred-Languages: nl, en",
                        "Canonical: " + session.publicUrl() + "/.well-known/security.txt",
                        ""));
    }

    private static String hash(Buffer content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
