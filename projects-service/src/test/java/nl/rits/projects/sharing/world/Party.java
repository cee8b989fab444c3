package nl.rits.projects.sharing.world;

import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/**
 * A party of a made-up world.
 *
 * @param key as it stands in access tokens
 * @param municipality code of Statistics Netherlands, for a municipality
 */
public record Party(String key, String kind, @Nullable String municipality) {

    private static final Set<String> MARKET = Set.of("DEVELOPER", "BUILDER", "INVESTOR");
    private static final Set<String> GOVERNMENTS = Set.of("MUNICIPALITY", "PROVINCE", "MINISTRY", "WATER_AUTHORITY");

    public UUID id() {
        return StableId.of("party", key);
    }

    public boolean isMarket() {
        return MARKET.contains(kind);
    }

    public boolean isCorporation() {
        return kind.equals("CORPORATION");
    }

    public boolean isMunicipality() {
        return kind.equals("MUNICIPALITY");
    }

    /** Any government, not only a municipality. */
    public boolean isGovernment() {
        return GOVERNMENTS.contains(kind);
    }

    /** Looks over the shoulder of all: a province or ministry. */
    public boolean isAbove() {
        return kind.equals("PROVINCE") || kind.equals("MINISTRY");
    }
}
