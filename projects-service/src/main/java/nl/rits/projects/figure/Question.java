package nl.rits.projects.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rits.projects.figure.Figures.Item;
import org.jspecify.annotations.Nullable;

/**
 * A question about everything. The answer adds up what is told, and reads nothing else.
 *
 * @param by none: by municipality
 * @param municipalities none: all of the land
 */
record Question(@Nullable Dimension by, @Nullable Set<String> municipalities) {

    static final String METHOD = "fixed-cells-1";

    /** What lies in areas that are only partly asked for. */
    static final String REST = "rest";

    Figures answer(Collection<Told> told) {
        var inside = new ArrayList<Told>();
        var partly = new ArrayList<Told>();
        for (var area : told) {
            if (municipalities == null || municipalities.containsAll(area.municipalities())) {
                inside.add(area);
            } else if (area.municipalities().stream().anyMatch(municipalities::contains)) {
                partly.add(area);
            }
        }
        var items = by == null ? municipalities(inside) : keys(by, inside);
        if (told.isEmpty()) {
            items.add(Item.withheld(REST, Withheld.FEWER_THAN_THREE_PARTIES, null, null));
        }
        for (var area : partly) {
            items.addAll(by == null ? hidden(area) : List.of(rest(area)));
        }
        var period = told.stream().map(Told::period).max(Comparator.naturalOrder());
        return Figures.everything(by == null ? "municipality" : by.code(), period.orElse(null), items, METHOD);
    }

    private static List<Item> municipalities(List<Told> areas) {
        var items = new ArrayList<Item>();
        for (var area : areas) {
            items.add(Item.told(List.copyOf(area.municipalities()), area.homes(), area.period()));
            items.addAll(hidden(area));
        }
        return items;
    }

    /** The municipalities of an area that do not stand alone. */
    private static List<Item> hidden(Told area) {
        var all = List.copyOf(area.municipalities());
        return area.refusals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> Item.withheld(it.getKey(), it.getValue(), all, area.period()))
                .toList();
    }

    private Item rest(Told area) {
        var asked = new TreeSet<>(area.municipalities());
        if (municipalities != null) {
            asked.retainAll(municipalities);
        }
        var reasons = asked.stream().map(area.refusals()::get).distinct().toList();
        var reason = reasons.size() == 1 ? reasons.getFirst() : Withheld.COMBINED_WITH;
        return Item.withheld(REST, reason, List.copyOf(area.municipalities()), area.period());
    }

    /** One number for each class that is told somewhere; areas in which a key is told with others stand apart. */
    private static List<Item> keys(Dimension by, List<Told> areas) {
        var homes = new LinkedHashMap<Range, Long>();
        var periods = new LinkedHashMap<Range, LocalDate>();
        var refusals = new LinkedHashMap<String, Withheld>();
        for (var area : areas) {
            for (var cell : area.cells(by)) {
                homes.merge(cell.keys(), cell.homes(), Long::sum);
                periods.merge(cell.keys(), area.period(), (one, other) -> one.isBefore(other) ? one : other);
                cell.refusals()
                        .forEach((key, why) ->
                                refusals.merge(key, why, (one, other) -> one == other ? one : Withheld.COMBINED_WITH));
            }
        }
        var items = new ArrayList<Item>();
        homes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Range::from).thenComparingInt(Range::to)))
                .forEach(it -> {
                    var range = it.getKey();
                    items.add(
                            Item.told(by.keys().subList(range.from(), range.to()), it.getValue(), periods.get(range)));
                    if (range.size() == 1) {
                        refusals.remove(by.keys().get(range.from()));
                    }
                });
        refusals.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> by.keys().indexOf(it.getKey())))
                .forEach(it -> items.add(Item.withheld(it.getKey(), it.getValue(), null, null)));
        return items;
    }
}
