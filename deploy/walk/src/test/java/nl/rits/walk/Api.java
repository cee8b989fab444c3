package nl.rits.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;

/** One service's API and its document. */
record Api(String service, JsonNode document) {

    static final List<String> SERVICES = List.of("parties", "projects", "bottlenecks");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    String base() {
        return "/api/" + service + "/v1";
    }

    String version() {
        return document.path("info").path("version").asText();
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Entry<String, JsonNode> item : path.getValue().properties()) {
                if (METHODS.contains(item.getKey())) {
                    operations.add(Operation.of(
                            this,
                            item.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getValue(),
                            item.getValue()));
                }
            }
        }
        return operations;
    }

    /** Follows a {@code $ref} within the document. */
    JsonNode resolve(JsonNode node) {
        var at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }
}
