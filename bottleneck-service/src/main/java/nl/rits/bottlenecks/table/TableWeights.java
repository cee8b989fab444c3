package nl.rits.bottlenecks.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/** How heavily a table lets each factor count; the usual where it did not choose. */
@Entity
@Table(name = "table_weight")
public class TableWeights {

    @Id
    @Column(name = "table_id")
    UUID table;

    long version;
    short homes = 1;
    short urgency = 1;
    short solvability = 1;

    protected TableWeights() {}

    static TableWeights usual(UUID table) {
        var weights = new TableWeights();
        weights.table = table;
        return weights;
    }

    Ranking.Weights ranking() {
        return new Ranking.Weights(homes, urgency, solvability);
    }

    /** The choices of tables. */
    @ApplicationScoped
    static class Chosen implements PanacheRepositoryBase<TableWeights, UUID> {

        TableWeights of(UUID table) {
            var found = findById(table);
            return found == null ? usual(table) : found;
        }

        /** Held until the end of the transaction, also while nothing is chosen yet. */
        TableWeights forChange(UUID table) {
            getEntityManager()
                    .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:table, 2)) as text)")
                    .setParameter("table", table.toString())
                    .getSingleResult();
            var found = findById(table, LockModeType.PESSIMISTIC_WRITE);
            return found == null ? usual(table) : found;
        }
    }
}
