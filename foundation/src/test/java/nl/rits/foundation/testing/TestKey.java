package nl.rits.foundation.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The identity provider's signing key for as long as a test runs; made anew each time, so never in the repository. */
final class TestKey {
    private static final String PRIVATE_KEY = "rits.test.signing-key";

    private TestKey() {}

    /** The public half for the service, the private half for {@link Tokens} (which lives in another class loader). */
    static Map<String, String> settings() {
        var pair = generate();
        var text = Base64.getEncoder();
        return Map.of(
                // Nothing to ask: the key is here.
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                text.encodeToString(pair.getPublic().getEncoded()),
                PRIVATE_KEY,
                text.encodeToString(pair.getPrivate().getEncoded()));
    }

    static PrivateKey get() {
        return read(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
    }

    /** A key that nobody trusts. */
    static PrivateKey stranger() {
        return generate().getPrivate();
    }

    private static PrivateKey read(String text) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static java.security.KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
