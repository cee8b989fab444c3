package nl.rits.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A party as the identity provider knows it. The token carries the party's id and kind, so that services need not look it up. */
public record Organization(String key, String name, String kind) {
    /** The same rule by which the services give demo parties their ids. */
    public UUID party() {
        return stableId("party", key);
    }

    static UUID stableId(String kind, String key) {
        return UUID.nameUUIDFromBytes(("rits/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
