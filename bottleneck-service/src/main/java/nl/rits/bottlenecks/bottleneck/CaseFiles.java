package nl.rits.bottlenecks.bottleneck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.known.Rows;
import org.jspecify.annotations.Nullable;

/** Bottlenecks whole, whoever sees them, with who does: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class CaseFiles {

    private final EntityManager database;
    private final History history;

    CaseFiles(EntityManager database, History history) {
        this.database = database;
        this.history = history;
    }

    /** @param audience numbers of the principals that may see it */
    public record CaseFile(BottleneckState state, int[] audience, List<Event> story) {}

    /** @param actor absent when it happened by itself; @param table where it lay after that */
    public record Event(
            Instant at,
            What what,
            @Nullable UUID actor,
            @Nullable String reason,
            @Nullable UUID table) {}

    /** In the order of the ids. */
    public List<CaseFile> of(Collection<UUID> ids) {
        return files(results("select b.* from bottleneck b where b.id = any (cast(:ids as uuid[]))", ids), ids);
    }

    /** Those that were solved and have the cause of one of these, newest first. */
    public List<CaseFile> solvedLike(Collection<UUID> ids, int atMost) {
        var solved = results("""
                        select b.* from (
                            select s.id, row_number() over (partition by s.cause order by s.changed_at desc, s.id) as place
                            from bottleneck s
                            where s.status = 'SOLVED'
                                and s.cause in (select o.cause from bottleneck o where o.id = any (cast(:ids as uuid[])))
                        ) newest join bottleneck b on b.id = newest.id
                        where newest.place <= %d order by b.changed_at desc, b.id
                        """.formatted(atMost), ids);
        return files(solved, solved.stream().map(it -> it.id).toList());
    }

    private List<CaseFile> files(List<Bottleneck> found, Collection<UUID> order) {
        Map<UUID, Bottleneck> byId = found.stream().collect(toMap(it -> it.id, Function.identity()));
        var stories = history.stories(byId.keySet()).stream().collect(groupingBy(History.Entry::bottleneck));
        return order.stream()
                .filter(byId::containsKey)
                .map(id -> {
                    var bottleneck = java.util.Objects.requireNonNull(byId.get(id));
                    return new CaseFile(
                            bottleneck.state(),
                            bottleneck.audience.clone(),
                            stories.getOrDefault(id, List.of()).stream()
                                    .map(it -> new Event(it.at(), it.what(), it.actor(), it.reason(), it.table()))
                                    .toList());
                })
                .toList();
    }

    private List<Bottleneck> results(String sql, Collection<UUID> ids) {
        return Rows.of(
                database.createNativeQuery(sql, Bottleneck.class).setParameter("ids", Rows.array(ids)),
                Bottleneck.class);
    }
}
