package nl.rits.bottlenecks.investment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What open bottlenecks ask, as far as a viewer sees them. */
@ApplicationScoped
class InvestmentList implements PanacheRepositoryBase<Investment, UUID> {

    private static final String OPEN = """
            from investment i join bottleneck b on b.id = i.bottleneck
            where b.status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED')
                and (cast(:table as uuid) is null or b.table_id = cast(:table as uuid)) and\s""" + SharedBottlenecks.SEEN;

    /** In what order. */
    enum Order {
        EUROS_PER_HOME("i.euros::numeric / i.homes"),
        HOMES("i.homes desc"),
        FIRST_YEAR("i.first_year");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    List<Investment> list(Viewer viewer, @Nullable UUID table, Order order, int offset, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select i.* " + OPEN + " order by " + order.sql + ", i.bottleneck", Investment.class);
        return Rows.of(with(query, viewer, table).setFirstResult(offset).setMaxResults(limit), Investment.class);
    }

    long count(Viewer viewer, @Nullable UUID table) {
        var query = getEntityManager().createNativeQuery("select count(*) " + OPEN, Long.class);
        return (Long) with(query, viewer, table).getSingleResult();
    }

    private static Query with(Query query, Viewer viewer, @Nullable UUID table) {
        return query.setParameter("principals", KnownProjects.array(viewer))
                .setParameter("table", table == null ? null : table.toString());
    }
}
