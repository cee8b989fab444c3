package nl.rits.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every way in which the gateway itself refuses. The texts are in {@code problems_*.properties}; clients act on the type. */
public enum Problem {
    MALFORMED_REQUEST(400),
    TWO_IDENTITIES(400),
    SIGN_IN_REQUIRED(401),
    SCRIPT_HEADER_REQUIRED(403),
    PARTY_NOT_YOURS(403),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    UNEXPECTED(500),
    SERVICE_UNAVAILABLE(503),
    SERVICE_TOO_SLOW(504);

    private static final Locale DUTCH = Locale.of("nl");

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String type() {
        return "urn:rits:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ends the request with this problem, unless an answer is under way already. */
    public void answer(RoutingContext rc) {
        var response = rc.response();
        if (response.headWritten() || response.closed()) {
            rc.request().connection().close();
            return;
        }
        var texts = ResourceBundle.getBundle("problems", language(rc));
        var body = new JsonObject()
                .put("type", type())
                .put("title", texts.getString(name() + ".title"))
                .put("status", status)
                .put("detail", texts.getString(name() + ".detail"))
                .put("instance", rc.request().path())
                .toBuffer();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader("Content-Language", language(rc).getLanguage());
        if (this == SIGN_IN_REQUIRED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if ((status == 429 || status == 503) && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        // What is left of the request's body must not be read as the next request.
        if (!rc.request().isEnded() && rc.request().version() != io.vertx.core.http.HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.end(body);
    }

    /** Dutch, unless the caller prefers English. */
    private static Locale language(RoutingContext rc) {
        for (var language : rc.acceptableLanguages()) {
            if ("nl".equals(language.tag())) {
                return DUTCH;
            }
            if ("en".equals(language.tag())) {
                return Locale.ENGLISH;
            }
        }
        return DUTCH;
    }
}
