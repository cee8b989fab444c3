package nl.rits.projects.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Cuts the keys of one dimension, in one area, into as many classes as may each be told. A class never crosses a border that
 * was told before, so cuts only become finer; and each class is judged with what was told in every earlier month as well,
 * as if everyone knew those months in the new cut.
 */
final class ClassCut {

    private final List<Range> borders;

    /** Per moment, oldest first and today last, per key, what each party added. */
    private final List<List<Map<UUID, Part>>> moments;

    private final int keys;
    private final Map<Range, Boolean> known = new HashMap<>();

    /** @param borders the classes of now, which may be cut further and not be joined */
    ClassCut(Dimension dimension, Collection<String> municipalities, List<Basis> moments, List<Range> borders) {
        this.borders = borders;
        this.keys = dimension.keys().size();
        this.moments = moments.stream()
                .map(it -> it.columns(municipalities, dimension))
                .toList();
    }

    /** As many classes as may be told, and no more than this; none when not even the classes of now may be told. */
    Optional<List<Range>> into(int most) {
        for (var count = most; count >= borders.size(); count--) {
            var classes = exactly(count);
            if (classes.isPresent() && changesMayBeTold(classes.get())) {
                return classes;
            }
        }
        return Optional.empty();
    }

    /** What each party added to a class today. */
    Map<UUID, Part> today(Range range) {
        return sum(moments.getLast(), range);
    }

    /** The first cut into so many classes that may each be told. */
    private Optional<List<Range>> exactly(int count) {
        // last[n][end]: where the last of n classes begins that together cover the keys before end; -1: they cannot.
        var last = new int[count + 1][keys + 1];
        for (var row : last) {
            java.util.Arrays.fill(row, -1);
        }
        for (var n = 1; n <= count; n++) {
            for (var end = n; end <= keys; end++) {
                for (var from = end - 1; from >= n - 1 && last[n][end] < 0; from--) {
                    var reached = n == 1 ? from == 0 : last[n - 1][from] >= 0;
                    if (reached && mayBeTold(new Range(from, end))) {
                        last[n][end] = from;
                    }
                }
            }
        }
        if (last[count][keys] < 0) {
            return Optional.empty();
        }
        var classes = new ArrayList<Range>();
        for (int n = count, end = keys; n > 0; n--) {
            var from = last[n][end];
            classes.addFirst(new Range(from, end));
            end = from;
        }
        return Optional.of(List.copyOf(classes));
    }

    private boolean mayBeTold(Range range) {
        return known.computeIfAbsent(range, this::judge);
    }

    private boolean judge(Range range) {
        if (borders.stream().noneMatch(it -> it.from() <= range.from() && range.to() <= it.to())) {
            return false;
        }
        if (!DisclosureRule.passes(today(range).values())) {
            return false;
        }
        var sums = moments.stream().map(it -> sum(it, range)).toList();
        return sums.stream().allMatch(it -> DisclosureRule.emptyOrPasses(it.values())) && changesMayBeTold(sums);
    }

    private static boolean changesMayBeTold(Iterable<Map<UUID, Part>> sums) {
        var earlier = new ArrayList<Map<UUID, Part>>();
        for (var sum : sums) {
            for (var before : earlier) {
                if (!DisclosureRule.emptyOrPasses(Basis.change(before, sum).values())) {
                    return false;
                }
            }
            earlier.add(sum);
        }
        return true;
    }

    /**
     * Also of every few classes together: a party that moves homes from one to another does not change their sum, so that the
     * sum may tell of another party alone.
     */
    private boolean changesMayBeTold(List<Range> classes) {
        if (moments.size() < 2 || classes.size() < 2) {
            return true;
        }
        for (var some = 3; some < 1 << classes.size(); some++) {
            var chosen = some;
            if (Integer.bitCount(some) > 1) {
                var sums = moments.stream()
                        .map(moment -> {
                            var sum = new HashMap<UUID, Part>();
                            for (var place = 0; place < classes.size(); place++) {
                                if ((chosen >> place & 1) == 1) {
                                    Part.add(sum, sum(moment, classes.get(place)));
                                }
                            }
                            return (Map<UUID, Part>) sum;
                        })
                        .toList();
                if (!changesMayBeTold(sums)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<UUID, Part> sum(List<Map<UUID, Part>> columns, Range range) {
        var sum = new HashMap<UUID, Part>();
        columns.subList(range.from(), range.to()).forEach(it -> Part.add(sum, it));
        return sum;
    }
}
