package nl.rits.projects.figure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.MilestoneDate;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is counted: to which keys its homes belong, and to which parties.
 *
 * @param contributors the market parties and corporations that are involved
 */
record CountedPlan(
        String municipality,
        int homes,
        PlanningStatus status,
        Phase phase,
        UUID steward,
        List<UUID> contributors,
        Programme programme,
        @Nullable AgreedPlanning agreed,
        List<Stated> statements) {

    Contribution contribution() {
        var keys = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
        keys.put(Dimension.STATUS, Map.of(status.code(), homes));
        keys.put(Dimension.PHASE, Map.of(phase.name(), homes));
        keys.put(Dimension.YEAR, spread(perYear(), Dimension.UNKNOWN));
        keys.put(Dimension.PRICE_CLASS, spread(perPriceClass(), PriceClass.TENURE_UNKNOWN.name()));
        return new Contribution(municipality, shares(), keys);
    }

    /** In equal parts; or by the homes that they state, when each states some. The steward alone when nobody is involved. */
    private Map<UUID, Double> shares() {
        if (contributors.isEmpty()) {
            return Map.of(steward, 1.0);
        }
        var stated = new HashMap<UUID, Double>();
        for (var statement : statements) {
            if (contributors.contains(statement.party())) {
                stated.put(statement.party(), (double) sum(statement.planning().homesPerYear()));
            }
        }
        var sum = stated.values().stream().mapToDouble(it -> it).sum();
        var eachStatesSome = contributors.stream().allMatch(it -> stated.getOrDefault(it, 0.0) > 0);
        var shares = new HashMap<UUID, Double>();
        contributors.forEach(
                it -> shares.put(it, eachStatesSome ? stated.getOrDefault(it, 0.0) / sum : 1.0 / contributors.size()));
        return shares;
    }

    /** Agreed, or else stated by the steward, or else by the others together. */
    private Map<String, Integer> perYear() {
        var ofSteward = statements.stream()
                .filter(it -> it.party().equals(steward))
                .map(Stated::planning)
                .findFirst();
        return Stream.of(
                        Optional.ofNullable(agreed).map(it -> new Planning(it.milestones(), it.years())),
                        ofSteward,
                        Optional.of(together()))
                .flatMap(Optional::stream)
                .map(this::perYear)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private Planning together() {
        return new Planning(
                statements.stream()
                        .flatMap(it -> it.planning().milestones().stream())
                        .filter(it ->
                                it.milestone() == Milestone.LAST_DELIVERY || it.milestone() == Milestone.FIRST_DELIVERY)
                        .collect(java.util.stream.Collectors.toMap(
                                MilestoneDate::milestone, it -> it, (one, _) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .toList(),
                statements.stream()
                        .flatMap(it -> it.planning().years().stream())
                        .toList());
    }

    private Map<String, Integer> perYear(Planning planning) {
        var keys = new LinkedHashMap<String, Integer>();
        planning.homesPerYear().forEach((year, count) -> keys.merge(Dimension.key(year), count, Integer::sum));
        if (keys.values().stream().allMatch(it -> it == 0)) {
            keys.clear();
            planning.date(Milestone.LAST_DELIVERY)
                    .or(() -> planning.date(Milestone.FIRST_DELIVERY))
                    .ifPresent(it -> keys.put(Dimension.key(it.getYear()), homes));
        }
        return keys;
    }

    private Map<String, Integer> perPriceClass() {
        var keys = new LinkedHashMap<String, Integer>();
        programme.subPlans().stream()
                .filter(it -> it.kind().isAddition())
                .flatMap(it -> it.lines().stream())
                .forEach(it -> keys.merge(it.priceClass().name(), it.homes(), Integer::sum));
        return keys;
    }

    /**
     * The homes of the plan, whatever the parts add up to: what is missing goes to the key of the unknown, what is too much is
     * taken off in proportion. So every dimension has the same sum.
     */
    private Map<String, Integer> spread(Map<String, Integer> parts, String unknown) {
        long sum = parts.values().stream().mapToInt(it -> it).sum();
        var spread = new TreeMap<String, Integer>();
        var before = 0L;
        var given = 0L;
        for (var part : parts.entrySet()) {
            before += part.getValue();
            var until = sum > homes ? before * homes / sum : before;
            spread.merge(part.getKey(), (int) (until - given), Integer::sum);
            given = until;
        }
        spread.merge(unknown, (int) (homes - given), Integer::sum);
        spread.values().removeIf(it -> it == 0);
        return spread;
    }

    private static long sum(SortedMap<Integer, Integer> years) {
        return years.values().stream().mapToLong(it -> it).sum();
    }
}
