package nl.rits.projects.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What is told of an area: all that anyone can ever learn of it.
 *
 * @param period the first day of the month of these numbers
 * @param cells per dimension, every key in exactly one
 * @param refusals why a municipality does not stand alone
 */
public record Told(
        SortedSet<String> municipalities,
        LocalDate period,
        Map<Dimension, List<Cell>> cells,
        Map<String, Withheld> refusals) {

    /** @param refusals why a key of several does not stand alone */
    public record Cell(Range keys, long homes, Map<String, Withheld> refusals) {}

    static Told of(Area area, LocalDate period, Basis today) {
        var cells = new EnumMap<Dimension, List<Cell>>(Dimension.class);
        area.classes().forEach((dimension, classes) -> {
            var columns = today.columns(area.municipalities(), dimension);
            cells.put(
                    dimension,
                    classes.stream().map(it -> cell(dimension, it, columns)).toList());
        });
        var refusals = new HashMap<String, Withheld>();
        if (area.municipalities().size() > 1) {
            area.municipalities()
                    .forEach(it ->
                            refusals.put(it, refusal(today.total(List.of(it)).values())));
        }
        return new Told(area.municipalities(), period, cells, refusals);
    }

    List<Cell> cells(Dimension dimension) {
        return cells.getOrDefault(dimension, List.of());
    }

    long homes() {
        return cells(Dimension.STATUS).stream().mapToLong(Cell::homes).sum();
    }

    Map<Dimension, List<Range>> classes() {
        var classes = new EnumMap<Dimension, List<Range>>(Dimension.class);
        cells.forEach((dimension, some) ->
                classes.put(dimension, some.stream().map(Cell::keys).toList()));
        return classes;
    }

    private static Cell cell(Dimension dimension, Range range, List<Map<UUID, Part>> columns) {
        var sum = new HashMap<UUID, Part>();
        var refusals = new HashMap<String, Withheld>();
        for (var key = range.from(); key < range.to(); key++) {
            Part.add(sum, columns.get(key));
            if (range.size() > 1) {
                refusals.put(dimension.keys().get(key), refusal(columns.get(key).values()));
            }
        }
        return new Cell(range, Part.homes(sum), refusals);
    }

    private static Withheld refusal(Collection<Part> contributions) {
        return DisclosureRule.refusal(contributions).orElse(Withheld.COMBINED_WITH);
    }
}
