package nl.rits.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import nl.rits.gateway.problem.Problem;
import org.jboss.logging.Logger;

/**
 * Tells who asks. What was verified once is trusted for a minute; requests of one session that come together share one look
 * at the database and one refresh of the tokens.
 */
@ApplicationScoped
public class Sessions {

    /** The answer to a request whose caller cannot be told. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.type(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }

        /** What is answered when it could not be told who asks. */
        public static Problem problem(Throwable failure) {
            return failure instanceof Refused refused ? refused.problem : Problem.UNEXPECTED;
        }
    }

    /** Goes on with who is signed in, by a token or in a browser; others are asked to sign in. */
    public void signedIn(RoutingContext rc, BiConsumer<Account, Optional<Session>> next) {
        caller(rc).onComplete(outcome -> {
            if (outcome.failed()) {
                Refused.problem(outcome.cause()).answer(rc);
                return;
            }
            switch (outcome.result()) {
                case Caller.Anonymous _ -> Problem.SIGN_IN_REQUIRED.answer(rc);
                case Caller.Bearer bearer -> next.accept(bearer.account(), Optional.empty());
                case Caller.Browser browser -> next.accept(browser.session().account(), Optional.of(browser.session()));
            }
        });
    }

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final Caller ANONYMOUS = new Caller.Anonymous();
    private static final int MOST_TOKENS = 10_000;

    /** A token that is sent on must still be good when the service reads it. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final SessionStore store;
    private final SessionSettings settings;
    private final IdentityProviderManager identities;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentMap<String, Session> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Promise<Session>> underway = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Caller.Bearer> tokens = new ConcurrentHashMap<>();

    Sessions(SessionStore store, SessionSettings settings, IdentityProviderManager identities) {
        this.store = store;
        this.settings = settings;
        this.identities = identities;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        store.onEnded(this::forget);
        vertx.setPeriodic(15_000, _ -> sweep());
    }

    /** The caller of this request, on the request's own event loop; fails with {@link Refused}. */
    public Future<Caller> caller(RoutingContext rc) {
        var key = SessionCookie.key(rc.request());
        var authorization = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return key != null ? refused(Problem.TWO_IDENTITIES) : bearer(rc, authorization);
        }
        if (key == null) {
            return Future.succeededFuture(ANONYMOUS);
        }
        var id = SessionStore.id(key);
        var session = known.get(id);
        if (session != null && session.isTrusted(clock.instant())) {
            return Future.succeededFuture(new Caller.Browser(session));
        }
        Promise<Session> mine = Promise.promise();
        var others = underway.putIfAbsent(id, mine);
        if (others == null) {
            resume(rc, key, id).onComplete(outcome -> {
                underway.remove(id);
                mine.handle(outcome);
            });
        }
        Promise<Session> here = ((ContextInternal) rc.vertx().getOrCreateContext()).promise();
        (others == null ? mine : others).future().onComplete(here);
        return here.future().<Caller>map(Caller.Browser::new).onFailure(e -> {
            if (e instanceof Refused refused && refused.problem == Problem.SIGN_IN_REQUIRED) {
                SessionCookie.clear(rc);
            }
        });
    }

    /** Ends a session everywhere: its row, its streams, here and at other instances. */
    Future<Void> end(String key) {
        return store.delete(key).onSuccess(_ -> forget(SessionStore.id(key)));
    }

    public int count() {
        return known.size();
    }

    private void forget(String id) {
        var session = known.remove(id);
        if (session != null) {
            session.end();
        }
    }

    private Future<Session> resume(RoutingContext rc, String key, String id) {
        return store.find(key)
                .recover(e -> {
                    LOG.warnf("session database: %s", e.getMessage());
                    return refused(Problem.SERVICE_UNAVAILABLE);
                })
                .compose(found -> {
                    if (found.isEmpty()) {
                        forget(id);
                        return refused(Problem.SIGN_IN_REQUIRED);
                    }
                    rc.put(TokenVault.FOUND, found.get().tokens());
                    return verify(rc)
                            .recover(e -> e instanceof Refused r && r.problem == Problem.SIGN_IN_REQUIRED
                                    ? end(key).transform(_ -> Future.failedFuture(e))
                                    : Future.failedFuture(e))
                            .compose(identity -> {
                                var token = identity.getCredential(AccessTokenCredential.class);
                                if (identity.isAnonymous() || token == null) {
                                    return refused(Problem.SIGN_IN_REQUIRED);
                                }
                                var renewed = !token.getToken()
                                        .equals(found.get().tokens().getAccessToken());
                                var endsAt = renewed
                                        ? clock.instant().plus(settings.idle())
                                        : found.get().endsAt().toInstant();
                                return Future.succeededFuture(remember(id, token.getToken(), endsAt));
                            });
                });
    }

    private Session remember(String id, String accessToken, Instant endsAt) {
        var account = Account.of(accessToken);
        var trustedUntil = trustedUntil(account);
        return known.compute(id, (_, session) -> {
            if (session == null) {
                return new Session(id, account, accessToken, trustedUntil, endsAt);
            }
            session.renew(account, accessToken, trustedUntil, endsAt);
            return session;
        });
    }

    private Future<Caller> bearer(RoutingContext rc, String authorization) {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return refused(Problem.SIGN_IN_REQUIRED);
        }
        var token = authorization.substring(7).strip();
        var id = SessionStore.id(token);
        var verified = tokens.get(id);
        if (verified != null && clock.instant().isBefore(verified.account().expiresAt())) {
            return Future.succeededFuture(verified);
        }
        return verify(rc).compose(identity -> {
            if (identity.isAnonymous() || !Account.audience(token).contains(settings.audience())) {
                return refused(Problem.SIGN_IN_REQUIRED);
            }
            var caller = new Caller.Bearer(Account.of(token), token);
            if (tokens.size() < MOST_TOKENS) {
                tokens.put(id, caller);
            }
            return Future.succeededFuture(caller);
        });
    }

    /** Signature, issuer, audience and time, and a refresh where due. */
    private Future<SecurityIdentity> verify(RoutingContext rc) {
        BiConsumer<RoutingContext, Throwable> leaveTheAnswerToMe = (_, _) -> {};
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveTheAnswerToMe);
        return UniHelper.toFuture(QuarkusHttpUser.getSecurityIdentity(rc, identities))
                .recover(e -> refused(problem(e)));
    }

    /** An identity provider that is away ends no session. */
    static Problem problem(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof IOException || e instanceof TimeoutException) {
                return Problem.SERVICE_UNAVAILABLE;
            }
        }
        return switch (failure) {
            case AuthenticationFailedException _,
                    AuthenticationCompletionException _,
                    AuthenticationRedirectException _ -> Problem.SIGN_IN_REQUIRED;
            case Refused refused -> refused.problem;
            default -> {
                LOG.warn("identity provider", failure);
                yield Problem.SERVICE_UNAVAILABLE;
            }
        };
    }

    private Instant trustedUntil(Account account) {
        var soonest = clock.instant().plus(settings.trusted());
        var expires = account.expiresAt().minus(MARGIN);
        return soonest.isBefore(expires) ? soonest : expires;
    }

    private void sweep() {
        var now = clock.instant();
        known.forEach((id, session) -> {
            if (session.isOver(now)) {
                forget(id);
            } else if (session.isAlone() && !session.isTrusted(now.minus(settings.idle()))) {
                known.remove(id, session);
            }
        });
        tokens.values().removeIf(bearer -> !now.isBefore(bearer.account().expiresAt()));
    }

    private static <T> Future<T> refused(Problem problem) {
        return Future.failedFuture(new Refused(problem));
    }
}
