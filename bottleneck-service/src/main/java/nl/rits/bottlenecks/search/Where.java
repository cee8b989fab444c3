package nl.rits.bottlenecks.search;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions of a native query that all hold, with the values of the parameters that they may name. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(String condition, String name, Object value) {
        return and(condition).knowing(name, value);
    }

    public Where and(Where others) {
        conditions.addAll(others.conditions);
        values.putAll(others.values);
        return this;
    }

    /** No condition when no id is given. */
    public Where equal(String column, String name, @Nullable UUID id) {
        return id == null ? this : and(column + " = cast(:" + name + " as uuid)", name, id.toString());
    }

    /** No condition when none are given. */
    public Where in(String column, String name, @Nullable Collection<? extends Enum<?>> wanted) {
        return wanted == null || wanted.isEmpty()
                ? this
                : and(
                        column + " in (:" + name + ")",
                        name,
                        wanted.stream().map(Enum::name).toList());
    }

    /** A value for whichever condition names it. */
    public Where knowing(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public String sql() {
        return String.join(" and ", conditions);
    }

    /** Gives each parameter that the query names its value. */
    public <Q extends Query> Q fill(Q query) {
        query.getParameters()
                .forEach(it -> query.setParameter(
                        it.getName(), Objects.requireNonNull(values.get(it.getName()), it.getName())));
        return query;
    }

    /** A pattern for {@code ilike} that finds just these words. */
    public static String containing(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
