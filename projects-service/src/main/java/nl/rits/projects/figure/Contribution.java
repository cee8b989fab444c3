package nl.rits.projects.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The homes of one plan, as they count in totals of everything.
 *
 * @param shares of each party, together 1: the same for every key, so that what a party adds is equal in every dimension
 * @param homes per dimension and key; together equal in every dimension
 */
public record Contribution(String municipality, Map<UUID, Double> shares, Map<Dimension, Map<String, Integer>> homes) {

    Map<String, Integer> homes(Dimension dimension) {
        return homes.getOrDefault(dimension, Map.of());
    }

    /** What each party has in so many of these homes. */
    Map<UUID, Part> parts(int some) {
        var parts = new HashMap<UUID, Part>();
        shares.forEach((party, share) -> parts.put(party, new Part(share * some, some)));
        return parts;
    }
}
