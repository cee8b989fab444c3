package nl.rits.projects.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two dimensions beside each other. Where it is known that some pairs never occur (no plan is being built before it is firm),
 * subtracting classes of one from classes of the other leaves a part, which must be empty or be enough by itself. The
 * check takes every pair that does not occur today as known to all.
 */
final class CrossCheck {

    private CrossCheck() {}

    static boolean mayBeTold(
            Collection<Contribution> plans, Dimension one, List<Range> rows, Dimension other, List<Range> columns) {
        if (rows.size() > columns.size()) {
            return mayBeTold(plans, other, columns, one, rows);
        }
        var perRow = parties(plans, one, rows);
        var perColumn = parties(plans, other, columns);
        var touched = new int[columns.size()];
        for (var plan : plans) {
            var mask = 0;
            for (var key : plan.homes(one).keySet()) {
                mask |= 1 << place(rows, one.keys().indexOf(key));
            }
            for (var key : plan.homes(other).keySet()) {
                touched[place(columns, other.keys().indexOf(key))] |= mask;
            }
        }
        for (var chosen = 1; chosen < (1 << rows.size()) - 1; chosen++) {
            var rest = new HashMap<UUID, Part>();
            for (var row = 0; row < rows.size(); row++) {
                if ((chosen >> row & 1) == 1) {
                    Part.add(rest, perRow.get(row));
                }
            }
            var subtracted = false;
            for (var column = 0; column < columns.size(); column++) {
                if ((touched[column] & ~chosen) == 0) {
                    Part.subtract(rest, perColumn.get(column));
                    subtracted = true;
                }
            }
            if (subtracted && !DisclosureRule.emptyOrPasses(rest.values())) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<UUID, Part>> parties(
            Collection<Contribution> plans, Dimension dimension, List<Range> classes) {
        var sums = classes.stream()
                .map(_ -> (Map<UUID, Part>) new HashMap<UUID, Part>())
                .toList();
        for (var plan : plans) {
            plan.homes(dimension)
                    .forEach((key, homes) ->
                            Part.add(sums.get(place(classes, dimension.keys().indexOf(key))), plan.parts(homes)));
        }
        return sums;
    }

    private static int place(List<Range> classes, int key) {
        for (var place = 0; place < classes.size(); place++) {
            if (key < classes.get(place).to()) {
                return place;
            }
        }
        throw new IllegalArgumentException("no class holds key " + key);
    }
}
