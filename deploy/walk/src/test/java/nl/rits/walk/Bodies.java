package nl.rits.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Request bodies made from a schema: one that fits, and many that do not. */
final class Bodies {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private Bodies() {}

    /** Fits the schema by form; what it says need not make sense. */
    static JsonNode fitting(Api api, JsonNode schema) {
        return fitting(api, schema, 0);
    }

    private static JsonNode fitting(Api api, JsonNode unresolved, int depth) {
        var schema = api.resolve(unresolved);
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        for (var choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return fitting(api, schema.get(choice).get(0), depth);
            }
        }
        return switch (type(schema)) {
            case "string" -> MAKE.textNode(text(schema));
            case "integer", "number" ->
                MAKE.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> MAKE.booleanNode(true);
            case "array" -> {
                var array = MAKE.arrayNode();
                if (depth < DEEPEST) {
                    array.add(fitting(api, schema.path("items"), depth + 1));
                }
                yield array;
            }
            default -> {
                var object = MAKE.objectNode();
                if (depth < DEEPEST) {
                    schema.path("properties")
                            .properties()
                            .forEach(property ->
                                    object.set(property.getKey(), fitting(api, property.getValue(), depth + 1)));
                }
                yield object;
            }
        };
    }

    /** Bodies that a service must refuse as wrong in form. */
    static Map<String, String> wrongInForm(Api api, JsonNode schema) {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("nothing", "");
        bodies.put("half an object", "{\"a\":");
        bodies.put("no JSON", "naam=Weteringpark");
        bodies.put("a list", "[]");
        bodies.put("a word", "\"x\"");
        bodies.put("a number", "42");
        if (fitting(api, schema) instanceof ObjectNode fitting) {
            for (var property : fitting.properties()) {
                var wrong = fitting.deepCopy();
                wrong.set(property.getKey(), ofAnotherType(property.getValue()));
                bodies.put(property.getKey() + " of another type", wrong.toString());
            }
        }
        return bodies;
    }

    /** Bodies that a service may take or refuse, but must understand. */
    static Map<String, String> odd(Api api, JsonNode schema) {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("no members", "{}");
        bodies.put("unknown members", "{\"onbekend\": 1, \"__proto__\": {}, \"id\": \"" + UUID.randomUUID() + "\"}");
        if (!(fitting(api, schema) instanceof ObjectNode fitting)) {
            return bodies;
        }
        bodies.put("fitting by form", fitting.toString());
        for (var property : fitting.properties()) {
            var name = property.getKey();
            put(bodies, fitting, name, "null", MAKE.nullNode());
            if (property.getValue().isTextual()) {
                put(bodies, fitting, name, "empty", MAKE.textNode(""));
                put(bodies, fitting, name, "very long", MAKE.textNode("x".repeat(100_000)));
                put(bodies, fitting, name, "with a zero byte", MAKE.textNode("a\u0000b"));
                put(bodies, fitting, name, "with half a character", MAKE.textNode("a\ud800b"));
                put(
                        bodies,
                        fitting,
                        name,
                        "hostile",
                        MAKE.textNode("'; drop table project; -- <script>alert(1)</script> %_${7*7}"));
                put(bodies, fitting, name, "a far date", MAKE.textNode("+999999999-12-31"));
            } else if (property.getValue().isNumber()) {
                put(bodies, fitting, name, "negative", MAKE.numberNode(-1));
                put(bodies, fitting, name, "huge", MAKE.numberNode(new java.math.BigInteger("99999999999999999999")));
                put(bodies, fitting, name, "a fraction", MAKE.numberNode(0.5));
            } else if (property.getValue().isArray()) {
                put(bodies, fitting, name, "empty", MAKE.arrayNode());
                put(bodies, fitting, name, "of nothing", MAKE.arrayNode().addNull());
            }
        }
        return bodies;
    }

    private static void put(Map<String, String> bodies, ObjectNode fitting, String name, String how, JsonNode value) {
        var odd = fitting.deepCopy();
        odd.set(name, value);
        bodies.put(name + " " + how, odd.toString());
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean() || value.isNull()
                ? MAKE.objectNode().putArray("x")
                : MAKE.textNode("x");
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var each : type) {
                if (!"null".equals(each.asText())) {
                    return each.asText();
                }
            }
        }
        return type.asText("object");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "00000000-0000-3000-8000-000000000000";
            case "date" -> "2030-01-01";
            case "date-time" -> "2030-01-01T00:00:00Z";
            case "uri" -> "https://rits.example";
            default -> "tekst";
        };
    }
}
