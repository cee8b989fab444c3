package nl.rits.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.route.Forwarder.Forward;
import nl.rits.gateway.route.Forwarder.Origin;
import nl.rits.gateway.session.Caller;
import nl.rits.gateway.session.SessionCookie;
import nl.rits.gateway.session.SessionSettings;
import nl.rits.gateway.session.Sessions;

/** The routes that pass the door. What is not named here does not exist for the outside. */
@ApplicationScoped
public class Routes {

    /** What a caller may tell a service; everything else, such as who it is or where it comes from, is the gateway's to say. */
    private static final List<String> PASSED_ON = List.of(
            "Accept",
            "Accept-Crs",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Content-Crs",
            "Content-Encoding",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Origin",
            "Prefer",
            "Range",
            "Rits-Party",
            "User-Agent");

    /** Of the identity provider's headers, those that are not the gateway's to say. */
    private static final List<String> PASSED_ON_TO_IDENTITY = List.of(
            "Accept",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Authorization",
            "Content-Type",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Referer",
            "User-Agent");

    /** A version, then plain segments; no encoded slash or dot that somebody further on might read otherwise. */
    private static final Pattern API = Pattern.compile("/api/([a-z-]+)(/v[0-9]+(?:/[^/]*)*)");

    private static final Pattern DISGUISED = Pattern.compile("%(?:2[eEfF]|5[cC]|00)|[\\\\;\\x00]|/\\.\\.?(?:/|$)");
    private static final Pattern OPEN = Pattern.compile("/v[0-9]+/openapi\\.(?:json|yaml)");
    private static final Pattern IMPORT = Pattern.compile("/v[0-9]+/imports");

    private final Forwarder forwarder;
    private final Sessions sessions;
    private final RouteSettings settings;
    private final Map<String, Origin> services;
    private final Origin identity;
    private final Pattern identityPaths;
    private final Allowance allowance;
    private final Refusals refusals;
    private final URI publicUrl;

    Routes(Forwarder forwarder, Sessions sessions, Refusals refusals, RouteSettings settings, SessionSettings session) {
        this.forwarder = forwarder;
        this.sessions = sessions;
        this.refusals = refusals;
        this.settings = settings;
        this.services = settings.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Origin.of(entry.getValue())));
        this.identity = Origin.of(settings.identity());
        this.identityPaths = Pattern.compile("/auth/(?:realms/" + Pattern.quote(settings.realm()) + "|resources)/.*");
        this.allowance = new Allowance(settings.requestsPerSecond(), settings.burst());
        this.publicUrl = session.publicUrl();
    }

    void routes(@Observes Router router, Vertx vertx) {
        router.route("/api/*").handler(this::api);
        router.route("/auth/*").handler(this::identity);
        vertx.setPeriodic(60_000, _ -> allowance.sweep(System.nanoTime()));
        vertx.setPeriodic(
                100,
                5_000,
                _ -> services.values().stream()
                        .filter(origin -> forwarder.version(origin).isEmpty())
                        .forEach(forwarder::askVersion));
    }

    private void api(RoutingContext rc) {
        refusals.watch(rc);
        var path = API.matcher(rc.request().path());
        var origin = path.matches() ? services.get(path.group(1)) : null;
        if (origin == null || DISGUISED.matcher(rc.request().path()).find()) {
            Problem.NOT_FOUND.answer(rc);
            return;
        }
        forwarder.version(origin).ifPresent(version -> rc.response().putHeader(Forwarder.API_VERSION, version));
        var request = rc.request();
        request.pause();
        sessions.caller(rc).onComplete(outcome -> {
            if (outcome.failed()) {
                Sessions.Refused.problem(outcome.cause()).answer(rc);
                return;
            }
            var caller = outcome.result();
            refusals.inTurn(rc, caller, () -> forward(rc, caller, origin, path));
        });
    }

    private void forward(RoutingContext rc, Caller caller, Origin origin, MatchResult path) {
        if (isOverdone(rc, caller)) {
            return;
        }
        var uri = path.group(2);
        if (caller instanceof Caller.Anonymous && !OPEN.matcher(uri).matches()) {
            Problem.SIGN_IN_REQUIRED.answer(rc);
            return;
        }
        var headers = headers(rc, PASSED_ON);
        headers.put("X-Forwarded-Prefix", "/api/" + path.group(1));
        token(caller, headers);
        var query = rc.request().query();
        var largest = IMPORT.matcher(uri).matches() ? settings.largestImport() : settings.largestBody();
        forwarder.forward(
                rc,
                new Forward(origin, query == null ? uri : uri + "?" + query, headers, largest.asLongValue()),
                false);
    }

    /** The identity provider under our own address: its cookies and answers are its own. */
    private void identity(RoutingContext rc) {
        var request = rc.request();
        if (!identityPaths.matcher(request.path()).matches()
                || DISGUISED.matcher(request.path()).find()) {
            Problem.NOT_FOUND.answer(rc);
            return;
        }
        if (isOverdone(rc, new Caller.Anonymous())) {
            return;
        }
        var headers = headers(rc, PASSED_ON_TO_IDENTITY);
        var cookies = SessionCookie.others(request);
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        forwarder.forward(
                rc,
                new Forward(
                        identity, request.uri(), headers, settings.largestBody().asLongValue()),
                true);
    }

    private Map<String, String> headers(RoutingContext rc, List<String> passedOn) {
        var request = rc.request();
        var headers = new LinkedHashMap<String, String>();
        for (var name : passedOn) {
            var values = request.headers().getAll(name);
            if (!values.isEmpty()) {
                headers.put(name, String.join(", ", values));
            }
        }
        var trace = Guard.trace(rc);
        headers.put(Trace.TRACE_PARENT, trace.parent());
        headers.put(Trace.CORRELATION, trace.correlation());
        headers.put("X-Forwarded-Proto", publicUrl.getScheme());
        headers.put("X-Forwarded-Host", publicUrl.getAuthority());
        headers.put("X-Forwarded-Port", Integer.toString(port()));
        headers.put("X-Forwarded-For", address(request));
        return headers;
    }

    private int port() {
        if (publicUrl.getPort() > 0) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
    }

    private static void token(Caller caller, Map<String, String> headers) {
        switch (caller) {
            case Caller.Anonymous _ -> {}
            case Caller.Bearer bearer -> headers.put("Authorization", "Bearer " + bearer.accessToken());
            case Caller.Browser browser ->
                headers.put("Authorization", "Bearer " + browser.session().accessToken());
        }
    }

    private boolean isOverdone(RoutingContext rc, Caller caller) {
        var name = switch (caller) {
            case Caller.Anonymous _ -> "address:" + address(rc.request());
            case Caller.Bearer bearer -> "account:" + bearer.account().id();
            case Caller.Browser browser -> "session:" + browser.session().id();
        };
        var wait = allowance.secondsToWait(name, System.nanoTime());
        if (wait > 0) {
            rc.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(wait));
            Problem.TOO_MANY_REQUESTS.answer(rc);
        }
        return wait > 0;
    }

    static String address(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    static boolean isLoopback(HttpServerRequest request) {
        var address = address(request);
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    static boolean isSafe(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
