package nl.rits.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an access token says of its person. Reads tokens that were verified before; it verifies nothing itself. */
public record Account(
        String id,
        String username,
        String name,
        Set<String> roles,
        List<Organization> organizations,
        Instant expiresAt) {

    public static final String COUNCILLOR = "councillor";

    /** A party for which the person may act. */
    public record Organization(String alias, UUID party, String kind) {}

    static Account of(String accessToken) {
        var claims = claims(accessToken);
        var id = claims.getString("sub", "");
        var username = claims.getString("preferred_username", id);
        return new Account(
                id,
                username,
                claims.getString("name", username),
                roles(claims),
                organizations(claims),
                Instant.ofEpochSecond(claims.getLong("exp", 0L)));
    }

    static JsonObject claims(String token) {
        var payload = token.split("\\.", 3)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    static List<String> audience(String token) {
        return switch (claims(token).getValue("aud")) {
            case String one -> List.of(one);
            case JsonArray several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    /** The party for which the person acts: the one asked for, or the first by alias; empty when it may not be. */
    public Optional<Organization> acting(Optional<UUID> wanted) {
        return organizations.stream()
                .filter(each -> wanted.isEmpty() || wanted.get().equals(each.party))
                .findFirst();
    }

    /** Of whoever runs Rits; the role alone opens nothing for another party. */
    public boolean isAdministrator() {
        return roles.contains("administrator") && organizations.stream().anyMatch(each -> each.kind.equals("OPERATOR"));
    }

    public boolean isCouncillor() {
        return roles.contains(COUNCILLOR);
    }

    private static Set<String> roles(JsonObject claims) {
        return claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Organization> organizations(JsonObject claims) {
        var found = new ArrayList<Organization>();
        if (claims.getValue("organization") instanceof JsonObject organizations) {
            for (var alias : organizations.fieldNames()) {
                if (organizations.getValue(alias) instanceof JsonObject attributes) {
                    first(attributes, "party")
                            .flatMap(Account::uuid)
                            .ifPresent(party -> found.add(new Organization(
                                    alias, party, first(attributes, "kind").orElse("OTHER"))));
                }
            }
        }
        found.sort(Comparator.comparing(Organization::alias));
        return List.copyOf(found);
    }

    private static Optional<String> first(JsonObject attributes, String name) {
        return attributes.getValue(name) instanceof JsonArray values && !values.isEmpty()
                ? Optional.of(values.getString(0))
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
