package nl.rits.projects.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One month's step, from what was told so far to what is told now. Pure: no clock, no database. */
final class Publishing {

    private Publishing() {}

    /**
     * An area as it is told now, with everything that was ever told of it.
     *
     * @param bases what was so each time when it, or an area of which it was a part, was told; oldest first
     */
    record Line(Told told, List<Basis> bases) {}

    /**
     * An area that may not be told anew keeps its numbers and their period.
     *
     * @param lines what is told; none: nothing was ever told
     * @param regions the one region in which each municipality counts
     */
    static List<Line> next(
            List<Line> lines,
            Collection<String> municipalities,
            Map<String, String> regions,
            Collection<Contribution> plans,
            LocalDate period) {
        var today = Basis.of(plans);
        if (lines.isEmpty()) {
            return tell(
                    new AreaCut(Area.whole(municipalities), List.of(), plans).cut(regions), List.of(), today, period);
        }
        var next = new ArrayList<Line>();
        for (var line : lines) {
            var area = new Area(line.told().municipalities(), line.told().classes());
            var cut = new AreaCut(area, line.bases(), plans).cut(regions);
            next.addAll(cut.isEmpty() ? List.of(line) : tell(cut, line.bases(), today, period));
        }
        return next;
    }

    private static List<Line> tell(List<Area> areas, List<Basis> earlier, Basis today, LocalDate period) {
        return areas.stream()
                .map(area -> {
                    var bases = new ArrayList<Basis>();
                    earlier.forEach(it -> bases.add(it.within(area.municipalities())));
                    bases.add(today.within(area.municipalities()));
                    return new Line(Told.of(area, period, today), List.copyOf(bases));
                })
                .toList();
    }
}
