package nl.rits.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Keeps the tokens of the login protocol on the server; the browser only gets the key to them. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TokenVault implements TokenStateManager {

    /** Tokens that were read for this request already, so that a failing database is told from an ended session. */
    static final String FOUND = "rits.tokens-found";

    /** Set by the login protocol's code when it has refreshed the tokens. */
    private static final String REFRESHED = "refresh_token_grant_response";

    private static final String KEPT_KEY = "rits.kept-key";

    private final SessionStore store;

    TokenVault(SessionStore store) {
        this.store = store;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext rc,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        String kept = rc.get(KEPT_KEY);
        var key = kept != null ? kept : TokenSeal.newKey();
        return UniHelper.toUni(store.save(key, tokens).map(key));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext rc,
            OidcTenantConfig config,
            String key,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        AuthorizationCodeTokens found = rc.get(FOUND);
        if (found != null) {
            return Uni.createFrom().item(found);
        }
        return UniHelper.toUni(store.find(key)
                .compose(stored -> stored.isPresent()
                        ? Future.succeededFuture(stored.get().tokens())
                        : Future.failedFuture(new AuthenticationFailedException("session is over"))));
    }

    /**
     * Tokens that were refreshed stay under their key, so that requests sent at the same moment with the same cookie find
     * them; a new sign-in always gets a new key.
     */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext rc, OidcTenantConfig config, String key, OidcRequestContext<Void> context) {
        if (Boolean.TRUE.equals(rc.get(REFRESHED))) {
            rc.put(KEPT_KEY, key);
            return Uni.createFrom().voidItem();
        }
        return UniHelper.toUni(store.delete(key));
    }
}
