package nl.rits.gateway.route;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.session.SessionCookie;
import nl.rits.gateway.session.SessionSettings;

/** What every request meets before any route: names for the logs, security headers, limits, and the defence against CSRF. */
@ApplicationScoped
public class Guard {

    /** Before the platform's own handlers for sign-in (200) and CORS (300). */
    private static final int FIRST = 1000;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String TRACE = "rits.trace";

    private final SessionCookie cookie;
    private final long largestHeaders;
    private final String origin;
    private final String contentPolicy;

    Guard(SessionCookie cookie, RouteSettings settings, SessionSettings session) {
        this.cookie = cookie;
        this.largestHeaders = settings.largestHeaders().asLongValue();
        this.origin = session.publicUrl().toString();
        this.contentPolicy = contentPolicy(settings);
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    static Trace trace(RoutingContext rc) {
        return rc.get(TRACE);
    }

    private void check(RoutingContext rc) {
        var request = rc.request();
        var trace = Trace.of(request);
        rc.put(TRACE, trace);
        rc.addHeadersEndHandler(_ -> secure(rc, trace));
        var problem = problem(request);
        if (problem != null) {
            problem.answer(rc);
            return;
        }
        cookie.rename(rc);
        if (!SAFE.contains(request.method())
                && request.headers().contains(HttpHeaders.COOKIE)
                && !request.path().startsWith("/auth/")
                && !request.headers().contains("X-Rits")
                && !isOwnSignOut(request)) {
            Problem.SCRIPT_HEADER_REQUIRED.answer(rc);
            return;
        }
        rc.next();
    }

    private @org.jspecify.annotations.Nullable Problem problem(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Problem.METHOD_NOT_ALLOWED;
        }
        if (request.path() == null || !request.path().startsWith("/")) {
            return Problem.MALFORMED_REQUEST;
        }
        if (request.path().startsWith("/q/") && !isFromHere(request)) {
            return Problem.NOT_FOUND;
        }
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size > largestHeaders ? Problem.HEADERS_TOO_LARGE : null;
    }

    /** Health and figures are for whoever runs the portal, not for the outside; nor for a proxy in front of us. */
    private static boolean isFromHere(HttpServerRequest request) {
        return Routes.isLoopback(request)
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded");
    }

    /** A plain form may sign out: the browser itself says that the form was ours. */
    private boolean isOwnSignOut(HttpServerRequest request) {
        return request.path().equals("/logout") && origin.equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    private void secure(RoutingContext rc, Trace trace) {
        var headers = rc.response().headers();
        headers.set(Trace.CORRELATION, trace.correlation());
        headers.set(Trace.TRACE_PARENT, trace.parent());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        absent(headers, "Referrer-Policy", "no-referrer");
        absent(headers, "X-Frame-Options", "DENY");
        absent(headers, "Content-Security-Policy", contentPolicy);
        absent(headers, "Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        headers.set(HttpHeaders.CACHE_CONTROL, cacheControl(rc, headers));
    }

    /** Files with a hash in their name never change; pages are asked for again each time; answers are nobody's to keep. */
    private static String cacheControl(RoutingContext rc, MultiMap headers) {
        var path = rc.request().path();
        var status = rc.response().getStatusCode();
        if (status == 200 && path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        if (path.startsWith("/auth/")) {
            var own = headers.get(HttpHeaders.CACHE_CONTROL);
            return own == null ? "no-store" : own;
        }
        return rc.get(WebApp.PAGE) != null && status < 400 ? "no-cache" : "no-store";
    }

    private static void absent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** No script or style but our own files; pictures also from the map's tile server. */
    private static String contentPolicy(RouteSettings settings) {
        var tiles = settings.tiles()
                .map(Guard::originOf)
                .map(origin -> " " + origin)
                .orElse("");
        return "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:" + tiles
                + "; connect-src 'self'" + tiles + "; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'";
    }

    private static String originOf(String template) {
        var url = URI.create(template.replaceAll("[{}]", ""));
        return url.getHost() == null ? "" : url.getScheme() + "://" + url.getRawAuthority();
    }
}
