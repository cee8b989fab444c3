package nl.rits.projects.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts an area into smaller ones, bottom-up: a municipality stands alone when it may be told; the others of its region
 * are told together, with the smallest neighbour that could stand alone when they are not enough; what a region cannot tell goes
 * to the rest of all.
 */
final class AreaCut {

    /** More classes than these say little more, and every combination of them is checked. */
    private static final int MOST_CLASSES = 10;

    private final Area area;
    private final List<Basis> moments;
    private final Map<String, List<Contribution>> plans;

    /** Areas by their municipalities, as judged before. */
    private final Map<SortedSet<String>, Optional<Area>> known = new HashMap<>();

    /**
     * @param area as it is now; whole, when nothing was ever told
     * @param earlier what was so when this area, or one of which it was a part, was told
     * @param plans of today
     */
    AreaCut(Area area, List<Basis> earlier, Collection<Contribution> plans) {
        this.area = area;
        this.plans = new HashMap<>();
        for (var plan : plans) {
            if (area.municipalities().contains(plan.municipality())) {
                this.plans
                        .computeIfAbsent(plan.municipality(), _ -> new ArrayList<>())
                        .add(plan);
            }
        }
        this.moments = new ArrayList<>(
                earlier.stream().map(it -> it.within(area.municipalities())).toList());
        moments.add(Basis.of(this.plans.values().stream().flatMap(List::stream).toList()));
    }

    /** @param regions the one region in which each municipality counts; none: nothing new may be told */
    List<Area> cut(Map<String, String> regions) {
        var perRegion = new TreeMap<String, SortedSet<String>>();
        area.municipalities()
                .forEach(it -> perRegion
                        .computeIfAbsent(regions.getOrDefault(it, ""), _ -> new TreeSet<>())
                        .add(it));
        var found = new ArrayList<Area>();
        var rest = new TreeSet<String>();
        for (var region : perRegion.values()) {
            rest.addAll(region(region, found));
        }
        if (!complement(rest, found)) {
            return List.of();
        }
        return found;
    }

    /** @return what the region cannot tell */
    private SortedSet<String> region(SortedSet<String> region, List<Area> found) {
        var alone = new ArrayList<Area>();
        var rest = new TreeSet<String>();
        for (var municipality : region) {
            find(new TreeSet<>(List.of(municipality))).ifPresentOrElse(alone::add, () -> rest.add(municipality));
        }
        if (complement(rest, alone)) {
            found.addAll(alone);
            return new TreeSet<>();
        }
        return rest;
    }

    /** Adds the rest to these as one area, together with the smallest of them as long as that is needed. */
    private boolean complement(SortedSet<String> rest, List<Area> areas) {
        if (rest.isEmpty()) {
            return true;
        }
        var together = find(rest);
        while (together.isEmpty() && !areas.isEmpty()) {
            var smallest = areas.stream()
                    .min(Comparator.comparingLong((Area it) -> homes(it.municipalities()))
                            .thenComparing(it -> it.municipalities().first()))
                    .orElseThrow();
            areas.remove(smallest);
            rest.addAll(smallest.municipalities());
            together = find(rest);
        }
        together.ifPresent(areas::add);
        return together.isPresent();
    }

    private long homes(Collection<String> municipalities) {
        return Part.homes(moments.getLast().total(municipalities));
    }

    private Optional<Area> find(SortedSet<String> municipalities) {
        var some = new TreeSet<>(municipalities);
        var before = known.get(some);
        if (before == null) {
            before = classes(some).map(it -> new Area(some, it));
            known.put(some, before);
        }
        return before;
    }

    /** The classes in which these municipalities may be told, if they may. */
    private Optional<Map<Dimension, List<Range>>> classes(SortedSet<String> municipalities) {
        if (!DisclosureRule.passes(moments.getLast().total(municipalities).values())) {
            return Optional.empty();
        }
        var cuts = new EnumMap<Dimension, Cut>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var now = area.classes(dimension);
            var cut = new ClassCut(dimension, municipalities, moments, now);
            var classes = cut.into(Math.max(MOST_CLASSES, now.size()));
            if (classes.isEmpty()) {
                return Optional.empty();
            }
            cuts.put(dimension, new Cut(dimension, cut, now.size(), classes.get()));
        }
        var some = municipalities.stream()
                .flatMap(it -> plans.getOrDefault(it, List.of()).stream())
                .toList();
        while (!crossed(some, cuts.values())) {
            // The dimension with the most classes gives one up.
            var coarser = cuts.values().stream()
                    .filter(it -> it.classes().size() > it.fewest())
                    .max(Comparator.comparingInt(it -> it.classes().size()))
                    .flatMap(Cut::coarser);
            if (coarser.isEmpty()) {
                return Optional.empty();
            }
            cuts.put(coarser.get().dimension(), coarser.get());
        }
        return Optional.of(cuts.values().stream().collect(Collectors.toMap(Cut::dimension, Cut::classes)));
    }

    /** @param fewest the classes of now, which are not joined */
    private record Cut(Dimension dimension, ClassCut cut, int fewest, List<Range> classes) {

        Optional<Cut> coarser() {
            return cut.into(classes.size() - 1).map(it -> new Cut(dimension, cut, fewest, it));
        }
    }

    private static boolean crossed(Collection<Contribution> plans, Collection<Cut> cuts) {
        return cuts.stream()
                .allMatch(one -> cuts.stream()
                        .filter(other ->
                                one.dimension().ordinal() < other.dimension().ordinal())
                        .allMatch(other -> CrossCheck.mayBeTold(
                                plans, one.dimension(), one.classes(), other.dimension(), other.classes())));
    }
}
