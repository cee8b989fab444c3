package nl.rits.local.identity;

import java.util.List;

/** Who may ask for tokens: only by the code flow, only with PKCE, only back to one exact address. */
final class RealmClients {
    /** The services accept only tokens that name this audience. */
    static final String AUDIENCE = "rits-services";

    static final String CLI = "rits-cli";

    /** Never opened: the launcher reads the code from the redirect itself. */
    static final String CLI_REDIRECT = "http://127.0.0.1/rits-cli";

    private static final String ORIGIN = "${RITS_ORIGIN}";

    private RealmClients() {}

    static List<Json> all() {
        return List.of(gateway(), cli());
    }

    private static Json gateway() {
        var attributes = new Json()
                .with("post.logout.redirect.uris", ORIGIN + "/")
                .with("backchannel.logout.url", "${RITS_LOOPBACK}/back-channel-logout")
                .with("backchannel.logout.session.required", "true")
                .with("backchannel.logout.revoke.offline.tokens", "true");
        return client("gateway", "Rits", ORIGIN + "/callback", attributes)
                .with("publicClient", false)
                .with("clientAuthenticatorType", "client-secret")
                .with("secret", "${RITS_GATEWAY_SECRET}")
                .with("baseUrl", ORIGIN + "/");
    }

    /** Public, so without a secret: PKCE is what ties the code to who asked for it. */
    private static Json cli() {
        return client(CLI, "./rits token", CLI_REDIRECT, new Json()).with("publicClient", true);
    }

    private static Json client(String id, String name, String redirect, Json attributes) {
        var audience = "included.custom.audience=" + AUDIENCE + " id.token.claim=false";
        return new Json()
                .with("clientId", id)
                .with("name", name)
                .with("enabled", true)
                .with("protocol", "openid-connect")
                .with("standardFlowEnabled", true)
                .with("implicitFlowEnabled", false)
                .with("directAccessGrantsEnabled", false)
                .with("serviceAccountsEnabled", false)
                .with("frontchannelLogout", false)
                .with("consentRequired", false)
                .with("fullScopeAllowed", true)
                .with("redirectUris", List.of(redirect))
                .with("webOrigins", List.of())
                .with("attributes", attributes.with("pkce.code.challenge.method", "S256"))
                .with("defaultClientScopes", RealmScopes.NAMES)
                .with("optionalClientScopes", List.of())
                .with("protocolMappers", List.of(RealmScopes.mapper("audience", "audience-mapper", audience)));
    }
}
