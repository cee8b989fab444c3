package nl.rits.foundation.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every operation has without its author writing it: a name, its problems, and the key of a write. */
record EveryOperation(String path, HttpMethod method) {
    static final String PROBLEM = "Problem";

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final List<HttpMethod> WRITES =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    void complete(Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(name());
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        problem(operation, "400", "Niet te lezen, of niet goed ingevuld");
        problem(operation, "401", "Niet ingelogd");
        problem(operation, "403", "Dit mag u niet");
        if (path.contains("{")) {
            problem(operation, "404", "Bestaat niet, of is niet met u gedeeld");
        }
        // What only shows what would happen writes nothing, so it may be asked as often as one likes.
        if (WRITES.contains(method) && !path.contains("/_preview")) {
            if (!has(operation, "Idempotency-Key")) {
                operation.addParameter(idempotencyKey());
            }
            problem(operation, "422", "Dit kenmerk hoort bij een ander verzoek");
        }
        if (has(operation, "If-Match")) {
            problem(operation, "412", "Intussen gewijzigd");
            problem(operation, "428", "De versie ontbreekt");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (isProblem(status) && response.getRef() == null && response.getContent() == null) {
                withProblem(response);
            }
            withoutPreference(response);
        });
    }

    /** getProjectsByIdChanges: method and path, so that no two are the same and no class shows. */
    private String name() {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.split("[/_-]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.startsWith("{")
                                ? "By" + capital(part.substring(1, part.length() - 1))
                                : capital(part))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void problem(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
        }
        var response = operation.getResponses().getAPIResponse(status);
        if (response.getDescription() == null || response.getContent() == null) {
            response.setDescription(description);
        }
    }

    private static void withProblem(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        PROBLEM_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    /** Which type the server gives to who asks for none is no part of the type's name. */
    private static void withoutPreference(APIResponse response) {
        var content = response.getContent();
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        var types = new LinkedHashMap<String, MediaType>();
        content.getMediaTypes().forEach((type, media) -> types.put(type.replaceFirst(";qs=.*", ""), media));
        content.setMediaTypes(types);
    }

    private static boolean isProblem(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == In.HEADER && header.equalsIgnoreCase(parameter.getName()));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .required(true)
                .description("Kenmerk van dit verzoek: komt het twee keer aan, dan telt het één keer. 24 uur geldig.")
                .schema(text().minLength(8).maxLength(128));
    }

    /** RFC 9457, with all errors of the input at once. */
    static Schema problem() {
        var error = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .addProperty("pointer", text())
                .addProperty("parameter", text())
                .addProperty("code", text())
                .addProperty("detail", text());
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("Wat er misging en wat u kunt doen (RFC 9457).")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(error));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
