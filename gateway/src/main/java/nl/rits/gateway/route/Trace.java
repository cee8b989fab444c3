package nl.rits.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The name under which one request is found back in every log: the caller's own where it is well-formed, else a new one.
 *
 * @param parent header {@code traceparent} (W3C Trace Context)
 */
record Trace(String parent, String correlation) {

    static final String TRACE_PARENT = "traceparent";
    static final String CORRELATION = "X-Correlation-Id";

    private static final Pattern PARENT = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static Trace of(HttpServerRequest request) {
        var parent = request.getHeader(TRACE_PARENT);
        if (parent == null || !PARENT.matcher(parent).matches()) {
            var chance = ThreadLocalRandom.current();
            var hex = HexFormat.of();
            parent = "00-" + hex.toHexDigits(chance.nextLong()) + hex.toHexDigits(chance.nextLong() | 1) + "-"
                    + hex.toHexDigits(chance.nextLong() | 1) + "-01";
        }
        var name = request.getHeader(CORRELATION);
        return new Trace(parent, name != null && NAME.matcher(name).matches() ? name : parent.substring(3, 35));
    }
}
