package nl.rits.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = GatewayParts.class)
class WebAppTest {

    private final Browser nobody = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/projecten", "/projecten/8a/planning", "/toegankelijkheid"})
    void every_address_of_the_app_is_its_one_page(String path) {
        var answer = nobody.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self';", "style-src 'self';");
        var tag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(nobody.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_ever() {
        var answer = nobody.get("/assets/for-tests-1a2b3c.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElseThrow())
                .contains("immutable", "max-age=31536000");
    }

    @Test
    void a_file_that_is_not_there_is_not_the_page() {
        for (var path : new String[] {"/assets/gone-000000.js", "/favicon.png", "/projecten/plan.pdf"}) {
            var answer = nobody.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        }
    }

    @Test
    void the_app_learns_its_settings_from_the_gateway() {
        var settings = new JsonObject(nobody.get("/config.json").body());

        assertThat(settings.getString("version")).isNotBlank();
        assertThat(settings.getBoolean("demo")).isFalse();
        assertThat(settings.getJsonObject("tiles").getString("url")).contains("{z}/{x}/{y}");
        assertThat(settings.getJsonObject("tiles").getString("attribution")).isNotBlank();
        assertThat(nobody.get("/")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElseThrow())
                .contains("img-src 'self' data: https://service.pdok.nl;");
    }
}
