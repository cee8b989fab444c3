package nl.rits.projects.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.projects.comparison.ComparisonView.Count;
import nl.rits.projects.comparison.ComparisonView.Moved;
import nl.rits.projects.comparison.ComparisonView.Totals;
import nl.rits.projects.sharing.Eyes;
import nl.rits.projects.sharing.ReferenceDate;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.SharedQuery;
import org.jspecify.annotations.Nullable;

/** Lays two dates beside each other: two questions to the database for each, whatever the number of projects. */
@ApplicationScoped
class Comparing {

    /** Far more than any region has; a comparison of more than this would be of no use to anybody. */
    static final int MOST = 100_000;

    private final SharedQuery shared;
    private final ObjectMapper json;

    Comparing(SharedQuery shared, ObjectMapper json) {
        this.shared = shared;
        this.json = json;
    }

    /** Every project that was in the selection at one of the dates. */
    List<Pair> pairs(Eyes eyes, Search then, @Nullable ReferenceDate from, Search now, @Nullable ReferenceDate to) {
        var before = stands(eyes, then, from);
        var after = stands(eyes, now, to);
        var ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        var pairs = new ArrayList<Pair>();
        for (var id : ids) {
            pairs.add(Pair.of(before.get(id), after.get(id)));
        }
        return pairs;
    }

    private Map<UUID, Stand> stands(Eyes eyes, Search search, @Nullable ReferenceDate date) {
        var stands = new LinkedHashMap<UUID, Stand>();
        search.rows(Stand.COLUMNS, Stand::of, MOST, 0).forEach(it -> stands.put(it.id(), it));
        for (var statement : shared.statements(eyes, stands.keySet(), date)) {
            var stand = stands.get(statement.project());
            if (stand != null) {
                stand.add(statement, json);
            }
        }
        return stands;
    }

    static Totals totals(Collection<Pair> pairs) {
        var sums = new HashMap<Kind, Count>();
        var moved = new HashMap<Kind, Moved>();
        var none = new Count(0, 0);
        var still = new Moved(0, 0, 0);
        var then = none;
        var now = none;
        var unchanged = none;
        for (var pair : pairs) {
            then = pair.countsThen() ? then.plus(pair.homesThen()) : then;
            now = pair.countsNow() ? now.plus(pair.homesNow()) : now;
            var kinds = pair.kinds();
            for (var kind : kinds) {
                switch (kind) {
                    case ADDED, DROPPED, GROWN, SHRUNK ->
                        sums.put(kind, sums.getOrDefault(kind, none).plus(Math.abs(pair.growth())));
                    case LATER, EARLIER ->
                        moved.put(
                                kind,
                                moved.getOrDefault(kind, still).plus(pair.homesNow(), Math.abs(pair.homeMonths())));
                    case CHANGED -> {}
                }
            }
            if (pair.countsThen() && pair.countsNow() && (kinds.isEmpty() || kinds.contains(Kind.CHANGED))) {
                unchanged = unchanged.plus(pair.homesNow());
            }
        }
        return new Totals(
                then,
                now,
                sums.getOrDefault(Kind.ADDED, none),
                sums.getOrDefault(Kind.DROPPED, none),
                sums.getOrDefault(Kind.GROWN, none),
                sums.getOrDefault(Kind.SHRUNK, none),
                moved.getOrDefault(Kind.LATER, still),
                moved.getOrDefault(Kind.EARLIER, still),
                unchanged);
    }

    /** Those that differ, in order. @param wanted none: all kinds */
    static List<Pair> differing(Collection<Pair> pairs, Set<Kind> wanted, Comparator<Pair> order) {
        return pairs.stream()
                .filter(it -> {
                    var kinds = it.kinds();
                    return !kinds.isEmpty()
                            && (wanted.isEmpty() || kinds.stream().anyMatch(wanted::contains));
                })
                .sorted(order)
                .toList();
    }
}
