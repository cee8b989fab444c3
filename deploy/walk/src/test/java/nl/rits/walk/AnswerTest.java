package nl.rits.walk;

import static nl.rits.walk.Answers.areSound;
import static nl.rits.walk.Answers.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must be answered, to whom, and how. */
class AnswerTest {

    private static final Pattern LOCAL_TIME = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*(?<!Z)\"");

    private final Portal portal = Portal.portal();

    @TestFactory
    Stream<DynamicTest> every_persona_is_answered_by_every_operation_that_reads() {
        return each(operation -> operation.method().equals("GET"), operation -> {
            for (var persona : Persona.values()) {
                var address = Addresses.withReason(
                        operation, Addresses.existing(persona, operation).orElseGet(() -> Addresses.absent(operation)));
                var answer = portal.send(portal.request(persona, address).GET());
                areSound(operation.api(), answer);
                assertThat(answer.statusCode())
                        .as(persona + " " + address + answer.body())
                        .isIn(200, 403, 404);
                if (answer.statusCode() == 200) {
                    var type = answer.headers()
                            .firstValue("content-type")
                            .orElseThrow()
                            .replaceAll(";.*", "");
                    assertThat(operation
                                    .api()
                                    .resolve(operation
                                            .description()
                                            .path("responses")
                                            .path("200"))
                                    .path("content")
                                    .has(type))
                            .as(type + " is documented")
                            .isTrue();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> somebody_can_read_what_every_operation_offers() {
        return each(
                operation -> operation.method().equals("GET") && !Addresses.hasNames(operation),
                operation -> assertThat(Arrays.stream(Persona.values())
                                .map(persona -> portal.send(portal.request(persona, Addresses.absent(operation))
                                                .GET())
                                        .statusCode()))
                        .contains(200));
    }

    @TestFactory
    Stream<DynamicTest> asking_changes_nothing() {
        return each(operation -> operation.method().equals("GET"), operation -> {
            var address = existing(operation);
            var first = portal.send(portal.request(Persona.GEMEENTE, address).GET());
            var second = portal.send(portal.request(Persona.GEMEENTE, address).GET());
            assertThat(second.statusCode()).isEqualTo(first.statusCode());
            // A file has the moment at which it was made in it.
            if (first.statusCode() == 200 && Portal.isJson(first)) {
                assertThat(second.body()).isEqualTo(first.body());
                assertThat(second.headers().firstValue("etag"))
                        .isEqualTo(first.headers().firstValue("etag"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> asking_again_with_a_tag_is_answered_whole_or_not_modified() {
        return each(operation -> operation.method().equals("GET"), operation -> {
            var address = existing(operation);
            var first = portal.send(portal.request(Persona.GEMEENTE, address).GET());
            first.headers().firstValue("etag").ifPresent(tag -> {
                assertThat(tag).as("strong").startsWith("\"");
                var again = portal.send(portal.request(Persona.GEMEENTE, address)
                        .header("If-None-Match", tag)
                        .GET());
                areSound(operation.api(), again);
                // Only where the tag is that of the answer itself; a view also depends on who looks, on today and on
                // others.
                assertThat(again.statusCode()).isIn(200, 304);
                if (again.statusCode() == 304) {
                    assertThat(again.body()).isEmpty();
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> moments_are_in_universal_time() {
        return each(operation -> operation.method().equals("GET"), operation -> {
            var answer = portal.send(
                    portal.request(Persona.GEMEENTE, existing(operation)).GET());
            assertThat(LOCAL_TIME
                            .matcher(answer.body())
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_list_tells_how_much_there_is_and_its_pages_are_whole() {
        return each(operation -> operation.hasQuery("pageSize"), operation -> {
            var address = existing(operation);
            var answer = portal.send(
                    portal.request(Persona.GEMEENTE, address + "?pageSize=2").GET());
            if (answer.statusCode() != 200) {
                return;
            }
            var first = Portal.json(answer);
            assertThat(first.path("page").asInt()).isEqualTo(1);
            assertThat(first.path("pageSize").asInt()).isEqualTo(2);
            // A history, which nobody counts, tells whether there is more.
            var more = first.path("more").asBoolean(first.path("total").asInt() > 2);
            if (!first.has("more")) {
                assertThat(first.path("items").size())
                        .isEqualTo(Math.min(2, first.path("total").asInt(-1)));
            }
            if (more) {
                assertThat(first.path("items")).hasSize(2);
                var second = Portal.json(portal.send(portal.request(Persona.GEMEENTE, address + "?pageSize=2&page=2")
                        .GET()));
                assertThat(second.path("total")).isEqualTo(first.path("total"));
                assertThat(second.path("items")).isNotEmpty();
                assertThat(second.path("items")).doesNotContainAnyElementsOf(first.path("items"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> other_websites_may_read_the_document_and_nothing_else() {
        return portal.apis().stream()
                .map(api -> dynamicTest(api.service(), () -> {
                    var document = portal.send(portal.request(api.base() + "/openapi.json")
                            .header("Origin", "https://elders.example")
                            .GET());
                    areSound(api, document);
                    assertThat(document.statusCode()).isEqualTo(200);
                    assertThat(document.headers().firstValue("access-control-allow-origin"))
                            .contains("*");
                    assertThat(document.headers().firstValue("content-type").orElse(""))
                            .contains("json");
                    for (var operation : api.operations()) {
                        if (operation.method().equals("GET")
                                && !operation.path().endsWith("openapi.json")) {
                            var answer = portal.send(portal.request(Persona.GEMEENTE, existing(operation))
                                    .header("Origin", "https://elders.example")
                                    .GET());
                            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                                    .as(operation.toString())
                                    .isEmpty();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_problem_is_told_in_dutch_or_english() {
        return portal.apis().stream()
                .map(api -> dynamicTest(api.service(), () -> {
                    var address = api.base() + "/onbekend";
                    var dutch = Portal.json(portal.send(
                            portal.request(Persona.GEMEENTE, address).GET()));
                    var english = Portal.json(portal.send(portal.request(Persona.GEMEENTE, address)
                            .header("Accept-Language", "en")
                            .GET()));
                    assertThat(dutch.path("type")).isEqualTo(english.path("type"));
                    assertThat(dutch.path("title")).isNotEqualTo(english.path("title"));
                }));
    }

    @Test
    void a_write_that_is_sent_twice_happens_once() {
        var projects = portal.apis().stream()
                .filter(api -> api.service().equals("bottlenecks"))
                .findFirst()
                .orElseThrow();
        var project = Portal.json(portal.send(portal.request(Persona.GEMEENTE, "/api/projects/v1/projects?mine=true")
                        .GET()))
                .at("/items/0/id")
                .asText();
        var key = UUID.randomUUID().toString();
        var body = about(project, "Eenmaal gemeld " + key);

        var first = report(key, body);
        var second = report(key, body);
        var other = report(key, about(project, "Iets anders"));

        areSound(projects, first);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        isRefused(projects, other, 422);
        var found = Portal.json(portal.send(portal.request(Persona.GEMEENTE, "/api/bottlenecks/v1/bottlenecks?q=" + key)
                .GET()));
        assertThat(found.path("total").asInt()).as(found.toString()).isEqualTo(1);
        var location = first.headers().firstValue("location").orElseThrow();
        var created =
                portal.send(portal.request(Persona.GEMEENTE, path(location)).GET());
        assertThat(created.statusCode()).as("Location " + location).isEqualTo(200);
    }

    @Test
    void all_errors_are_told_at_once() {
        var body = "{\"title\": \"\", \"cause\": \"ONZIN\", \"homes\": -1, \"months\": -1, \"projects\": []}";

        var answer = report(UUID.randomUUID().toString(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var errors = Portal.json(answer).path("errors");
        assertThat(errors.size()).as(answer.body()).isGreaterThanOrEqualTo(3);
        errors.forEach(error -> assertThat(error.has("pointer") || error.has("parameter"))
                .as(error.toString())
                .isTrue());
    }

    private java.net.http.HttpResponse<String> report(String key, String body) {
        return portal.send(portal.request(Persona.GEMEENTE, "/api/bottlenecks/v1/bottlenecks")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String about(String project, String title) {
        var make = JsonNodeFactory.instance;
        ArrayNode projects = make.arrayNode().add(project);
        return make.objectNode()
                .put("title", title)
                .put("cause", "GRID")
                .put("certainty", "POTENTIAL")
                .put("homes", 1)
                .put("months", 1)
                .set("projects", projects)
                .toString();
    }

    /** A Location may be whole or only a path; either way it must lead through the front door. */
    private static String path(String location) {
        return location.startsWith("http") ? java.net.URI.create(location).getRawPath() : location;
    }

    private static String existing(Operation operation) {
        return Addresses.existing(Persona.GEMEENTE, operation).orElseGet(() -> Addresses.absent(operation));
    }

    private interface Rule {
        void holds(Operation operation);
    }

    private Stream<DynamicTest> each(Predicate<Operation> which, Rule rule) {
        return portal.operations().stream()
                .filter(operation -> !operation.path().endsWith("/openapi.json"))
                .filter(which)
                .map(operation -> dynamicTest(operation.toString(), () -> rule.holds(operation)));
    }
}
