package nl.rits.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenSealTest {

    private final TokenSeal seal = new TokenSeal("a".repeat(32));

    @Test
    void what_was_sealed_opens_with_the_same_key_and_secret_only() throws GeneralSecurityException {
        var key = TokenSeal.newKey();
        var sealed = seal.seal(key, "token".getBytes(UTF_8));

        assertThat(seal.open(key, sealed)).asString(UTF_8).isEqualTo("token");
        assertThatThrownBy(() -> seal.open(TokenSeal.newKey(), sealed)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new TokenSeal("b".repeat(32)).open(key, sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        var key = TokenSeal.newKey();
        var sealed = seal.seal(key, "token".getBytes(UTF_8));
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(key, sealed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void no_two_keys_are_equal() {
        assertThat(Stream.generate(TokenSeal::newKey).limit(1000)).doesNotHaveDuplicates();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new TokenSeal("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
