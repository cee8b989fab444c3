package nl.rits.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of one OpenAPI document, with everything needed to call it. */
record Operation(
        String service,
        String method,
        String path,
        JsonNode document,
        JsonNode description,
        List<JsonNode> parameters) {
    /** Nothing has this id, so nothing is changed by calling an operation with it. */
    static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    static Stream<Operation> in(String service, JsonNode document) {
        return document.required("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> {
                            var parameters = new ArrayList<JsonNode>();
                            path.getValue().path("parameters").forEach(parameters::add);
                            entry.getValue().path("parameters").forEach(parameters::add);
                            return new Operation(
                                    service,
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    document,
                                    entry.getValue(),
                                    parameters.stream()
                                            .map(one -> resolve(document, one))
                                            .toList());
                        }));
    }

    String name() {
        return service + " " + method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesJson() {
        return resolve(document, description.path("requestBody")).path("content").properties().stream()
                .anyMatch(content -> content.getKey().contains("json"));
    }

    /** Public operations say so with an empty list. */
    boolean needsLogin() {
        var security = description.has("security") ? description.path("security") : document.path("security");
        return !path.endsWith("/openapi.json")
                && !(security.isArray() && security.isEmpty() && description.has("security"));
    }

    Set<String> documentedStatuses() {
        var statuses = new java.util.HashSet<String>();
        description.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** With values that are well-formed but belong to nothing. */
    String address() {
        var filled = path;
        var query = new ArrayList<String>();
        for (var parameter : parameters) {
            var name = parameter.path("name").asText();
            var value = sample(resolve(document, parameter.path("schema")), name);
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", value);
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return "/api/" + service + "/v1" + filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        if (!reads()) {
            headers.put("Idempotency-Key", java.util.UUID.randomUUID().toString());
            headers.put("If-Match", "\"1\"");
        }
        return headers;
    }

    private String sample(JsonNode schema, String name) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid", "UUID" -> NOBODY;
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T00:00:00Z";
            case "integer", "int32", "int64", "number" -> "1";
            case "boolean" -> "false";
            default -> name.equals("code") ? "GM0000" : NOBODY;
        };
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
