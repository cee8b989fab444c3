package nl.rits.foundation.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a row of values. Each is written as its length in bytes, a colon and its text ({@code -} when there is
 * none), so that no two different contents have the same text.
 */
final class Canonical {
    private final MessageDigest digest;

    Canonical() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Canonical add(@Nullable String value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            add(value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    Canonical add(long value) {
        return add(String.valueOf(value));
    }

    Canonical add(byte[] value) {
        digest.update((value.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(value);
        return this;
    }

    byte[] hash() {
        return digest.digest();
    }
}
