package nl.rits.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** What holds for every answer of an API, whatever was asked. */
final class Answers {

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+(?:\\.\\w+)+\\(|Exception\\b|nl\\.rits\\.|io\\.quarkus|org\\.hibernate|org\\.postgresql|jakarta\\.|SQLState");

    private Answers() {}

    static void areSound(Api api, HttpResponse<String> answer) {
        var what = answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode() + " "
                + start(answer.body());
        var headers = answer.headers();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(headers.firstValue("api-version"))
                .as("API-Version of " + what)
                .contains(api.version());
        assertThat(headers.firstValue("cache-control").orElse(""))
                .as("Cache-Control of " + what)
                .contains("no-store");
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .as("Content-Security-Policy of " + what)
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options"))
                .as("of " + what)
                .contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).as("of " + what).contains("DENY");
        assertThat(headers.firstValue("strict-transport-security"))
                .as("HSTS of " + what)
                .isPresent();
        assertThat(headers.firstValue("referrer-policy")).as("of " + what).contains("no-referrer");
        assertThat(headers.firstValue("set-cookie")).as("Set-Cookie of " + what).isEmpty();
        assertThat(headers.firstValue("server")).as("Server of " + what).isEmpty();
        assertThat(headers.firstValue("x-powered-by")).as("of " + what).isEmpty();
        assertThat(headers.allValues("api-version"))
                .as("one API-Version in " + what)
                .hasSize(1);
        if (!answer.body().isEmpty()) {
            assertThat(headers.firstValue("content-type"))
                    .as("Content-Type of " + what)
                    .isPresent();
        }
        if (answer.statusCode() >= 400) {
            isProblem(answer, what);
        }
    }

    private static void isProblem(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .as("Content-Type of " + what)
                .startsWith("application/problem+json");
        var problem = Portal.json(answer);
        assertThat(problem.path("status").asInt()).as("status in " + what).isEqualTo(answer.statusCode());
        assertThat(problem.path("type").asText()).as("type in " + what).startsWith("urn:rits:problem:");
        assertThat(problem.path("title").asText()).as("title in " + what).isNotBlank();
        assertThat(problem.path("detail").asText()).as("detail in " + what).isNotBlank();
        assertThat(INSIDES.matcher(answer.body()).find())
                .as("tells of its insides: " + what)
                .isFalse();
    }

    static void isRefused(Api api, HttpResponse<String> answer, Integer... statuses) {
        areSound(api, answer);
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + " -> " + start(answer.body()))
                .isIn((Object[]) statuses);
    }

    private static String start(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}
