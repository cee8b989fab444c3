package nl.rits.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final Path COMMITTED = Path.of("../keycloak/realm.json");
    private final JsonNode realm = read(Realm.json());

    @Test
    void the_committed_realm_is_what_the_code_makes() throws IOException {
        assertThat(Files.readString(COMMITTED)).isEqualTo(Realm.json());
    }

    @Test
    void every_client_may_only_use_the_code_flow_with_pkce() {
        assertThat(all("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
            for (var forbidden :
                    List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
                assertThat(client.required(forbidden).asBoolean()).as(forbidden).isFalse();
            }
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
        });
    }

    @Test
    void redirects_go_to_one_exact_address() {
        assertThat(all("clients")).allSatisfy(client -> {
            assertThat(texts(client.required("redirectUris"))).hasSize(1).noneMatch(uri -> uri.contains("*"));
            assertThat(client.at("/attributes/post.logout.redirect.uris").asText())
                    .doesNotContain("*");
            assertThat(client.required("webOrigins")).isEmpty();
        });
    }

    @Test
    void a_token_is_short_lived_and_meant_for_the_services_only() {
        assertThat(realm.required("accessTokenLifespan").asInt()).isBetween(60, 15 * 60);
        assertThat(realm.required("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(24 * 60 * 60);
        assertThat(all("clients"))
                .allSatisfy(client -> assertThat(client.at("/protocolMappers/0/config/included.custom.audience")
                                .asText())
                        .isEqualTo("rits-services"));
    }

    @Test
    void secrets_are_not_in_the_file() {
        assertThat(all("clients"))
                .filteredOn(client -> !client.path("publicClient").asBoolean())
                .isNotEmpty()
                .allSatisfy(
                        client -> assertThat(client.required("secret").asText()).startsWith("${"));
    }

    @Test
    void the_token_carries_the_party_of_each_organization() {
        assertThat(all("organizations")).hasSizeGreaterThan(40).allSatisfy(organization -> {
            var alias = organization.required("alias").asText();
            assertThat(organization.at("/attributes/party/0").asText())
                    .isEqualTo(Organization.stableId("party", alias).toString());
            assertThat(organization.at("/attributes/kind/0").asText()).isNotBlank();
        });
        assertThat(realm.toString()).contains("\"addOrganizationAttributes\":\"true\"");
    }

    @Test
    void ids_follow_the_rule_that_the_services_use() {
        // The UUID (version 3) of "rits/party/gm0177".
        assertThat(Cast.organization("gm0177").party()).hasToString("fcb8a19e-7fa3-3df3-99c8-241a9c125be4");
    }

    @Test
    void every_account_has_known_roles_one_organization_and_its_name_as_password() {
        var roles = StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .map(role -> role.required("name").asText())
                .toList();
        assertThat(all("users")).hasSize(9).allSatisfy(user -> {
            var name = user.required("username").asText();
            assertThat(texts(user.required("realmRoles"))).isSubsetOf(roles);
            assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
            assertThat(all("organizations"))
                    .filteredOn(organization -> organization
                            .required("members")
                            .findValuesAsText("username")
                            .contains(name))
                    .hasSize(1);
        });
    }

    @Test
    void guessing_passwords_is_slowed_down_and_pages_are_dutch_first() {
        assertThat(realm.required("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.required("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.required("defaultLocale").asText()).isEqualTo("nl");
        assertThat(texts(realm.required("supportedLocales"))).containsExactly("nl", "en");
    }

    private List<JsonNode> all(String name) {
        return StreamSupport.stream(realm.required(name).spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
