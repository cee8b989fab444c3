package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The order of an agenda: homes × urgency × solvability, highest first, and why in words.
 * It is made anew from the cases that a viewer sees, so that neither a number nor a reason tells of a case that is hidden.
 */
public final class Ranking {

    private static final Comparator<Candidate> BY_THE_REST = Comparator.comparingInt(Candidate::homes)
            .reversed()
            .thenComparing(Candidate::reportedAt)
            .thenComparing(Candidate::id);

    private static final int NONE = -1;

    private Ranking() {}

    /** How heavily each factor counts: 0 not, 1 once, 2 squared. */
    public record Weights(int homes, int urgency, int solvability) {

        public static final Weights USUAL = new Weights(1, 1, 1);

        public Weights {
            if (isNone(homes) || isNone(urgency) || isNone(solvability)) {
                throw new IllegalArgumentException("weights of 0, 1 or 2");
            }
        }

        private static boolean isNone(int weight) {
            return weight < 0 || weight > 2;
        }

        public long points(Candidate candidate) {
            return power(candidate.homes(), homes)
                    * power(candidate.urgency(), urgency)
                    * power(candidate.solvability(), solvability);
        }

        private static long power(long value, int weight) {
            return switch (weight) {
                case 0 -> 1;
                case 1 -> value;
                default -> value * value;
            };
        }
    }

    /**
     * A case that is ripe.
     *
     * @param urgency 1 to 3
     * @param solvability 1 to 3
     * @param projects how many of its projects the viewer sees
     * @param months expected delay
     * @param unanswered no answer came before the agreed date
     */
    public record Candidate(
            UUID id,
            int homes,
            int urgency,
            int solvability,
            int projects,
            int months,
            boolean unanswered,
            Instant reportedAt,
            @Nullable Move move) {

        public Candidate {
            if (homes < 0 || urgency < 1 || urgency > 3 || solvability < 1 || solvability > 3) {
                throw new IllegalArgumentException("homes ≥ 0, urgency and solvability 1–3");
            }
        }
    }

    /** The chair put a case elsewhere; {@code to} counts from 1. */
    public record Move(int to, String reason, UUID by, Instant at) {}

    /** Why a case has its place; the first of a list is the one to show first, so what sets it apart goes before the rest. */
    public enum Reason {
        MOVED_BY_CHAIR,
        MANY_PROJECTS,
        MOST_HOMES,
        ONE_DECISION,
        NO_ANSWER,
        LONGEST_DELAY,
        MOST_URGENT,
        POINTS
    }

    public record Ranked(Candidate candidate, int rank, long points, List<Reason> why) {}

    /** @param candidates the ripe cases that the viewer sees, in any order */
    public static List<Ranked> rank(Collection<Candidate> candidates, Weights weights) {
        var order = new ArrayList<>(candidates.stream()
                .sorted(Comparator.comparingLong(weights::points).reversed().thenComparing(BY_THE_REST))
                .toList());
        candidates.stream()
                .filter(candidate -> candidate.move() != null)
                .sorted(Comparator.comparing(Ranking::movedAt).thenComparing(Candidate::id))
                .forEach(candidate -> {
                    order.remove(candidate);
                    order.add(Math.clamp(place(candidate) - 1L, 0, order.size()), candidate);
                });
        var ranked = new ArrayList<Ranked>(order.size());
        var most = new Most(
                only(order, Candidate::projects), only(order, Candidate::months), only(order, Candidate::homes));
        for (var candidate : order) {
            ranked.add(new Ranked(candidate, ranked.size() + 1, weights.points(candidate), why(candidate, most)));
        }
        return ranked;
    }

    private static Instant movedAt(Candidate candidate) {
        return candidate.move() == null ? Instant.MIN : candidate.move().at();
    }

    private static int place(Candidate candidate) {
        return candidate.move() == null ? 1 : candidate.move().to();
    }

    private static List<Reason> why(Candidate candidate, Most most) {
        var why = new ArrayList<Reason>();
        if (candidate.move() != null) {
            why.add(Reason.MOVED_BY_CHAIR);
        }
        var holdsMost = candidate.projects() > 1 && candidate.projects() == most.projects();
        if (holdsMost) {
            why.add(Reason.MANY_PROJECTS);
        }
        if (candidate.solvability() == 3) {
            why.add(Reason.ONE_DECISION);
        }
        if (candidate.unanswered()) {
            why.add(Reason.NO_ANSWER);
        }
        if (candidate.months() > 0 && candidate.months() == most.months()) {
            why.add(Reason.LONGEST_DELAY);
        }
        if (candidate.urgency() == 3) {
            why.add(Reason.MOST_URGENT);
        }
        if (candidate.projects() > 1 && !holdsMost) {
            why.add(Reason.MANY_PROJECTS);
        }
        if (candidate.homes() > 0 && candidate.homes() == most.homes()) {
            why.add(Reason.MOST_HOMES);
        }
        why.add(Reason.POINTS);
        return List.copyOf(why);
    }

    /** What one case alone has most of; among equals, or alone, there is nothing to compare with. */
    private record Most(int projects, int months, int homes) {}

    private static int only(List<Candidate> all, ToIntFunction<Candidate> measure) {
        var highest = all.stream().mapToInt(measure).max().orElse(NONE);
        var have = all.stream()
                .filter(it -> measure.applyAsInt(it) == highest)
                .limit(2)
                .count();
        return all.size() > 1 && have == 1 ? highest : NONE;
    }
}
