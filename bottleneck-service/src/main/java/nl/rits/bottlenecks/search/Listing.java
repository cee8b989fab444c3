package nl.rits.bottlenecks.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.rits.bottlenecks.known.Rows;

/**
 * A page of rows and how many there are of them in all, by the same conditions.
 *
 * @param from table with its alias, and what is joined to it
 */
public record Listing<T>(EntityManager database, Class<T> type, String alias, String from) {

    public List<T> page(Where where, String orderBy, int offset, int limit) {
        var query = database.createNativeQuery(
                "select " + alias + ".* from " + from + " where " + where.sql() + " order by " + orderBy, type);
        return Rows.of(where.fill(query).setFirstResult(offset).setMaxResults(limit), type);
    }

    public long count(Where where) {
        var query = database.createNativeQuery("select count(*) from " + from + " where " + where.sql(), Long.class);
        return (Long) where.fill(query).getSingleResult();
    }
}
