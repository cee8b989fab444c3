package nl.rits.foundation.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claim {@code organization} of an access token: {@code {"<alias>": {"party": ["<uuid>"], "kind": ["MUNICIPALITY"]}}}.
 * An organization without a readable party or kind is left out.
 */
public final class Organizations {
    private Organizations() {}

    /** One party for which a person acts. */
    public record Membership(String alias, UUID party, PartyKind kind) {}

    /** In the order of the aliases. */
    static List<Membership> of(@Nullable Object claim) {
        if (!(claim instanceof JsonObject organizations)) {
            return List.of();
        }
        return new TreeMap<String, JsonValue>(organizations)
                .entrySet().stream()
                        .flatMap(entry -> membership(entry.getKey(), entry.getValue()).stream())
                        .toList();
    }

    private static Optional<Membership> membership(String alias, JsonValue value) {
        if (!(value instanceof JsonObject organization)) {
            return Optional.empty();
        }
        try {
            return text(organization, "party")
                    .map(UUID::fromString)
                    .flatMap(party -> text(organization, "kind")
                            .map(PartyKind::valueOf)
                            .map(kind -> new Membership(alias, party, kind)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject organization, String name) {
        return switch (organization.get(name)) {
            case JsonString text -> Optional.of(text.getString());
            case JsonArray list
            when !list.isEmpty() && list.get(0) instanceof JsonString text -> Optional.of(text.getString());
            case null, default -> Optional.empty();
        };
    }
}
