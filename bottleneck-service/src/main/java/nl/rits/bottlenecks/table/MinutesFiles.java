package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.known.Rows;
import org.jspecify.annotations.Nullable;

/** What tables decided of bottlenecks, whoever sits there: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class MinutesFiles {

    private final EntityManager database;

    MinutesFiles(EntityManager database) {
        this.database = database;
    }

    /** For who sits at that table and sees the bottleneck. @param handedTo the table that took it on */
    public record Decided(
            UUID bottleneck,
            UUID session,
            UUID table,
            @Nullable Integer number,
            LocalDate date,
            @Nullable String decision,
            @Nullable UUID handedTo) {}

    /** By bottleneck, oldest first. */
    public Map<UUID, List<Decided>> about(Collection<UUID> bottlenecks) {
        var query = database.createNativeQuery("""
                        select a.bottleneck, s.id, s.table_id, s.number, s.date, m.decision, m.handed_to
                        from agenda_case a join case_minutes m on m.agenda_case = a.id join session s on s.id = a.session
                        where a.bottleneck = any (cast(:ids as uuid[])) and s.withdrawn_at is null
                            and (coalesce(m.decision, '') <> '' or m.handed_to is not null)
                        order by s.date, s.number, a.id
                        """, Tuple.class).setParameter("ids", Rows.array(bottlenecks));
        return Rows.of(query, Tuple.class).stream()
                .map(row -> new Decided(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        row.get(3, Integer.class),
                        row.get(4, LocalDate.class),
                        row.get(5, String.class),
                        row.get(6, UUID.class)))
                .collect(groupingBy(Decided::bottleneck));
    }
}
