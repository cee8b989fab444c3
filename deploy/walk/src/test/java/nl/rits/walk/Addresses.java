package nl.rits.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills the {names} in a path: with things that exist and that a persona sees, or with things that nobody has. */
final class Addresses {

    static final UUID NOBODY = UUID.fromString("00000000-0000-3000-8000-000000000000");

    private Addresses() {}

    /** An address that exists for this persona; empty when it sees nothing of the kind. */
    static Optional<String> existing(Persona persona, Operation operation) {
        var path = new StringBuilder(operation.api().base());
        for (var segment : operation.segments()) {
            if (!segment.startsWith("{")) {
                path.append('/').append(segment);
                continue;
            }
            var found = "{party}".equals(segment) && path.indexOf("/statements") > 0
                    ? ownParty(persona)
                    : firstOf(persona, path.toString());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            path.append('/').append(found.get());
        }
        return Optional.of(path + needed(operation));
    }

    /** The query that the operation cannot do without. */
    private static String needed(Operation operation) {
        var query = operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "="
                        + Bodies.fitting(operation.api(), parameter.path("schema"))
                                .asText())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Where some personas must say why they ask, and others need not. */
    static String withReason(Operation operation, String address) {
        return operation.hasQuery("reason")
                ? address + (address.contains("?") ? "&" : "?") + "reason=Ronde%20langs%20alle%20adressen"
                : address;
    }

    static String withoutQuery(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** Ids that fit by form and belong to nothing. */
    static String absent(Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var schema = operation.api().resolve(parameter.path("schema"));
            if ("integer".equals(schema.path("type").asText())) {
                path = path.replace("{" + parameter.path("name").asText() + "}", "2026");
            }
        }
        return operation.api().base() + path.replaceAll("\\{[^}]+}", NOBODY.toString()) + needed(operation);
    }

    static String filled(Operation operation, String value) {
        return operation.api().base() + operation.path().replaceAll("\\{[^}]+}", value);
    }

    static boolean hasNames(Operation operation) {
        return operation.path().contains("{");
    }

    private static Optional<String> ownParty(Persona persona) {
        return Portal.portal()
                .read(persona, "/api/parties/v1/me")
                .map(me -> me.path("party").path("id").asText());
    }

    private static Optional<String> firstOf(Persona persona, String collection) {
        return Portal.portal().read(persona, collection).flatMap(answer -> {
            var items = answer.has("items") ? answer.get("items") : answer;
            return items.isArray() && !items.isEmpty() ? id(items.get(0)) : Optional.empty();
        });
    }

    private static Optional<String> id(JsonNode item) {
        return Optional.ofNullable(item.get("id"))
                .or(() -> Optional.ofNullable(item.path("party").get("id")))
                .map(JsonNode::asText);
    }
}
