package nl.rits.projects.figure;

import java.util.Map;
import java.util.UUID;

/**
 * What a party has in some homes.
 *
 * @param share what counts as its own; of all parties together these are the homes
 * @param whole the homes of every plan in which it takes part, also those that count as a partner's: who takes part in all of
 *     them is told by their sum, however small its share
 */
record Part(double share, double whole) {

    private static final Part NONE = new Part(0, 0);

    /** Homes; smaller is a rounding error of a share. */
    private static final double NOTHING = 1e-6;

    boolean isNothing() {
        return Math.abs(share) <= NOTHING && Math.abs(whole) <= NOTHING;
    }

    private Part plus(Part other, int sign) {
        return new Part(share + sign * other.share, whole + sign * other.whole);
    }

    static void add(Map<UUID, Part> sum, Map<UUID, Part> more) {
        more.forEach((party, part) -> sum.merge(party, part, (one, other) -> one.plus(other, 1)));
    }

    static void subtract(Map<UUID, Part> sum, Map<UUID, Part> less) {
        less.forEach(
                (party, part) -> sum.put(party, sum.getOrDefault(party, NONE).plus(part, -1)));
    }

    static long homes(Map<UUID, Part> parts) {
        return Math.round(parts.values().stream().mapToDouble(Part::share).sum());
    }
}
