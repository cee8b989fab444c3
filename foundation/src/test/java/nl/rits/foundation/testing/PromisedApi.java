package nl.rits.foundation.testing;

import static nl.rits.foundation.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What every service promises of its API; a service extends it with its own parts. */
public abstract class PromisedApi {
    private static final Path PROMISED = Path.of("contracts/openapi.yaml");
    private static final Path MADE = Path.of("target/openapi.yaml");

    /** When a change is meant: copy target/openapi.yaml to contracts/, and say so in the API's changelog. */
    @Test
    public void the_api_is_what_was_promised() throws IOException {
        var made = RestAssured.get("/v1/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(MADE, made);

        assertThat(made).isEqualTo(Files.exists(PROMISED) ? Files.readString(PROMISED) : "nothing promised yet");
    }

    @Test
    public void everyone_may_read_what_the_api_is() {
        anonymous()
                .get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("API-Version", "1.0.0");
    }

    /** The version of the API heads its changelog. */
    @Test
    public void the_changelog_begins_with_the_version_of_the_api() throws IOException {
        var version = anonymous().get("/v1/openapi.json").then().extract().<String>path("info.version");

        assertThat(Files.readString(Path.of("contracts/CHANGELOG.md"))
                        .lines()
                        .filter(line -> line.startsWith("## "))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("## " + version));
    }
}
