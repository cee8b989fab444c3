package nl.rits.projects.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** A land made up for tests: municipalities of very different size, in regions, with plans that change from month to month. */
final class Land {

    private static final List<String> FIRM = List.of("1A", "2A");
    private static final List<String> SOFT = List.of("3", "4A", "4B");
    private static final List<String> EARLY = List.of("INITIATIVE", "DEFINITION", "DESIGN");
    private static final List<String> LATE = List.of("PREPARATION", "REALISATION");

    private final Random random;
    private final int parties;
    final List<String> municipalities;
    final Map<String, String> regions = new TreeMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private int plansMade;

    /**
     * A plan as it was for some months.
     *
     * @param version of the plan; the next one begins when anything changes
     * @param moved the version before had as many homes: everyone may know that only its years changed
     */
    record Plan(int number, int version, boolean moved, Contribution contribution) {}

    Land(long seed, int size, int parties) {
        this.random = new Random(seed);
        this.parties = parties;
        municipalities = IntStream.range(0, size).mapToObj("GM%04d"::formatted).toList();
        for (var place = 0; place < size; place++) {
            regions.put(municipalities.get(place), "region" + place * 6 / size);
            // From none at all to many.
            sizes.put(municipalities.get(place), Math.max(0, (int) (Math.exp(random.nextDouble() * 3.4) - 1)));
        }
    }

    List<Plan> begin() {
        var plans = new ArrayList<Plan>();
        sizes.forEach((municipality, count) -> IntStream.range(0, count).forEach(_ -> plans.add(made(municipality))));
        return List.copyOf(plans);
    }

    /** A month later: some plans grow, shrink or move in time, some end, some are new. */
    List<Plan> later(List<Plan> before, double changing) {
        var plans = new ArrayList<Plan>();
        for (var plan : before) {
            if (random.nextDouble() >= changing) {
                plans.add(plan);
                continue;
            }
            switch (random.nextInt(10)) {
                case 0 -> plans.add(made(plan.contribution().municipality())); // in the place of one that ends
                case 1, 2, 3 -> plans.add(changed(plan, homes(), false));
                default ->
                    plans.add(changed(
                            plan,
                            Part.homes(Basis.of(List.of(plan.contribution())).total(municipalities)),
                            true));
            }
        }
        return List.copyOf(plans);
    }

    private Plan made(String municipality) {
        return new Plan(plansMade++, 0, false, contribution(municipality, shares(municipality), homes()));
    }

    private Plan changed(Plan plan, long homes, boolean moved) {
        var then = plan.contribution();
        var next = contribution(then.municipality(), then.shares(), (int) homes);
        var keys = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
        keys.putAll(next.homes());
        if (moved) {
            keys.put(Dimension.STATUS, then.homes(Dimension.STATUS));
            keys.put(Dimension.PHASE, then.homes(Dimension.PHASE));
            keys.put(Dimension.PRICE_CLASS, then.homes(Dimension.PRICE_CLASS));
        }
        return new Plan(
                plan.number(), plan.version() + 1, moved, new Contribution(then.municipality(), then.shares(), keys));
    }

    private int homes() {
        return 5 + (int) Math.exp(random.nextDouble() * 5);
    }

    private Map<UUID, Double> shares(String municipality) {
        var shares = new TreeMap<UUID, Double>();
        var count = 1 + random.nextInt(3) / 2;
        var base = municipality.hashCode();
        while (shares.size() < count) {
            // Six parties are at work in a municipality, of which one has most.
            var one = Math.min(random.nextInt(6), random.nextInt(6));
            shares.put(new UUID(7, Math.floorMod(base * 31 + one * 5, parties)), 1.0 / count);
        }
        return shares;
    }

    private Contribution contribution(String municipality, Map<UUID, Double> shares, int homes) {
        var firm = random.nextBoolean();
        var keys = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
        // Nothing is being built before it is firm: everyone knows that.
        keys.put(Dimension.STATUS, Map.of(pick(firm ? FIRM : SOFT), homes));
        keys.put(Dimension.PHASE, Map.of(pick(firm && random.nextBoolean() ? LATE : EARLY), homes));
        var first = 2027 + random.nextInt(6);
        keys.put(
                Dimension.YEAR,
                parts(
                        homes,
                        IntStream.range(first, first + 1 + random.nextInt(3))
                                .mapToObj(Integer::toString)
                                .toList()));
        keys.put(
                Dimension.PRICE_CLASS,
                parts(
                        homes,
                        Dimension.PRICE_CLASS.keys().stream()
                                .filter(_ -> random.nextInt(4) == 0)
                                .toList()));
        return new Contribution(municipality, shares, keys);
    }

    private static Map<String, Integer> parts(int homes, List<String> keys) {
        var parts = new TreeMap<String, Integer>();
        var left = homes;
        for (var key : keys) {
            var part = left / 2;
            if (part > 0) {
                parts.put(key, part);
                left -= part;
            }
        }
        parts.merge(keys.isEmpty() ? "TENURE_UNKNOWN" : keys.getFirst(), left, Integer::sum);
        return parts;
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
