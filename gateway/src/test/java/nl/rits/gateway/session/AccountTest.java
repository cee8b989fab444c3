package nl.rits.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final UUID RAALTE = UUID.fromString("11111111-1111-3111-8111-111111111111");
    private static final UUID TABLE = UUID.fromString("22222222-2222-3222-8222-222222222222");

    private final Account account = Account.of(token("""
            {"sub": "id", "preferred_username": "gemeente", "name": "Jeroen Wolters", "exp": 2000000000,
             "realm_access": {"roles": ["planner", "reviewer"]},
             "organization": {
                "tafel": {"party": ["%s"], "kind": ["TABLE_OFFICE"]},
                "gm0177": {"party": ["%s"], "kind": ["MUNICIPALITY"]},
                "broken": {"party": ["no uuid"]},
                "empty": {}}}
            """.formatted(TABLE, RAALTE)));

    @Test
    void the_first_party_by_alias_is_acted_for_unless_another_is_chosen() {
        assertThat(account.acting(Optional.empty()).orElseThrow().party()).isEqualTo(RAALTE);
        assertThat(account.acting(Optional.of(TABLE)).orElseThrow().kind()).isEqualTo("TABLE_OFFICE");
    }

    @Test
    void nobody_acts_for_a_party_that_is_not_in_the_token() {
        assertThat(account.acting(Optional.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_token_without_parties_or_roles_gives_none() {
        var bare = Account.of(token("{\"sub\": \"id\", \"exp\": 1}"));

        assertThat(bare.organizations()).isEmpty();
        assertThat(bare.roles()).isEmpty();
        assertThat(bare.name()).isEqualTo("id");
    }

    private static String token(String claims) {
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".s";
    }
}
