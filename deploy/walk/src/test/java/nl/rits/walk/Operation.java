package nl.rits.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One method on one path of one API, as its document describes it. */
record Operation(Api api, String method, String path, JsonNode description, List<JsonNode> parameters) {

    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

    static Operation of(Api api, String method, String path, JsonNode pathItem, JsonNode description) {
        var parameters = new ArrayList<JsonNode>();
        for (var owner : List.of(pathItem, description)) {
            owner.path("parameters").forEach(parameter -> parameters.add(api.resolve(parameter)));
        }
        return new Operation(api, method, path, description, List.copyOf(parameters));
    }

    boolean isUnsafe() {
        return UNSAFE.contains(method);
    }

    boolean isPublic() {
        return description.has("security") && description.get("security").isEmpty();
    }

    List<JsonNode> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    boolean hasQuery(String name) {
        return parameters("query").stream()
                .anyMatch(query -> query.path("name").asText().equals(name));
    }

    boolean hasHeader(String name) {
        return parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equalsIgnoreCase(name));
    }

    /** Media types of the request body; empty when there is none. */
    List<String> bodyTypes() {
        var content = api.resolve(description.path("requestBody")).path("content");
        return StreamSupport.stream(((Iterable<String>) content::fieldNames).spliterator(), false)
                .toList();
    }

    JsonNode bodySchema() {
        var content = api.resolve(description.path("requestBody")).path("content");
        return content.isEmpty()
                ? content
                : api.resolve(content.elements().next().path("schema"));
    }

    boolean takesJson() {
        return bodyTypes().stream().anyMatch(type -> type.contains("json"));
    }

    List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    @Override
    public String toString() {
        return method + " " + api.base() + path;
    }
}
