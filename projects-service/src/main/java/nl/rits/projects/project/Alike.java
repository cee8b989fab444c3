package nl.rits.projects.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that many rows have in common: each is sent to the database, and read there, once; a row names one by its place. */
public final class Alike<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    /** From 1, as the database counts; none has none. */
    public @Nullable Integer place(@Nullable T value) {
        return value == null ? null : places.computeIfAbsent(value, _ -> places.size() + 1);
    }

    /** In the order of their places. */
    public String[] texts(Function<T, String> text) {
        return places.keySet().stream().map(text).toArray(String[]::new);
    }
}
