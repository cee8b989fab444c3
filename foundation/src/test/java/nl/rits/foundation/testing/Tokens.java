package nl.rits.foundation.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import org.eclipse.microprofile.config.ConfigProvider;

/** Mints access tokens as the identity provider would, signed with a key that lives as long as the test. */
public final class Tokens {
    private Tokens() {}

    public static String of(Personas persona) {
        return of(persona.account(), persona.fullName(), persona.roles(), Map.of(persona.partyKey(), persona.kind()));
    }

    /** Someone outside the cast. @param parties key to kind; several when the person acts for several */
    public static String of(String account, String name, List<Role> roles, Map<String, PartyKind> parties) {
        return sign(claims(account, name, roles, parties));
    }

    /** The claims of a good token, to be spoiled by a test before {@link #sign}. */
    public static JwtClaimsBuilder claims(Personas persona) {
        return claims(
                persona.account(), persona.fullName(), persona.roles(), Map.of(persona.partyKey(), persona.kind()));
    }

    public static JwtClaimsBuilder claims(
            String account, String name, List<Role> roles, Map<String, PartyKind> parties) {
        var organization = new LinkedHashMap<String, Object>();
        parties.forEach((key, kind) -> organization.put(
                key, Map.of("party", List.of(StableId.of("party", key).toString()), "kind", List.of(kind.name()))));
        return Jwt.claims()
                .issuer(issuer())
                .audience("rits-services")
                .subject(subject(account))
                .claim("preferred_username", account)
                .claim("name", name)
                .claim("azp", "gateway")
                .claim("typ", "Bearer")
                .claim("jti", UUID.randomUUID().toString())
                .claim(
                        "realm_access",
                        Map.of("roles", roles.stream().map(Role::claim).toList()))
                .claim("organization", organization)
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofMinutes(15));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(TestKey.get());
    }

    /** Signed by someone whom the services do not trust. */
    public static String signByStranger(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(TestKey.stranger());
    }

    /** The account id (claim sub) of a cast member or of any other user name. */
    public static String subject(String account) {
        return StableId.of("account", account).toString();
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
    }
}
