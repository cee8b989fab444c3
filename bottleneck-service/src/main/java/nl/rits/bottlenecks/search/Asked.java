package nl.rits.bottlenecks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rits.foundation.api.Sorting;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what the types of the parameters of a list cannot say, and tells all that is wrong with them at once. */
public final class Asked {

    private final List<Fault> faults = new ArrayList<>();

    /** Without the blanks around them; empty when there is nothing else. */
    public Optional<String> words(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(it -> isText(name, List.of(it)))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    public List<String> codes(String name, @Nullable List<String> values) {
        return values == null || !isText(name, values) ? List.of() : values;
    }

    /** PostgreSQL has no text with a NUL in it. */
    private boolean isText(String name, List<String> values) {
        var isText = values.stream().allMatch(it -> it.indexOf('\0') < 0);
        if (!isText) {
            faults.add(Fault.parameter(name, "not-a-text"));
        }
        return isText;
    }

    /** The only party that may be asked for is one's own. */
    public boolean isMe(String name, @Nullable String value) {
        if (value != null && !value.equals("me")) {
            faults.add(Fault.parameter(name, "not-in-list", "me"));
        }
        return value != null;
    }

    /** What comes after it makes the order of equals the same on every page. */
    public String orderBy(String sort, Map<String, String> columns) {
        return Sorting.by(sort, columns, faults);
    }

    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Refuses, when anything was wrong. */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
