package nl.rits.gateway.session;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.session.Account.Organization;
import org.jboss.logging.Logger;

/** Sign-in by the authorization code flow, sign-out, and the question who is signed in. */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String RETURN_TO = "returnTo";

    private final Sessions sessions;
    private final SessionStore store;
    private final KnownParties parties;
    private final IdentityProvider provider;
    private final HttpAuthenticator authenticator;
    private final IdentityProviderManager identities;
    private final URI publicUrl;

    SignIn(
            Sessions sessions,
            SessionStore store,
            KnownParties parties,
            IdentityProvider provider,
            HttpAuthenticator authenticator,
            IdentityProviderManager identities,
            SessionSettings settings) {
        this.sessions = sessions;
        this.store = store;
        this.parties = parties;
        this.provider = provider;
        this.authenticator = authenticator;
        this.identities = identities;
        this.publicUrl = settings.publicUrl();
    }

    void routes(@Observes Router router) {
        router.get("/session").handler(this::session);
        router.get("/login").handler(this::login);
        router.get("/callback").handler(this::login);
        router.post("/logout").handler(this::logout);
        router.post("/back-channel-logout").handler(this::endedElsewhere);
    }

    /** Always 200: the web app asks this first. */
    private void session(RoutingContext rc) {
        sessions.caller(rc).onComplete(outcome -> {
            if (outcome.failed()
                    && outcome.cause() instanceof Sessions.Refused refused
                    && refused.problem() != Problem.SIGN_IN_REQUIRED) {
                refused.problem().answer(rc);
                return;
            }
            var account = outcome.failed()
                    ? Optional.<Account>empty()
                    : switch (outcome.result()) {
                        case Caller.Anonymous _ -> Optional.<Account>empty();
                        case Caller.Bearer bearer -> Optional.of(bearer.account());
                        case Caller.Browser browser ->
                            Optional.of(browser.session().account());
                    };
            rc.json(account.map(this::json).orElseGet(() -> new JsonObject().put("signedIn", false)));
        });
    }

    private JsonObject json(Account account) {
        var json = new JsonObject()
                .put("signedIn", true)
                .put("name", account.name())
                .put("account", account.username())
                .put("roles", new JsonArray(account.roles().stream().sorted().toList()))
                .put(
                        "parties",
                        new JsonArray(account.organizations().stream()
                                .map(this::reference)
                                .toList()))
                .put("language", "nl");
        account.acting(Optional.<UUID>empty()).ifPresent(party -> json.put("party", reference(party)));
        return json;
    }

    private JsonObject reference(Organization organization) {
        var known = parties.find(organization.party());
        return new JsonObject()
                .put("id", organization.party().toString())
                .put("name", known.map(KnownParties.KnownParty::name).orElse(organization.alias()))
                .put("kind", known.map(KnownParties.KnownParty::kind).orElse(organization.kind()));
    }

    /** Sends to the identity provider and, on the way back, to where the person came from. */
    private void login(RoutingContext rc) {
        if (!isPublicHost(rc.request())) {
            // The provider only sends people back to the public address.
            redirect(rc, 302, publicUrl + "/login?" + RETURN_TO + "=" + encoded(returnTo(rc)));
            return;
        }
        BiConsumer<RoutingContext, Throwable> leaveTheAnswerToMe = (_, _) -> {};
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveTheAnswerToMe);
        UniHelper.toFuture(QuarkusHttpUser.getSecurityIdentity(rc, identities)).onComplete(outcome -> {
            var callback = rc.request().path().equals("/callback");
            if (outcome.succeeded() && !outcome.result().isAnonymous()) {
                redirect(rc, 302, returnTo(rc));
            } else if (outcome.cause() instanceof AuthenticationRedirectException e) {
                redirect(rc, 302, e.getRedirectUri());
            } else if (outcome.failed() && Sessions.problem(outcome.cause()) == Problem.SERVICE_UNAVAILABLE) {
                Problem.SERVICE_UNAVAILABLE.answer(rc);
            } else if (callback) {
                LOG.infof(
                        "sign-in not completed: %s",
                        outcome.failed() ? outcome.cause().getMessage() : "no state");
                redirect(rc, 302, "/?sign-in=failed");
            } else {
                challenge(rc);
            }
        });
    }

    private void challenge(RoutingContext rc) {
        UniHelper.toFuture(authenticator.sendChallenge(rc))
                .onFailure(e -> {
                    LOG.warn("identity provider", e);
                    Problem.SERVICE_UNAVAILABLE.answer(rc);
                })
                .onSuccess(_ -> {
                    if (!rc.response().ended()) {
                        rc.response().end();
                    }
                });
    }

    /** Ends the session here and at the identity provider, without a token passing the browser. */
    private void logout(RoutingContext rc) {
        var key = SessionCookie.key(rc.request());
        if (key == null) {
            signedOut(rc);
            return;
        }
        store.find(key)
                .compose(found -> sessions.end(key).map(found))
                .onFailure(e -> {
                    LOG.warn("session not ended", e);
                    Problem.SERVICE_UNAVAILABLE.answer(rc);
                })
                .onSuccess(found -> {
                    SessionCookie.clear(rc);
                    found.map(stored -> stored.tokens().getRefreshToken())
                            .map(provider::endSession)
                            .orElseGet(io.vertx.core.Future::succeededFuture)
                            .onComplete(_ -> signedOut(rc));
                });
    }

    private static void signedOut(RoutingContext rc) {
        if (rc.request().headers().contains("X-Rits")) {
            rc.response().setStatusCode(204).end();
        } else {
            redirect(rc, 303, "/");
        }
    }

    /** The identity provider says that a session ended there (OpenID Connect Back-Channel Logout 1.0). */
    private void endedElsewhere(RoutingContext rc) {
        rc.request().setExpectMultipart(true);
        rc.request()
                .end()
                .compose(_ ->
                        provider.endedSession(Optional.ofNullable(rc.request().getFormAttribute("logout_token"))
                                .orElse("")))
                .onFailure(e -> {
                    // Not its text: that holds what the sender wrote.
                    LOG.warnf("back-channel sign-out refused: %s", e.getClass().getSimpleName());
                    Problem.MALFORMED_REQUEST.answer(rc);
                })
                .compose(store::deleteBySid)
                .onSuccess(ended -> {
                    LOG.infof("%d sessions ended at the identity provider", ended);
                    rc.response().setStatusCode(200).end();
                })
                .onFailure(_ -> {
                    if (!rc.response().ended()) {
                        Problem.SERVICE_UNAVAILABLE.answer(rc);
                    }
                });
        rc.request().resume();
    }

    /** A path of this portal and nothing else: never another host, however written. */
    static String localPath(@org.jspecify.annotations.Nullable String wanted) {
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return "/";
        }
        return wanted;
    }

    private static String returnTo(RoutingContext rc) {
        return localPath(rc.request().getParam(RETURN_TO));
    }

    private boolean isPublicHost(HttpServerRequest request) {
        var authority = request.authority();
        return authority != null && publicUrl.getAuthority().equalsIgnoreCase(authority.toString());
    }

    private static String encoded(String path) {
        return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void redirect(RoutingContext rc, int status, String location) {
        rc.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }
}
