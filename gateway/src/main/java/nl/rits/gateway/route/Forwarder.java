package nl.rits.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import nl.rits.gateway.problem.Problem;
import org.jboss.logging.Logger;

/** Sends a request on and the answer back, both as they come in, without keeping them. */
@ApplicationScoped
public class Forwarder {

    /** One request as the service is to get it. */
    record Forward(Origin origin, String uri, Map<String, String> headers, long largestBody) {}

    record Origin(String host, int port) {
        static Origin of(String hostAndPort) {
            var colon = hostAndPort.lastIndexOf(':');
            return new Origin(hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
        }
    }

    static final String API_VERSION = "API-Version";

    private static final Logger LOG = Logger.getLogger(Forwarder.class);

    /** Headers of one connection (RFC 9110 §7.6.1), and what tells about the software behind. */
    private static final Set<String> NOT_SENT_BACK = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-powered-by",
            "via");

    private final HttpClient client;
    private final Duration answerWithin;
    private final Map<Origin, String> versions = new ConcurrentHashMap<>();

    Forwarder(Vertx vertx, RouteSettings settings) {
        this.answerWithin = settings.answerWithin();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setMaxPoolSize(settings.connectionsPerService())
                .setMaxWaitQueueSize(4 * settings.connectionsPerService())
                .setKeepAliveTimeout(30)
                .setMaxHeaderSize(32 * 1024));
    }

    void forward(RoutingContext rc, Forward forward, boolean keepCookies) {
        var request = rc.request();
        request.pause();
        var length = contentLength(request);
        if (length > forward.largestBody) {
            Problem.BODY_TOO_LARGE.answer(rc);
            return;
        }
        var options = new RequestOptions()
                .setHost(forward.origin.host)
                .setPort(forward.origin.port)
                .setMethod(request.method())
                .setURI(forward.uri)
                .setIdleTimeout(answerWithin.toMillis());
        client.request(options).onFailure(e -> failed(rc, e)).onSuccess(out -> {
            forward.headers.forEach(out::putHeader);
            rc.response().closeHandler(_ -> out.reset());
            out.response().onFailure(e -> failed(rc, e)).onSuccess(answer -> sendBack(rc, answer, keepCookies));
            if (hasBody(request)) {
                sendBody(rc, request, out, length, forward.largestBody);
            } else {
                out.end();
                request.resume();
            }
        });
    }

    /** The version of the API behind an origin; empty as long as nothing was heard of it. */
    Optional<String> version(Origin origin) {
        return Optional.ofNullable(versions.get(origin));
    }

    /** Asks for the version, so that also what the gateway itself refuses can tell it. */
    void askVersion(Origin origin) {
        client.request(new RequestOptions()
                        .setHost(origin.host)
                        .setPort(origin.port)
                        .setURI("/v1/openapi.json")
                        .setTimeout(5000))
                .compose(HttpClientRequest::send)
                .onSuccess(answer -> remember(origin, answer))
                .onFailure(e -> LOG.debugf("no version yet: %s", e.getMessage()));
    }

    private void remember(Origin origin, HttpClientResponse answer) {
        var version = answer.getHeader(API_VERSION);
        if (version != null && !version.equals(versions.get(origin))) {
            versions.put(origin, version);
        }
    }

    private static void sendBody(
            RoutingContext rc, HttpServerRequest request, HttpClientRequest out, long length, long largest) {
        if (length >= 0) {
            out.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        } else {
            out.setChunked(true);
        }
        var sent = new Object() {
            long bytes;
        };
        request.handler(part -> {
            sent.bytes += part.length();
            if (sent.bytes > largest) {
                request.handler(_ -> {}).endHandler(_ -> {});
                Problem.BODY_TOO_LARGE.answer(rc);
                out.reset();
                return;
            }
            write(request, out, part);
        });
        request.endHandler(_ -> out.end());
        request.exceptionHandler(_ -> out.reset());
        request.resume();
    }

    private static void write(HttpServerRequest request, HttpClientRequest out, Buffer part) {
        var _ = out.write(part);
        if (out.writeQueueFull()) {
            request.pause();
            out.drainHandler(_ -> request.resume());
        }
    }

    private static void sendBack(RoutingContext rc, HttpClientResponse answer, boolean keepCookies) {
        var response = rc.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        // The platform marks every answer as not to be compressed; what comes from a service says for itself.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING).remove(API_VERSION);
        for (var header : answer.headers()) {
            var name = header.getKey().toLowerCase(java.util.Locale.ROOT);
            if (!NOT_SENT_BACK.contains(name) && (keepCookies || !name.equals("set-cookie"))) {
                response.headers().add(header.getKey(), header.getValue());
            }
        }
        if (!compressible(answer.getHeader(HttpHeaders.CONTENT_TYPE))
                && !response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        var bodiless = answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!bodiless && answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(rc.request().version() != HttpVersion.HTTP_2);
        }
        answer.pipeTo(response).onFailure(e -> {
            LOG.debugf("answer broken off: %s", e.getMessage());
            rc.request().connection().close();
        });
    }

    private static void failed(RoutingContext rc, Throwable e) {
        if (rc.response().ended() || rc.response().closed()) {
            return;
        }
        LOG.warnf("%s %s: %s", rc.request().method(), rc.request().path(), e.toString());
        if (e instanceof TimeoutException && !String.valueOf(e.getMessage()).contains("connect")) {
            Problem.SERVICE_TOO_SLOW.answer(rc);
        } else {
            Problem.SERVICE_UNAVAILABLE.answer(rc);
        }
    }

    private static boolean compressible(@org.jspecify.annotations.Nullable String contentType) {
        return contentType != null
                && (contentType.contains("json")
                        || contentType.startsWith("text/html")
                        || contentType.startsWith("text/css")
                        || contentType.startsWith("text/csv")
                        || contentType.contains("javascript"));
    }

    private static long contentLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return contentLength(request) > 0
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && !request.isEnded()
                        && !Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                                .contains(request.method()));
    }
}
