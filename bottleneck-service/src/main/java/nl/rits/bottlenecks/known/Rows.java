package nl.rits.bottlenecks.known;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What goes into a native query, and comes out of it with a type. */
public final class Rows {

    private Rows() {}

    public static <T> List<T> of(Query query, Class<T> type) {
        return ((List<?>) query.getResultList()).stream().<T>map(type::cast).toList();
    }

    /** An array literal, to cast to {@code uuid[]}. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
