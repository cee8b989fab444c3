package nl.rits.projects.figure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who knows of every plan that it is there, when it changed, whose it is and to which keys it belongs, and who adds and
 * subtracts all answers to find the numbers of homes. What it can determine is computed exactly: by elimination modulo a large
 * prime, and by the bounds that follow because no number is negative.
 */
final class Attack {

    private static final long PRIME = (1L << 31) - 1;

    private final Map<List<Object>, Integer> unknowns = new HashMap<>();
    private final List<Double> truth = new ArrayList<>();
    private final Set<Map<Integer, Long>> rows = new HashSet<>();
    private final List<Map<Integer, Long>> sums = new ArrayList<>();
    private final Map<Integer, Map<Integer, Long>> pivots = new HashMap<>();
    private double[] lower = new double[0];
    private double[] upper = new double[0];

    /** Everyone knows that the homes of a plan are the same by year and by price class. */
    void knowsOf(Collection<Land.Plan> plans) {
        for (var plan : plans) {
            var years = homes(plan, Dimension.YEAR);
            var both = new HashMap<>(years);
            homes(plan, Dimension.PRICE_CLASS)
                    .forEach((unknown, one) -> both.merge(unknown, PRIME - one, Attack::plus));
            add(both);
        }
    }

    void knowsThatOnlyYearsChanged(Land.Plan before, Land.Plan after) {
        var both = new HashMap<>(homes(before, Dimension.YEAR));
        homes(after, Dimension.YEAR).forEach((unknown, one) -> both.merge(unknown, PRIME - one, Attack::plus));
        add(both);
        add(same(before, after));
    }

    private Map<Integer, Long> same(Land.Plan before, Land.Plan after) {
        var both = new HashMap<>(homes(before, Dimension.PRICE_CLASS));
        homes(after, Dimension.PRICE_CLASS).forEach((unknown, one) -> both.merge(unknown, PRIME - one, Attack::plus));
        return both;
    }

    /** @return whether the number that it is told is the true one */
    boolean hears(Map<Integer, Long> sum, long homes) {
        if (rows.add(sum)) {
            sums.add(sum);
        }
        return Math.abs(sum.keySet().stream().mapToDouble(truth::get).sum() - homes) < 1e-6;
    }

    /** Which homes these are. */
    Map<Integer, Long> cell(
            Collection<Land.Plan> plans, Dimension dimension, Set<String> municipalities, Collection<String> keys) {
        var sum = new HashMap<Integer, Long>();
        for (var plan : plans) {
            if (municipalities.contains(plan.contribution().municipality())) {
                sum.putAll(homes(plan, dimension, keys));
            }
        }
        return sum;
    }

    Map<Integer, Long> homes(Land.Plan plan, Dimension dimension) {
        return homes(plan, dimension, dimension.keys());
    }

    /** All that a party adds. */
    Map<Integer, Long> ofParty(Collection<Land.Plan> plans, UUID party) {
        var sum = new HashMap<Integer, Long>();
        for (var plan : plans) {
            var parties = plan.contribution().shares().size();
            if (plan.contribution().shares().containsKey(party)) {
                var share = BigInteger.valueOf(parties)
                        .modInverse(BigInteger.valueOf(PRIME))
                        .longValue();
                homes(plan, Dimension.YEAR).keySet().forEach(it -> sum.put(it, share));
            }
        }
        return sum;
    }

    /** All homes of the plans in which a party takes part. */
    Map<Integer, Long> ofPlans(Collection<Land.Plan> plans, UUID party) {
        var sum = new HashMap<Integer, Long>();
        for (var plan : plans) {
            if (plan.contribution().shares().containsKey(party)) {
                sum.putAll(homes(plan, Dimension.YEAR));
            }
        }
        return sum;
    }

    private Map<Integer, Long> homes(Land.Plan plan, Dimension dimension, Collection<String> keys) {
        var whole = dimension == Dimension.STATUS || dimension == Dimension.PHASE;
        var sum = new HashMap<Integer, Long>();
        if (whole) {
            if (plan.contribution().homes(dimension).keySet().stream().anyMatch(keys::contains)) {
                return homes(plan, Dimension.YEAR, Dimension.YEAR.keys());
            }
            return sum;
        }
        plan.contribution().homes(dimension).forEach((key, homes) -> {
            if (keys.contains(key)) {
                var unknown = unknowns.computeIfAbsent(List.of(plan.number(), plan.version(), dimension, key), _ -> {
                    truth.add((double) homes);
                    return truth.size() - 1;
                });
                sum.put(unknown, 1L);
            }
        });
        return sum;
    }

    /** Adds and subtracts everything it heard. */
    void solve() {
        var sparse = new ArrayList<>(sums);
        sparse.sort(java.util.Comparator.comparingInt(Map::size));
        sparse.forEach(this::add);
        bound();
    }

    boolean determines(Map<Integer, Long> target) {
        if (target.isEmpty()) {
            return false;
        }
        return reduced(target).isEmpty()
                || target.keySet().stream()
                                .mapToDouble(it -> upper[it] - lower[it])
                                .sum()
                        < 0.5;
    }

    int unknowns() {
        return truth.size();
    }

    int equations() {
        return pivots.size();
    }

    private void add(Map<Integer, Long> row) {
        var left = reduced(row);
        if (left.isEmpty()) {
            return;
        }
        var pivot = java.util.Collections.min(left.keySet());
        var inverse = BigInteger.valueOf(left.getOrDefault(pivot, 1L))
                .modInverse(BigInteger.valueOf(PRIME))
                .longValue();
        left.replaceAll((_, value) -> value * inverse % PRIME);
        pivots.put(pivot, left);
    }

    private Map<Integer, Long> reduced(Map<Integer, Long> row) {
        var left = new java.util.TreeMap<>(row);
        left.values().removeIf(it -> it % PRIME == 0);
        for (var at = left.isEmpty() ? null : left.firstKey(); at != null; at = left.higherKey(at)) {
            var pivot = pivots.get(at);
            if (pivot != null) {
                var factor = left.getOrDefault(at, 0L);
                pivot.forEach((unknown, value) -> {
                    var next = Math.floorMod(left.getOrDefault(unknown, 0L) - factor * value % PRIME, PRIME);
                    if (next == 0) {
                        left.remove(unknown);
                    } else {
                        left.put(unknown, next);
                    }
                });
            }
        }
        return left;
    }

    /** Nothing is negative, so no part is more than the sum, and one part is at least the sum less the most of the others. */
    private void bound() {
        lower = new double[truth.size()];
        upper = new double[truth.size()];
        Arrays.fill(upper, 1e9);
        for (var round = 0; round < 5; round++) {
            for (var sum : sums) {
                var whole = sum.keySet().stream().mapToDouble(truth::get).sum();
                var least = sum.keySet().stream().mapToDouble(it -> lower[it]).sum();
                var most = sum.keySet().stream().mapToDouble(it -> upper[it]).sum();
                for (var one : sum.keySet()) {
                    upper[one] = Math.min(upper[one], whole - (least - lower[one]));
                    lower[one] = Math.max(lower[one], whole - (most - upper[one]));
                }
            }
        }
    }

    private static long plus(long one, long other) {
        return (one + other) % PRIME;
    }
}
