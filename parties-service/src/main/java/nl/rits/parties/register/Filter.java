package nl.rits.parties.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.parties.reference.SearchText;
import org.jspecify.annotations.Nullable;

/** Conditions that must all hold, each with its value; what was not asked for is no condition. */
public final class Filter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** A condition that names its value {@code :name}, when there is one. */
    public Filter when(Optional<?> value, String condition, String name) {
        value.ifPresent(present -> {
            conditions.add("(" + condition + ")");
            values.put(name, present);
        });
        return this;
    }

    /** Names that hold what the user typed. */
    public Filter search(@Nullable String typed) {
        return when(
                Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(SearchText::pattern),
                "search like :q escape '\\'",
                "q");
    }

    /** @param sort as asked for, e.g. {@code -name}; @param columns what may be asked for, the first by default */
    public <E> Page<E> page(
            PanacheRepositoryBase<E, ?> of, @Nullable String sort, Map<String, String> columns, Paging paging) {
        var where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        var query = of.find(where, order(sort, columns), values);
        var total = query.count();
        return Page.of(
                query.range(paging.offset(), paging.offset() + paging.pageSize - 1)
                        .list(),
                total,
                paging);
    }

    private static Sort order(@Nullable String sort, Map<String, String> columns) {
        var asked = sort == null || sort.isBlank() ? columns.keySet().iterator().next() : sort.strip();
        var descending = asked.startsWith("-");
        var column = columns.get(descending ? asked.substring(1) : asked);
        if (column == null) {
            throw ProblemException.invalid(Fault.parameter("sort", "not-in-list", String.join(", ", columns.keySet())));
        }
        // The id makes the order of equal names the same on every page.
        return Sort.by(column, descending ? Sort.Direction.Descending : Sort.Direction.Ascending)
                .and("id");
    }
}
