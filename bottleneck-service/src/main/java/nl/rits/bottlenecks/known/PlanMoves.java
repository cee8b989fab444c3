package nl.rits.bottlenecks.known;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.known.PlanMove.Kind;
import nl.rits.foundation.sharing.RoundHomes;
import org.jspecify.annotations.Nullable;

/** Lays two moments of a plan beside each other, as the comparison of projects-service does: what is not seen now, does not count. */
public final class PlanMoves {

    private static final String LAPSED = "CANCELLED";
    private static final String MUNICIPALITY = "MUNICIPALITY";

    private PlanMoves() {}

    /** A party that states something about a plan. */
    public record Stater(UUID party, String side) {}

    /**
     * What a reader, or everyone who reads along, may see of one plan now.
     *
     * @param exact the number of homes, not in tens
     * @param status the phase
     * @param parties whose dates, in the order in which a move is measured
     */
    public record Sight(boolean exact, boolean status, List<UUID> parties) {

        /** Measured by the municipality where its dates are seen, else by another party. */
        public static Sight of(boolean exact, boolean status, Collection<Stater> seen) {
            return new Sight(
                    exact,
                    status,
                    seen.stream()
                            .sorted(Comparator.comparing((Stater it) -> !MUNICIPALITY.equals(it.side()))
                                    .thenComparing(Stater::party))
                            .map(Stater::party)
                            .toList());
        }

        /** As many as its reader may know. */
        public int homes(Planning planning) {
            return exact ? planning.homes() : RoundHomes.of(planning.homes());
        }

        /** A plan that lapsed is not counted any more. */
        private boolean counts(Planning planning) {
            return !status || !LAPSED.equals(planning.phase());
        }
    }

    /** Whether it is known how the plan stood then. @param story as in {@link #between} */
    public static boolean isKnown(List<Planning> story, Instant from) {
        return !story.isEmpty()
                && (story.getFirst().at().isBefore(from) || story.getFirst().begins());
    }

    /**
     * What is otherwise at the end, each at the moment at which it came about; nothing when it is not known how the plan stood.
     *
     * @param story the planning that held at the beginning, if one did, and all that came after it
     */
    public static List<PlanMove> between(List<Planning> story, Instant from, Sight sight) {
        if (!isKnown(story, from)) {
            return List.of();
        }
        var last = story.getLast();
        var then = story.getFirst().at().isBefore(from) && sight.counts(story.getFirst()) ? story.getFirst() : null;
        var now = sight.counts(last) ? last : null;
        if (then == null || now == null) {
            return then == null && now == null ? List.of() : List.of(cameOrWent(story, then, now, sight));
        }
        var moves = new ArrayList<PlanMove>();
        shift(then, now, sight)
                .filter(it -> it.months() != 0)
                .ifPresent(it ->
                        moves.add(PlanMove.shifted(turned(story, one -> one.date(it.party(), it.milestone())), it)));
        var was = sight.homes(then);
        var is = sight.homes(now);
        if (was != is) {
            moves.add(PlanMove.resized(
                    is > was ? Kind.GROWN : Kind.SHRUNK, turned(story, sight::homes), was, is, !sight.exact()));
        }
        if (sight.status()
                && then.phase() != null
                && now.phase() != null
                && !then.phase().equals(now.phase())) {
            moves.add(PlanMove.passed(
                    turned(story, it -> Objects.requireNonNullElse(it.phase(), "")), then.phase(), now.phase()));
        }
        return moves;
    }

    private static PlanMove cameOrWent(
            List<Planning> story, @Nullable Planning then, @Nullable Planning now, Sight sight) {
        return PlanMove.resized(
                then == null ? Kind.ADDED : Kind.DROPPED,
                turned(story, sight::counts),
                then == null ? null : sight.homes(then),
                now == null ? null : sight.homes(now),
                !sight.exact());
    }

    /** The same party and milestone at both moments; a delivery before a start. */
    private static Optional<PlanMove.Shift> shift(Planning then, Planning now, Sight sight) {
        for (var party : sight.parties()) {
            for (var milestone : Planning.MEASURED) {
                var was = then.date(party, milestone);
                var is = now.date(party, milestone);
                if (was.isPresent() && is.isPresent()) {
                    var months = ChronoUnit.MONTHS.between(YearMonth.from(was.get()), YearMonth.from(is.get()));
                    return Optional.of(
                            new PlanMove.Shift(party, milestone, was.get(), is.get(), Math.toIntExact(months)));
                }
            }
        }
        return Optional.empty();
    }

    /** When it became what it is for the last time; when it never was otherwise, at the beginning. */
    private static Instant turned(List<Planning> story, Function<Planning, Object> fact) {
        for (var i = story.size() - 1; i > 0; i--) {
            if (!fact.apply(story.get(i - 1)).equals(fact.apply(story.get(i)))) {
                return story.get(i).at();
            }
        }
        return story.getFirst().at();
    }
}
