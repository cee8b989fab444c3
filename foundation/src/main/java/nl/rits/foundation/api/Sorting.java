package nl.rits.foundation.api;

import java.util.List;
import java.util.Map;
import nl.rits.foundation.problem.Fault;

/** The order in which a list is asked for: the name of a field, with a minus before it for descending. */
public final class Sorting {

    private Sorting() {}

    /** For an {@code order by}. @param columns by the names that may be asked for; another is a fault */
    public static String by(String sort, Map<String, String> columns, List<Fault> faults) {
        var descending = sort.startsWith("-");
        var column = columns.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            var known = columns.keySet().stream().sorted().toList();
            faults.add(Fault.parameter("sort", "not-in-list", String.join(", ", known)));
            return "";
        }
        return column + (descending ? " desc" : "");
    }
}
