package nl.rits.projects.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What each party added to each municipality and key at one moment. Kept with every publication, because the next one must
 * know what changed; never shown.
 */
public record Basis(Map<String, Map<Dimension, Map<String, Map<UUID, Part>>>> homes) {

    static Basis of(Collection<Contribution> contributions) {
        var homes = new TreeMap<String, Map<Dimension, Map<String, Map<UUID, Part>>>>();
        for (var plan : contributions) {
            var dimensions = homes.computeIfAbsent(plan.municipality(), _ -> new EnumMap<>(Dimension.class));
            plan.homes()
                    .forEach((dimension, keys) -> keys.forEach((key, count) -> {
                        var parties = dimensions
                                .computeIfAbsent(dimension, _ -> new TreeMap<>())
                                .computeIfAbsent(key, _ -> new TreeMap<>());
                        Part.add(parties, plan.parts(count));
                    }));
        }
        return new Basis(homes);
    }

    /** Only these municipalities. */
    Basis within(Collection<String> municipalities) {
        var some = new TreeMap<>(homes);
        some.keySet().retainAll(municipalities);
        return new Basis(some);
    }

    /** Per key of the dimension, in its order, what each party added in these municipalities. */
    List<Map<UUID, Part>> columns(Collection<String> municipalities, Dimension dimension) {
        var columns = new ArrayList<Map<UUID, Part>>();
        dimension.keys().forEach(_ -> columns.add(new HashMap<>()));
        for (var municipality : municipalities) {
            homes.getOrDefault(municipality, Map.of())
                    .getOrDefault(dimension, Map.of())
                    .forEach((key, parties) ->
                            Part.add(columns.get(dimension.keys().indexOf(key)), parties));
        }
        return columns;
    }

    /** What each party added in these municipalities. */
    Map<UUID, Part> total(Collection<String> municipalities) {
        var total = new HashMap<UUID, Part>();
        columns(municipalities, Dimension.STATUS).forEach(it -> Part.add(total, it));
        return total;
    }

    /** How much each party changed. */
    static Map<UUID, Part> change(Map<UUID, Part> before, Map<UUID, Part> after) {
        var change = new HashMap<>(after);
        Part.subtract(change, before);
        return change;
    }
}
