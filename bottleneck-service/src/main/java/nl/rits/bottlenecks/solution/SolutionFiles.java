package nl.rits.bottlenecks.solution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.known.Rows;

/** Solutions that look like what bottlenecks ask, whoever reads them: for copies that are made per reader, and for nothing else. */
@ApplicationScoped
public class SolutionFiles {

    private static final String POINTS = "(s.cause = b.cause)::integer * " + Resemblance.SAME_CAUSE.points()
            + " + w.so::integer * " + Resemblance.SAME_WORDS.points();

    private final SolutionShelf shelf;

    SolutionFiles(SolutionShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * @param bottleneck that was solved
     * @param wide for everyone who signs in, without that bottleneck; else for who sees that bottleneck
     * @param phases of its projects when it was told; for who sees that bottleneck
     * @param sameWords as the bottleneck that asks
     */
    public record SolutionFile(
            UUID id,
            UUID bottleneck,
            boolean wide,
            String cause,
            String problem,
            String approach,
            int homes,
            Set<String> phases,
            Instant toldAt,
            long helped,
            long notHelped,
            boolean sameWords) {}

    /** By the bottleneck that asks: of the same cause, or in nearly the same words; what anyone may compare decides which. */
    public Map<UUID, List<SolutionFile>> like(Collection<UUID> bottlenecks, int atMost) {
        var query = shelf.getEntityManager()
                .createNativeQuery("""
                        select b.id, f.id, f.helped, f.not_helped, f.same_words
                        from bottleneck b cross join lateral (
                            select s.id, w.so as same_words,
                                (select count(*) from solution_thumb t where t.solution = s.id and t.helped) as helped,
                                (select count(*) from solution_thumb t where t.solution = s.id and not t.helped) as not_helped
                            from solution s cross join lateral (
                                select word_similarity(b.title, s.problem || ' ' || s.approach || ' ' || s.lesson) >= %1$s as so) w
                            where s.bottleneck <> b.id and (s.cause = b.cause
                                or w.so and word_similarity(b.title, s.problem || ' ' || s.approach) >= %1$s)
                            order by %2$s desc, s.told_at desc, s.id limit %3$d) f
                        where b.id = any (cast(:ids as uuid[]))
                        """.formatted(SolutionShelf.ALIKE, POINTS, atMost), Tuple.class)
                .setParameter("ids", Rows.array(bottlenecks));
        var rows = Rows.of(query, Tuple.class);
        var found = rows.isEmpty()
                ? Map.<UUID, Solution>of()
                : shelf
                        .list(
                                "id in ?1",
                                rows.stream().map(row -> row.get(1, UUID.class)).collect(toSet()))
                        .stream()
                        .collect(toMap(it -> it.id, Function.identity()));
        return rows.stream()
                .collect(groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(
                                row -> file(Objects.requireNonNull(found.get(row.get(1, UUID.class))), row),
                                Collectors.toList())));
    }

    /** Of these solved bottlenecks, those whose solution is for everyone now. */
    public Set<UUID> wide(Collection<UUID> bottlenecks) {
        return bottlenecks.isEmpty()
                ? Set.of()
                : shelf.list("wide and bottleneck in ?1", List.copyOf(bottlenecks)).stream()
                        .map(it -> it.bottleneck)
                        .collect(toSet());
    }

    private static SolutionFile file(Solution it, Tuple row) {
        return new SolutionFile(
                it.id,
                it.bottleneck,
                it.wide,
                it.cause,
                it.problem,
                it.approach,
                it.homes,
                Set.of(it.phases),
                it.toldAt,
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Boolean.class));
    }
}
