package nl.rits.foundation.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.problem.Problems;

/**
 * What holds for every request, before login and routing: the headers of each answer, no trailing slash, no body that is
 * too large, and a problem instead of the framework's page when nothing is there.
 */
@ApplicationScoped
public class EveryAnswer {
    private static final int BEFORE_ALL_OTHERS = 100_000;
    private static final String OPENAPI = "/v1/openapi";

    private final ApiConfig config;
    private final Problems problems;

    EveryAnswer(ApiConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_ALL_OTHERS);
    }

    void lastResort(@Observes Router router) {
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(request -> problems.answer(request, ProblemException.notFound()));
    }

    private void begin(RoutingContext request) {
        var http = request.request();
        var trace = Trace.of(http.getHeader(Trace.PARENT), http.getHeader(Trace.CORRELATION));
        trace.remember();
        request.addHeadersEndHandler(done -> headers(request, trace));

        if (http.path().length() > 1 && http.path().endsWith("/")) {
            problems.answer(request, ProblemException.notFound());
        } else if (hasZero(http.uri())) {
            problems.answer(request, new ProblemException(400, "malformed-request"));
        } else if (tooLarge(http)) {
            http.response().putHeader("Connection", "close");
            problems.answer(request, new ProblemException(413, "too-large"));
        } else if (http.method().equals(HttpMethod.OPTIONS) && http.path().startsWith(OPENAPI)) {
            http.response()
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .setStatusCode(204)
                    .end();
        } else {
            request.next();
        }
    }

    private void headers(RoutingContext request, Trace trace) {
        var headers = request.response().headers();
        headers.set("API-Version", config.version())
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Strict-Transport-Security", "max-age=31536000")
                .set("Referrer-Policy", "no-referrer")
                .set(Trace.PARENT, trace.parent())
                .set(Trace.CORRELATION, trace.correlation());
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (request.request().path().startsWith(OPENAPI)) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
    }

    /** PostgreSQL cannot keep a zero character, and nobody types one. */
    private static boolean hasZero(String address) {
        return address.contains("%00");
    }

    private boolean tooLarge(HttpServerRequest http) {
        var length = http.getHeader("Content-Length");
        try {
            return length != null
                    && Long.parseLong(length) > config.largestBody().asLongValue();
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
