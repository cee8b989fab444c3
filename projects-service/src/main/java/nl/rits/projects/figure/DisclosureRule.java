package nl.rits.projects.figure;

import java.util.Collection;
import java.util.Optional;

/**
 * When a sum of contributions tells nothing about one of those who contributed. What passes here still passes when another
 * that passes is added to it; the whole method rests on that.
 */
public final class DisclosureRule {

    private static final int FEWEST = 3;

    /** The largest part of the sum in which one may take part. */
    private static final double LARGEST = 0.80;

    /**
     * Who takes part can subtract its own contribution. What then remains beside the largest must be at least this part of
     * the largest, so that the second cannot know the first more exactly than this (the p% rule).
     */
    private static final double MARGIN = 0.10;

    private static final double ROUNDING = 1e-6;

    private DisclosureRule() {}

    /** @param parts one for each party; what was taken away counts by its size, as what was added */
    static Optional<Withheld> refusal(Collection<Part> parts) {
        var parties = 0;
        var sum = 0.0;
        var first = 0.0;
        var second = 0.0;
        var whole = 0.0;
        for (var part : parts) {
            if (part.isNothing()) {
                continue;
            }
            var share = Math.abs(part.share());
            parties++;
            sum += share;
            second = Math.max(second, Math.min(first, share));
            first = Math.max(first, share);
            whole = Math.max(whole, Math.abs(part.whole()));
        }
        if (parties < FEWEST) {
            return Optional.of(Withheld.FEWER_THAN_THREE_PARTIES);
        }
        var dominates = whole > LARGEST * sum + ROUNDING || sum - first - second < MARGIN * first - ROUNDING;
        return dominates ? Optional.of(Withheld.ONE_PARTY_DOMINATES) : Optional.empty();
    }

    static boolean passes(Collection<Part> parts) {
        return refusal(parts).isEmpty();
    }

    /** Nothing to tell, or enough to tell it. */
    static boolean emptyOrPasses(Collection<Part> parts) {
        return parts.stream().allMatch(Part::isNothing) || passes(parts);
    }
}
