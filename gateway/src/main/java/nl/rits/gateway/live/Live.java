package nl.rits.gateway.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.session.Account;
import nl.rits.gateway.session.Session;
import nl.rits.gateway.session.Sessions;

/** {@code GET /live}: server-sent events for one signed-in person, until sign-out. */
@ApplicationScoped
public class Live {

    private final Streams streams;
    private final Sessions sessions;
    private final LiveSettings settings;

    Live(Streams streams, Sessions sessions, LiveSettings settings) {
        this.streams = streams;
        this.sessions = sessions;
        this.settings = settings;
    }

    void routes(@Observes Router router, Vertx vertx) {
        router.get("/live").handler(this::open);
        vertx.setPeriodic(settings.heartbeat().toMillis(), _ -> streams.beat());
    }

    private void open(RoutingContext rc) {
        sessions.signedIn(rc, (account, session) -> open(rc, account, session));
    }

    private void open(RoutingContext rc, Account account, Optional<Session> session) {
        Optional<UUID> wanted;
        try {
            wanted = Optional.ofNullable(rc.request().getParam("party")).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            Problem.MALFORMED_REQUEST.answer(rc);
            return;
        }
        var viewer = Viewer.of(account, wanted);
        if (viewer.isEmpty()) {
            Problem.PARTY_NOT_YOURS.answer(rc);
            return;
        }
        if (session.isPresent() && session.get().companions() >= settings.streamsPerSession()) {
            Problem.TOO_MANY_REQUESTS.answer(rc);
            return;
        }
        var response = rc.response();
        response.setChunked(rc.request().version() != HttpVersion.HTTP_2)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        var loop = ((ContextInternal) rc.vertx().getOrCreateContext()).nettyEventLoop();
        var stream = new Stream(response, loop, viewer.get(), settings.backlog());
        var companion = new Companion(stream, wanted);
        if (session.isPresent() && !session.get().join(companion)) {
            Problem.SIGN_IN_REQUIRED.answer(rc);
            return;
        }
        var _ = response.writeHead();
        streams.open(stream, Optional.ofNullable(rc.request().getHeader("Last-Event-ID")));
        var ending = session.isPresent() ? -1L : endWith(rc.vertx(), account.expiresAt(), stream);
        response.closeHandler(_ -> left(rc.vertx(), stream, companion, session, ending));
        response.endHandler(_ -> left(rc.vertx(), stream, companion, session, ending));
        if (response.closed()) {
            left(rc.vertx(), stream, companion, session, ending);
        }
    }

    /** A token on its own has no session that could end: its stream ends with it. */
    private static long endWith(Vertx vertx, Instant expiry, Stream stream) {
        var left = Duration.between(Instant.now(), expiry).toMillis();
        return vertx.setTimer(Math.max(1, left), _ -> stream.close());
    }

    private void left(Vertx vertx, Stream stream, Companion companion, Optional<Session> session, long ending) {
        streams.leave(stream);
        session.ifPresent(each -> each.leave(companion));
        if (ending >= 0) {
            vertx.cancelTimer(ending);
        }
    }

    private final class Companion implements Session.Companion {
        private final Stream stream;
        private final Optional<UUID> wanted;

        Companion(Stream stream, Optional<UUID> wanted) {
            this.stream = stream;
            this.wanted = wanted;
        }

        @Override
        public void accountChanged(Account account) {
            Viewer.of(account, wanted).ifPresentOrElse(viewer -> streams.become(stream, viewer), stream::close);
        }

        @Override
        public void sessionEnded() {
            stream.close();
        }
    }
}
