package nl.rits.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** What the gateway says to the identity provider, and hears from it, about the end of a session. */
@ApplicationScoped
public class IdentityProvider {

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);
    private static final String BACK_CHANNEL_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final Vertx vertx;
    private final HttpClient client;
    private final SessionSettings settings;
    private final JwtConsumer logoutTokens;

    IdentityProvider(
            Vertx vertx, SessionSettings settings, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.vertx = vertx;
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2000));
        this.logoutTokens = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(endpoint("certs"))))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(settings.clientId())
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(10, 300)
                .build();
    }

    /** The provider's own session ends too, so that the next sign-in asks for the password again. */
    Future<Void> endSession(String refreshToken) {
        var form = form(Map.of(
                "client_id", settings.clientId(),
                "client_secret", settings.clientSecret(),
                "refresh_token", refreshToken));
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(endpoint("logout"))
                        .setTimeout(3000))
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                        .send(form))
                .onSuccess(response -> {
                    if (response.statusCode() >= 400) {
                        LOG.warnf("the identity provider answered %d to a sign-out", response.statusCode());
                    }
                })
                .onFailure(e -> LOG.warnf("the identity provider did not hear of a sign-out: %s", e.getMessage()))
                .mapEmpty();
    }

    /** The provider's name of the session that a logout token ends; fails for any token that does not prove itself. */
    Future<String> endedSession(String logoutToken) {
        return vertx.executeBlocking(() -> {
            var claims = logoutTokens.processToClaims(logoutToken);
            var events = claims.getClaimValue("events", Map.class);
            var sid = claims.getStringClaimValue("sid");
            if (events == null || !events.containsKey(BACK_CHANNEL_EVENT) || sid == null || claims.hasClaim("nonce")) {
                throw new InvalidJwtException("not a logout token", java.util.List.of(), null);
            }
            return sid;
        });
    }

    private String endpoint(String name) {
        return settings.identityUrl() + "/protocol/openid-connect/" + name;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(IdentityProvider::encoded).collect(Collectors.joining("&"));
    }

    private static String encoded(Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
