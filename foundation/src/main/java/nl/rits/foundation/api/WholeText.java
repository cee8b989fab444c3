package nl.rits.foundation.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Texts without a zero character: PostgreSQL cannot keep one, and nobody types one. */
final class WholeText {
    private static final char ZERO = '\0';

    private WholeText() {}

    static SimpleModule module() {
        return new SimpleModule("whole-text")
                .addDeserializer(String.class, new Text())
                .addDeserializer(JsonNode.class, new Tree());
    }

    private static final class Text extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && text.indexOf(ZERO) >= 0) {
                throw InvalidFormatException.from(parser, "zero character", text, String.class);
            }
            return text;
        }
    }

    private static final class Tree extends JsonDeserializer<JsonNode> {
        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var tree = (JsonNode)
                    JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
            if (hasZero(tree)) {
                throw InvalidFormatException.from(parser, "zero character", "", String.class);
            }
            return tree;
        }

        @Override
        public @Nullable JsonNode getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        private static boolean hasZero(JsonNode node) {
            if (node.isTextual()) {
                return node.textValue().indexOf(ZERO) >= 0;
            }
            for (var child : node) {
                if (hasZero(child)) {
                    return true;
                }
            }
            return false;
        }
    }
}
