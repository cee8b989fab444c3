package nl.rits.local.identity;

import java.util.List;

/** What a token says, and nothing else: who it is, which roles, for which parties. */
final class RealmScopes {
    static final List<String> NAMES = List.of("basic", "acr", "profile", "roles", "organization", "web-origins");

    private static final String OIDC = "openid-connect";
    private static final String EVERY_TOKEN = "access.token.claim=true introspection.token.claim=true ";
    private static final String IN_ID_TOKEN = " id.token.claim=true userinfo.token.claim=true";

    private RealmScopes() {}

    static List<Json> all() {
        return List.of(
                scope(
                        "basic",
                        List.of(
                                mapper("sub", "sub-mapper", ""),
                                mapper(
                                        "auth_time",
                                        "usersessionmodel-note-mapper",
                                        "user.session.note=AUTH_TIME claim.name=auth_time jsonType.label=long"))),
                scope("acr", List.of(mapper("acr", "acr-mapper", IN_ID_TOKEN))),
                scope(
                        "profile",
                        List.of(
                                attribute("username", "preferred_username"),
                                attribute("locale", "locale"),
                                mapper("name", "full-name-mapper", IN_ID_TOKEN))),
                scope(
                        "roles",
                        List.of(mapper(
                                "roles",
                                "usermodel-realm-role-mapper",
                                "claim.name=realm_access.roles jsonType.label=String multivalued=true"))),
                // The alias of each organization with its attributes: party (uuid) and kind.
                scope(
                        "organization",
                        List.of(mapper(
                                "organization",
                                "organization-membership-mapper",
                                "claim.name=organization jsonType.label=JSON multivalued=true"
                                        + " addOrganizationAttributes=true addOrganizationId=false"))),
                scope("web-origins", List.of(mapper("web origins", "allowed-origins-mapper", ""))));
    }

    private static Json scope(String name, List<Json> mappers) {
        var spoken = name.equals("organization") || name.equals("profile");
        return new Json()
                .with("name", name)
                .with("protocol", OIDC)
                .with(
                        "attributes",
                        new Json().with("include.in.token.scope=" + spoken + " display.on.consent.screen=false"))
                .with("protocolMappers", mappers);
    }

    private static Json attribute(String property, String claim) {
        return mapper(
                property,
                "usermodel-attribute-mapper",
                "user.attribute=" + property + " claim.name=" + claim + " jsonType.label=String" + IN_ID_TOKEN);
    }

    /** Every mapper adds to the access token; what else it adds to is said in its settings. */
    static Json mapper(String name, String kind, String settings) {
        return new Json()
                .with("name", name)
                .with("protocol", OIDC)
                .with("protocolMapper", "oidc-" + kind)
                .with("config", new Json().with((EVERY_TOKEN + settings.strip()).strip()));
    }
}
