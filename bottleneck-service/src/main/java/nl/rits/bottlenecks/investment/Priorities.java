package nl.rits.bottlenecks.investment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Over which cases to divide money and people, so that most homes come free. Pure. */
public final class Priorities {

    /** So many cases are tried in every combination; of more, the best step each time. */
    static final int EXACT = 16;

    private Priorities() {}

    /**
     * What one case asks and releases.
     *
     * @param after only when that one is chosen too; absent: on its own
     */
    public record Ask(
            UUID id,
            long euros,
            long hours,
            int homes,
            int firstYear,
            int years,
            @Nullable UUID after) {

        /** In equal parts, the rest in the last year. */
        SortedMap<Integer, Integer> perYear() {
            var perYear = new TreeMap<Integer, Integer>();
            for (int i = 0; i < years; i++) {
                perYear.put(firstYear + i, homes / years + (i == years - 1 ? homes % years : 0));
            }
            return perYear;
        }
    }

    /** @param exact no other choice releases more homes */
    public record Choice(List<Ask> chosen, boolean exact) {

        public long euros() {
            return chosen.stream().mapToLong(Ask::euros).sum();
        }

        public long hours() {
            return chosen.stream().mapToLong(Ask::hours).sum();
        }

        public long homes() {
            return chosen.stream().mapToLong(Ask::homes).sum();
        }

        public SortedMap<Integer, Integer> perYear() {
            var perYear = new TreeMap<Integer, Integer>();
            chosen.forEach(ask -> ask.perYear().forEach((year, homes) -> perYear.merge(year, homes, Integer::sum)));
            return perYear;
        }
    }

    /** What there is to divide. */
    public record Means(long euros, long hours) {

        boolean allow(Collection<Ask> asks) {
            return asks.stream().mapToLong(Ask::euros).sum() <= euros
                    && asks.stream().mapToLong(Ask::hours).sum() <= hours;
        }

        /** The part of the means that these take: the scarcest counts. */
        private double share(Collection<Ask> asks) {
            return Math.max(
                    part(asks.stream().mapToLong(Ask::euros).sum(), euros),
                    part(asks.stream().mapToLong(Ask::hours).sum(), hours));
        }

        private static double part(long asked, long there) {
            return there == 0 ? (asked == 0 ? 0 : Double.POSITIVE_INFINITY) : (double) asked / there;
        }
    }

    /** @param asks none may lead back to itself by what it comes after */
    public static Choice choose(Collection<Ask> asks, Means means) {
        var byId = asks.stream().collect(Collectors.toMap(Ask::id, Function.identity()));
        var whole = asks.stream()
                .filter(ask -> bundle(ask, byId).isPresent())
                .sorted(Comparator.comparing(Ask::id))
                .toList();
        return whole.size() <= EXACT ? best(whole, means) : stepwise(whole, byId, means);
    }

    /** The case with all that must come before it; none when one of those is not there to be chosen. */
    private static Optional<Set<Ask>> bundle(Ask ask, Map<UUID, Ask> byId) {
        var bundle = new LinkedHashSet<Ask>();
        for (var at = ask; ; at = byId.get(at.after())) {
            if (at == null || !bundle.add(at)) {
                return Optional.empty();
            }
            if (at.after() == null) {
                return Optional.of(bundle);
            }
        }
    }

    private static Choice best(List<Ask> asks, Means means) {
        var places = new HashMap<UUID, Integer>();
        for (int i = 0; i < asks.size(); i++) {
            places.put(asks.get(i).id(), i);
        }
        var best = List.<Ask>of();
        for (int mask = 1; mask < 1 << asks.size(); mask++) {
            var chosen = new ArrayList<Ask>();
            var whole = true;
            for (int i = 0; i < asks.size() && whole; i++) {
                if ((mask >> i & 1) == 1) {
                    var ask = asks.get(i);
                    chosen.add(ask);
                    whole = ask.after() == null || (mask >> Objects.requireNonNull(places.get(ask.after())) & 1) == 1;
                }
            }
            if (whole && means.allow(chosen) && isBetter(chosen, best)) {
                best = chosen;
            }
        }
        return new Choice(inOrder(best), true);
    }

    /** More homes, or as many for less. */
    private static boolean isBetter(List<Ask> one, List<Ask> other) {
        var homes = Long.compare(homes(one), homes(other));
        return homes > 0
                || homes == 0
                        && one.stream().mapToLong(Ask::euros).sum()
                                < other.stream().mapToLong(Ask::euros).sum();
    }

    private static long homes(Collection<Ask> asks) {
        return asks.stream().mapToLong(Ask::homes).sum();
    }

    private static Choice stepwise(List<Ask> asks, Map<UUID, Ask> byId, Means means) {
        var chosen = new LinkedHashSet<Ask>();
        while (true) {
            Set<Ask> next = Set.of();
            var most = 0.0;
            for (var ask : asks) {
                var more = new LinkedHashSet<>(bundle(ask, byId).orElseThrow());
                more.removeAll(chosen);
                var together = new HashSet<>(chosen);
                together.addAll(more);
                if (more.isEmpty() || !means.allow(together)) {
                    continue;
                }
                var share = means.share(more);
                var worth = share == 0 ? Double.MAX_VALUE : homes(more) / share;
                if (worth > most) {
                    most = worth;
                    next = more;
                }
            }
            if (next.isEmpty()) {
                return new Choice(inOrder(chosen), false);
            }
            chosen.addAll(next);
        }
    }

    /** Most homes for each euro first, but never before what it comes after. */
    private static List<Ask> inOrder(Collection<Ask> chosen) {
        var left = new ArrayList<>(chosen);
        left.sort(Comparator.comparingDouble((Ask ask) -> (double) ask.euros() / ask.homes())
                .thenComparing(Ask::id));
        var order = new ArrayList<Ask>();
        var placed = new HashSet<UUID>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(ask -> ask.after() == null || placed.contains(ask.after()))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            order.add(next);
            placed.add(next.id());
        }
        return order;
    }
}
