package nl.rits.local.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rits.local.identity.Account;
import nl.rits.local.identity.Cast;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every operation of every OpenAPI document, as nobody and as everybody: what a new endpoint must do is proven as soon as
 * it is in the document. Needs a running portal, so only "./rits test api" runs it.
 */
class ApiWalk {
    private static final List<String> SERVICES = List.of("parties", "projects", "bottlenecks");
    private static final String PROBLEM = "application/problem+json";

    private final Portal portal = new Portal();

    @TestFactory
    Stream<DynamicNode> every_document_and_every_operation() throws IOException, InterruptedException {
        var services = new ArrayList<DynamicNode>();
        for (var service : SERVICES) {
            var document = portal.document(service);
            var tests = new ArrayList<DynamicNode>();
            tests.add(dynamicTest(service + ": its document is there for everybody", () -> publishedDocument(service)));
            tests.add(dynamicTest(service + ": an unknown path is a problem document", () -> unknownPath(service)));
            Operation.in(service, document)
                    .forEach(operation -> tests.add(dynamicContainer(operation.name(), tests(operation))));
            services.add(dynamicContainer(service, tests));
        }
        return services.stream();
    }

    private Stream<DynamicNode> tests(Operation operation) {
        var tests = new ArrayList<DynamicNode>();
        tests.add(dynamicTest(operation.name() + ": follows the naming rules", () -> names(operation)));
        tests.add(dynamicTest(operation.name() + ": refuses a trailing slash", () -> trailingSlash(operation)));
        if (operation.needsLogin()) {
            tests.add(dynamicTest(operation.name() + ": refuses who is not signed in", () -> notSignedIn(operation)));
        }
        if (operation.reads()) {
            for (var account : Cast.ACCOUNTS) {
                tests.add(dynamicTest(
                        operation.name() + ": answers " + account.name(), () -> answers(operation, account)));
            }
        } else {
            tests.add(dynamicTest(
                    operation.name() + ": needs an idempotency key or refuses", () -> withoutKey(operation)));
            if (operation.takesJson()) {
                for (var account : Cast.ACCOUNTS) {
                    tests.add(dynamicTest(
                            operation.name() + ": refuses broken JSON of " + account.name(),
                            () -> brokenJson(operation, account)));
                }
                tests.add(dynamicTest(
                        operation.name() + ": refuses another kind of content", () -> otherContent(operation)));
            }
        }
        return tests.stream();
    }

    private void publishedDocument(String service) throws Exception {
        var answer = portal.send(
                "GET",
                "/api/" + service + "/v1/openapi.json",
                null,
                null,
                Map.of("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var document = Portal.JSON.readTree(answer.body());
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/api/" + service + "/v1");
        assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.at("/info/contact/email").asText()).contains("@");
        assertThat(answer.headers().firstValue("API-Version"))
                .contains(document.at("/info/version").asText());
    }

    private void unknownPath(String service) throws Exception {
        var answer = portal.send(
                "GET", "/api/" + service + "/v1/does-not-exist", portal.tokenOf("gemeente"), null, Map.of());
        problem(answer, 404);
    }

    private void names(Operation operation) {
        assertThat(operation.path()).doesNotEndWith("/");
        for (var segment : operation.path().substring(1).split("/")) {
            assertThat(segment).matches("\\{[a-z][a-zA-Z]*}|_?[a-z0-9]+(-[a-z0-9]+)*|openapi\\.json");
        }
        for (var parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query")) {
                assertThat(parameter.path("name").asText()).matches("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
            }
        }
        assertThat(operation.description().path("summary").asText()
                        + operation.description().path("description").asText())
                .as("a summary or description")
                .isNotBlank();
    }

    private void trailingSlash(Operation operation) throws Exception {
        var address = operation.address().split("\\?", 2)[0] + "/";
        problem(portal.send(operation.method(), address, portal.tokenOf("gemeente"), null, operation.headers()), 404);
    }

    private void notSignedIn(Operation operation) throws Exception {
        var headers = new java.util.HashMap<>(operation.headers());
        headers.put("X-Rits", "1");
        problem(portal.send(operation.method(), operation.address(), null, null, headers), 401);
        problem(portal.send(operation.method(), operation.address(), "not.a.token", null, headers), 401);
    }

    private void answers(Operation operation, Account account) throws Exception {
        var answer = portal.send("GET", operation.address(), portal.tokenOf(account.name()), null, Map.of());
        if (answer.statusCode() >= 400) {
            problem(answer, answer.statusCode());
            assertThat(answer.statusCode()).isIn(400, 403, 404, 406);
        } else {
            assertThat(answer.statusCode()).isIn(200, 204);
            guarded(answer);
        }
        assertThat(operation.documentedStatuses()).contains(String.valueOf(answer.statusCode()));
    }

    private void withoutKey(Operation operation) throws Exception {
        var headers = Map.of("If-Match", "\"1\"", "Content-Type", "application/json");
        var answer = portal.send(
                operation.method(),
                operation.address(),
                portal.tokenOf("raadslid"),
                operation.takesJson() ? "{}" : null,
                headers);
        assertThat(answer.statusCode()).isBetween(400, 499);
        problem(answer, answer.statusCode());
    }

    private void brokenJson(Operation operation, Account account) throws Exception {
        var headers = new java.util.HashMap<>(operation.headers());
        headers.put(
                "Content-Type",
                operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        var answer =
                portal.send(operation.method(), operation.address(), portal.tokenOf(account.name()), "{\"", headers);
        assertThat(answer.statusCode()).isIn(400, 403, 404, 415);
        problem(answer, answer.statusCode());
    }

    private void otherContent(Operation operation) throws Exception {
        var headers = new java.util.HashMap<>(operation.headers());
        headers.put("Content-Type", "text/x-unknown");
        problem(portal.send(operation.method(), operation.address(), portal.tokenOf("gemeente"), "x", headers), 415);
    }

    private static void problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        var body = Portal.JSON.readTree(answer.body());
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("type").asText()).isNotBlank();
        assertThat(body.path("title").asText()).isNotBlank();
        assertThat(body.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "nl.rits", "org.hibernate", "at java.");
        guarded(answer);
    }

    private static void guarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("API-Version")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }
}
