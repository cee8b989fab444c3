package nl.rits.walk;

import static nl.rits.walk.Answers.areSound;
import static nl.rits.walk.Answers.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must be refused, by every operation and in the same way. */
class RefusalTest {

    private static final String JSON = "application/json";

    private final Portal portal = Portal.portal();

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_a_token() {
        return each(operation -> !operation.isPublic(), operation -> {
            var address = Addresses.absent(operation);
            isRefused(
                    operation.api(),
                    portal.send(portal.request(address), operation.method(), Optional.empty(), JSON),
                    401);
            for (var bad : List.of("Bearer x", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "Basic eDp5")) {
                isRefused(
                        operation.api(),
                        portal.send(
                                portal.request(address).header("Authorization", bad),
                                operation.method(),
                                Optional.empty(),
                                JSON),
                        401);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_slash_at_the_end_is_another_address() {
        return each(
                operation -> !operation.isUnsafe(),
                operation -> isRefused(
                        operation.api(),
                        portal.send(portal.request(Persona.GEMEENTE, Addresses.withoutQuery(existing(operation)) + "/")
                                .GET()),
                        404));
    }

    @TestFactory
    Stream<DynamicTest> a_method_that_is_not_documented_is_not_allowed() {
        return portal.apis().stream()
                .flatMap(api -> api.document().path("paths").properties().stream()
                        .flatMap(path -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                                .filter(method -> !path.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                                .map(method -> dynamicTest(method + " " + api.base() + path.getKey(), () -> {
                                    var address = api.base()
                                            + path.getKey().replaceAll("\\{[^}]+}", Addresses.NOBODY.toString());
                                    var request = portal.request(Persona.GEMEENTE, address)
                                            .header(
                                                    "Idempotency-Key",
                                                    UUID.randomUUID().toString());
                                    // Two paths may fit one address: /x/{id} and /x/_word.
                                    isRefused(
                                            api,
                                            portal.send(request, method, Optional.of("{}"), JSON),
                                            path.getKey().matches(".*/_[^/]+$")
                                                    ? new Integer[] {405, 404, 400, 428}
                                                    : new Integer[] {405});
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_in_an_unknown_form_is_not_given() {
        return each(
                operation -> !operation.isUnsafe(),
                operation -> isRefused(
                        operation.api(),
                        portal.send(portal.request(Persona.GEMEENTE, existing(operation))
                                .setHeader("Accept", "application/x-onbekend")
                                .GET()),
                        406));
    }

    @TestFactory
    Stream<DynamicTest> a_body_in_an_unknown_form_is_not_taken() {
        return each(
                Operation::takesJson,
                operation -> isRefused(
                        operation.api(),
                        portal.send(
                                portal.request(Persona.GEMEENTE, operation, existing(operation)),
                                operation.method(),
                                Optional.of("naam=x"),
                                "application/x-onbekend"),
                        415));
    }

    @TestFactory
    Stream<DynamicTest> a_write_needs_an_idempotency_key() {
        return each(operation -> operation.isUnsafe() && operation.hasHeader("Idempotency-Key"), operation -> {
            var body = operation.takesJson()
                    ? Optional.of(Bodies.fitting(operation.api(), operation.bodySchema())
                            .toString())
                    : Optional.<String>empty();
            for (var key : List.of("", "kort", "x".repeat(129))) {
                var request = portal.request(Persona.GEMEENTE, existing(operation));
                if (!key.isEmpty()) {
                    request.header("Idempotency-Key", key);
                }
                // Who may not write there at all may be told that first, and so may whoever sent the wrong kind of
                // body.
                isRefused(
                        operation.api(), portal.send(request, operation.method(), body, JSON), 400, 403, 404, 415, 428);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_write_documents_its_idempotency_key() {
        return each(
                operation -> operation.isUnsafe() && !operation.path().contains("/_preview"),
                operation -> assertThat(operation.hasHeader("Idempotency-Key")).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> a_change_without_the_version_it_changes_is_refused() {
        return each(operation -> operation.isUnsafe() && operation.hasHeader("If-Match"), operation -> {
            var body = operation.takesJson()
                    ? Optional.of(Bodies.fitting(operation.api(), operation.bodySchema())
                            .toString())
                    : Optional.<String>empty();
            for (var persona : List.of(Persona.GEMEENTE, Persona.ONTWIKKELAAR, Persona.BEHEERDER, Persona.VOORZITTER)) {
                var address = Addresses.existing(persona, operation);
                if (address.isEmpty()) {
                    continue;
                }
                isRefused(
                        operation.api(),
                        portal.send(portal.request(persona, operation, address.get()), operation.method(), body, JSON),
                        428,
                        400,
                        403,
                        404);
                isRefused(
                        operation.api(),
                        portal.send(
                                portal.request(persona, operation, address.get())
                                        .header("If-Match", "\"999999999\""),
                                operation.method(),
                                body,
                                JSON),
                        412,
                        400,
                        403,
                        404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_absent_is_not_found_and_never_an_error() {
        return each(operation -> Addresses.hasNames(operation) && !operation.isUnsafe(), operation -> {
            for (var persona : Persona.values()) {
                isRefused(
                        operation.api(),
                        portal.send(portal.request(persona, Addresses.absent(operation))
                                .GET()),
                        403,
                        404);
            }
            for (var odd : List.of("x", "-1", "%20", "0".repeat(500), "%27%20or%201=1")) {
                isRefused(
                        operation.api(),
                        portal.send(portal.request(Persona.GEMEENTE, Addresses.filled(operation, odd))
                                .GET()),
                        400,
                        404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_no_document_names_does_not_exist() {
        return portal.apis().stream()
                .flatMap(api -> Stream.of("/onbekend", "/q/health", "/../q/metrics", "/openapi.json/x", "")
                        .map(path -> dynamicTest(api.base() + path, () -> {
                            var answer = portal.send(portal.request(Persona.BEHEERDER, api.base() + path)
                                    .GET());
                            assertThat(answer.statusCode()).isEqualTo(404);
                            assertThat(answer.headers().firstValue("content-type"))
                                    .contains("application/problem+json");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_query_that_makes_no_sense_is_refused() {
        return each(
                operation -> operation.method().equals("GET")
                        && !operation.parameters("query").isEmpty(),
                operation -> {
                    for (var parameter : operation.parameters("query")) {
                        var name = parameter.path("name").asText();
                        // In the place of the value that makes sense, where the operation cannot do without one.
                        var address = joined(existing(operation).replaceAll("(?<=[?&])" + name + "=[^&]*&?", ""));
                        var schema = operation.api().resolve(parameter.path("schema"));
                        var item = schema.has("items") ? operation.api().resolve(schema.path("items")) : schema;
                        var mustRefuse = item.has("enum")
                                || Set.of("integer", "number", "boolean")
                                        .contains(item.path("type").asText())
                                || Set.of("uuid", "date", "date-time")
                                        .contains(item.path("format").asText())
                                || Set.of("sort", "asOf", "crs").contains(name);
                        for (var value : List.of(
                                "x%00y",
                                "%27;drop%20table%20project;--", "x".repeat(3000), "%C3%28", "99999999999999999999")) {
                            var answer = portal.send(portal.request(Persona.GEMEENTE, address + name + "=" + value)
                                    .GET());
                            areSound(operation.api(), answer);
                            if (mustRefuse) {
                                assertThat(answer.statusCode())
                                        .as(answer.uri() + " " + answer.body())
                                        .isEqualTo(400);
                            }
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> a_page_outside_its_bounds_is_refused() {
        return each(operation -> operation.hasQuery("pageSize"), operation -> {
            for (var query : List.of("page=0", "page=-1", "pageSize=0", "pageSize=201", "pageSize=-5", "page=x")) {
                isRefused(
                        operation.api(),
                        portal.send(portal.request(Persona.GEMEENTE, joined(existing(operation)) + query)
                                .GET()),
                        400);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_body_wrong_in_form_is_refused_and_named() {
        return each(
                Operation::takesJson,
                operation -> Bodies.wrongInForm(operation.api(), operation.bodySchema())
                        .forEach((_, body) -> {
                            for (var persona : List.of(Persona.GEMEENTE, Persona.BEHEERDER)) {
                                isRefused(
                                        operation.api(),
                                        portal.send(
                                                portal.request(persona, operation, existing(operation)),
                                                operation.method(),
                                                Optional.of(body),
                                                type(operation)),
                                        400,
                                        403,
                                        404,
                                        428);
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> an_odd_body_never_breaks_a_service() {
        return each(
                operation -> operation.takesJson() && !operation.method().equals("DELETE"),
                operation -> Bodies.odd(operation.api(), operation.bodySchema()).forEach((_, body) -> {
                    for (var persona :
                            List.of(Persona.GEMEENTE, Persona.ONTWIKKELAAR, Persona.VOORZITTER, Persona.BEHEERDER)) {
                        var address =
                                Addresses.existing(persona, operation).orElseGet(() -> Addresses.absent(operation));
                        var request = portal.request(persona, operation, address);
                        version(persona, address).ifPresent(tag -> request.header("If-Match", tag));
                        areSound(
                                operation.api(),
                                portal.send(request, operation.method(), Optional.of(body), type(operation)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_too_large_is_refused() {
        return portal.operations().stream()
                .filter(Operation::takesJson)
                .limit(3)
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var answer = portal.send(portal.request(Persona.GEMEENTE, operation, existing(operation))
                            .header("Content-Type", JSON)
                            .method(operation.method(), BodyPublishers.ofString("\"" + "x".repeat(2_000_000) + "\"")));
                    assertThat(answer.statusCode()).isEqualTo(413);
                }));
    }

    @Test
    void a_party_that_is_not_mine_cannot_be_acted_for() {
        for (var api : portal.apis()) {
            var list = api.operations().stream()
                    .filter(operation -> !Addresses.hasNames(operation) && operation.hasQuery("pageSize"))
                    .findFirst()
                    .orElseThrow();
            isRefused(
                    api,
                    portal.send(portal.request(Persona.ONTWIKKELAAR, Addresses.absent(list))
                            .header("Rits-Party", UUID.randomUUID().toString())
                            .GET()),
                    403);
        }
    }

    private Optional<String> version(Persona persona, String address) {
        return portal.send(portal.request(persona, address).GET()).headers().firstValue("etag");
    }

    private static String existing(Operation operation) {
        return Addresses.existing(Persona.GEMEENTE, operation).orElseGet(() -> Addresses.absent(operation));
    }

    private static String joined(String address) {
        return address + (address.contains("?") ? "&" : "?");
    }

    private static String type(Operation operation) {
        return operation.bodyTypes().getFirst();
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
