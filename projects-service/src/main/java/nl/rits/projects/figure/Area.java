package nl.rits.projects.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Municipalities that are told as one, with the classes of keys in which they are told.
 *
 * @param classes per dimension, every key in exactly one
 */
public record Area(SortedSet<String> municipalities, Map<Dimension, List<Range>> classes) {

    List<Range> classes(Dimension dimension) {
        return classes.getOrDefault(dimension, List.of());
    }

    /** Where every cut begins: all of the land, all keys together. */
    static Area whole(Iterable<String> municipalities) {
        var all = new TreeSet<String>();
        municipalities.forEach(all::add);
        var classes = new EnumMap<Dimension, List<Range>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            classes.put(dimension, List.of(new Range(0, dimension.keys().size())));
        }
        return new Area(all, classes);
    }
}
