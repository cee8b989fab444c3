package nl.rits.foundation.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * That a person was erased: what others keep under the account for that person alone goes too. An event lies where it is for
 * long, so it holds a digest of the account and not the account.
 *
 * @param id of the person in parties-service
 * @param account SHA-256 of the subject of the access token, in hexadecimal
 */
public record Erased(UUID id, String account, Instant at) {
    public static final String TYPE = "nl.woningbouw.partijen.persoon-gewist.v1";

    /** In the words of the database: true of a row of that account. Takes the digest as parameter. */
    public static final String OF_ACCOUNT = "encode(sha256(convert_to(account, 'UTF8')), 'hex') = ?";

    public static Erased of(UUID person, String account, Instant at) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return new Erased(person, HexFormat.of().formatHex(digest), at);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
