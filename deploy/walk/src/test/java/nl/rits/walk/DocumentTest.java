package nl.rits.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents themselves. */
class DocumentTest {

    private static final Pattern KEBAB = Pattern.compile("_?[a-z0-9]+(?:-[a-z0-9]+)*|\\{[a-zA-Z]+}");
    private static final Pattern CAMEL = Pattern.compile("\\$?[a-z][a-z\\d]*([A-Z][a-z\\d]*)*");
    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final Portal portal = Portal.portal();

    @TestFactory
    Stream<DynamicTest> a_document_tells_version_contact_licence_and_server() {
        return portal.apis().stream()
                .map(api -> dynamicTest(api.service(), () -> {
                    var document = api.document();
                    assertThat(document.path("openapi").asText()).startsWith("3.");
                    assertThat(api.version()).matches(SEMVER);
                    for (var member : List.of("name", "url", "email")) {
                        assertThat(document.at("/info/contact/" + member).asText())
                                .as("contact " + member)
                                .isNotBlank();
                    }
                    assertThat(document.at("/info/license/name").asText()).contains("EUPL");
                    assertThat(document.at("/info/description").asText()).isNotBlank();
                    assertThat(document.at("/servers/0/url").asText()).endsWith(api.base());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_reference_leads_somewhere() {
        return portal.apis().stream()
                .map(api -> dynamicTest(
                        api.service(),
                        () -> assertThat(dead(api, api.document())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> segments_are_kebab_case_without_version_or_slash_at_the_end() {
        return eachPath((path, _) -> {
            assertThat(path).doesNotEndWith("/").startsWith("/").doesNotMatch(".*/v\\d+(/.*)?");
            for (var segment : path.substring(1).split("/")) {
                if (!"openapi.json".equals(segment)) {
                    assertThat(segment).matches(KEBAB);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> query_keys_are_camel_case() {
        return each(operation -> operation
                .parameters("query")
                .forEach(
                        parameter -> assertThat(parameter.path("name").asText()).matches(CAMEL)));
    }

    @TestFactory
    Stream<DynamicTest> an_operation_has_a_name_of_its_own_and_says_what_it_does() {
        return each(operation -> {
            assertThat(operation.description().path("operationId").asText()).isNotBlank();
            assertThat(operation.description().path("summary").asText()
                            + operation.description().path("description").asText())
                    .isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> an_operation_documents_its_problems() {
        return each(operation -> {
            var responses = operation.description().path("responses");
            var expected = new ArrayList<>(operation.isPublic() ? List.<String>of() : List.of("401", "403"));
            if (!operation.parameters("query").isEmpty() || operation.takesJson()) {
                expected.add("400");
            }
            for (var status : expected) {
                assertThat(responses.has(status)).as(status).isTrue();
            }
            responses.properties().forEach(response -> {
                if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                    assertThat(operation
                                    .api()
                                    .resolve(response.getValue())
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(response.getKey() + " as problem+json")
                            .isTrue();
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> a_success_documents_what_it_answers() {
        return each(operation -> {
            var documented = new ArrayList<String>();
            operation.description().path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    documented.add(response.getKey());
                    var content = operation.api().resolve(response.getValue()).path("content");
                    if (operation.method().equals("GET")) {
                        assertThat(content.isEmpty())
                                .as("no content for " + response.getKey())
                                .isFalse();
                        content.properties()
                                .forEach(type -> assertThat(operation
                                                .api()
                                                .resolve(type.getValue().path("schema"))
                                                .isEmpty())
                                        .as("no schema for " + type.getKey())
                                        .isFalse());
                    }
                }
            });
            assertThat(documented).isNotEmpty();
        });
    }

    private static List<String> dead(Api api, JsonNode node) {
        var dead = new ArrayList<String>();
        if (node.has("$ref")
                && node.get("$ref").isTextual()
                && api.document().at(node.get("$ref").asText().substring(1)).isMissingNode()) {
            dead.add(node.get("$ref").asText());
        }
        node.forEach(child -> dead.addAll(dead(api, child)));
        return dead;
    }

    private interface PathRule {
        void holds(String path, JsonNode item);
    }

    private interface Rule {
        void holds(Operation operation);
    }

    private Stream<DynamicTest> eachPath(PathRule rule) {
        return portal.apis().stream()
                .flatMap(api -> api.document().path("paths").properties().stream()
                        .map(path -> dynamicTest(
                                api.base() + path.getKey(), () -> rule.holds(path.getKey(), path.getValue()))));
    }

    private Stream<DynamicTest> each(Rule rule) {
        return portal.operations().stream()
                .map(operation -> dynamicTest(operation.toString(), () -> rule.holds(operation)));
    }
}
