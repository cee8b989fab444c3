package nl.rits.foundation.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that are the same in every environment, for reference data and the demo. */
public final class StableId {
    private StableId() {}

    /** @param kind {@code party}, {@code platform}, {@code project}, …; @param key e.g. {@code gm0177} */
    public static UUID of(String kind, String key) {
        return UUID.nameUUIDFromBytes(("rits/" + kind + "/" + key).getBytes(UTF_8));
    }
}
