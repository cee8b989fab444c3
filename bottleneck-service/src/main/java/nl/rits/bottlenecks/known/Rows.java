package nl.rits.bottlenecks.known;

import jakarta.persistence.Query;
import java.util.List;

/** Rows of a native query with their type. */
public final class Rows {

    private Rows() {}

    public static <T> List<T> of(Query query, Class<T> type) {
        return ((List<?>) query.getResultList()).stream().<T>map(type::cast).toList();
    }
}
