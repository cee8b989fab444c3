package nl.rits.bottlenecks.solution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** The solutions that a viewer may read, those that look most like what he has first. */
@ApplicationScoped
class SolutionShelf implements PanacheRepositoryBase<Solution, UUID> {

    private static final String SEEN =
            "exists (select from bottleneck b where b.id = s.bottleneck and " + SharedBottlenecks.SEEN + ")";
    private static final String READ = "(s.wide or " + SEEN + ")";

    /** From here on two texts are about the same. */
    static final double ALIKE = 0.3;

    private static final String POINTS = points("same_cause", Resemblance.SAME_CAUSE)
            + points(" + same_place", Resemblance.SAME_MUNICIPALITY)
            + points(" + same_phase", Resemblance.SAME_PHASE)
            + points(" + (alike >= " + ALIKE + ")", Resemblance.SAME_WORDS)
            + points(" + as_large", Resemblance.AS_LARGE);

    /**
     * What to compare with; what is absent counts for nothing.
     *
     * @param besides the bottleneck itself, whose own solution is no example
     */
    record Like(
            @Nullable String cause,
            Set<UUID> projects,
            @Nullable String words,
            @Nullable Integer homes,
            @Nullable UUID besides) {

        static final Like NOTHING = new Like(null, Set.of(), null, null, null);
    }

    /** @param seen whether the viewer sees the bottleneck as well */
    record Found(
            Solution solution,
            boolean seen,
            long helped,
            long notHelped,
            @Nullable Boolean mine,
            Set<Resemblance> why) {}

    Optional<Solution> of(UUID bottleneck) {
        return find("bottleneck", bottleneck).firstResultOptional();
    }

    Optional<Found> find(Viewer viewer, UUID id) {
        var query =
                query("s.id = :id and " + READ, "told_at desc", viewer, Like.NOTHING, Map.of("id", id), Tuple.class);
        return found(Rows.of(query, Tuple.class)).stream().findFirst();
    }

    long count(Viewer viewer, @Nullable String cause, Like like) {
        var parameters = new HashMap<String, Object>();
        var where = where(cause, like, parameters);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from solution s where " + where, Long.class)
                .setParameter("principals", KnownProjects.array(viewer));
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    /** Most alike first, then what helped most, then the newest. */
    List<Found> list(Viewer viewer, @Nullable String cause, Like like, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var where = where(cause, like, parameters);
        var query = query(
                where,
                POINTS + " desc, helped - not_helped desc, told_at desc, id",
                viewer,
                like,
                parameters,
                Tuple.class);
        return found(Rows.of(query.setFirstResult(offset).setMaxResults(limit), Tuple.class));
    }

    private static String points(String so, Resemblance what) {
        return so + "::integer * " + what.points();
    }

    /** Where nothing is like it, there is nothing to offer. */
    private static String where(@Nullable String cause, Like like, Map<String, Object> parameters) {
        var parts = new ArrayList<String>(List.of(READ));
        if (cause != null) {
            parts.add("s.cause = :only");
            parameters.put("only", cause);
        }
        if (like.besides() != null) {
            parts.add("s.bottleneck <> cast(:besides as uuid)");
            parameters.put("besides", like.besides().toString());
        }
        if (like.cause() != null) {
            parts.add("(s.cause = :likeCause"
                    + (like.words() == null
                            ? ")"
                            : " or word_similarity(:likeWords, s.problem || ' ' || s.approach) >= " + ALIKE + ")"));
            parameters.put("likeCause", like.cause());
            if (like.words() != null) {
                parameters.put("likeWords", like.words());
            }
        } else if (like.words() != null) {
            parts.add("word_similarity(:likeWords, s.problem || ' ' || s.approach || ' ' || s.lesson) >= " + ALIKE);
            parameters.put("likeWords", like.words());
        }
        return String.join(" and ", parts);
    }

    /** That a solution comes from the same place or phase is only told to who sees the bottleneck, and so only then counts. */
    private Query query(
            String where, String order, Viewer viewer, Like like, Map<String, Object> parameters, Class<?> type) {
        var query = getEntityManager()
                .createNativeQuery("""
                        select * from (
                            select s.id, s.told_at, seen.so as seen,
                                (select count(*) from solution_thumb t where t.solution = s.id and t.helped) as helped,
                                (select count(*) from solution_thumb t where t.solution = s.id and not t.helped) as not_helped,
                                (select t.helped from solution_thumb t where t.solution = s.id and t.party = :me) as mine,
                                coalesce(s.cause = cast(:cause as text), false) as same_cause,
                                seen.so and exists (
                                    select from bottleneck b
                                    join known_project p on p.id = any (b.projects) and p.core_to && cast(:principals as integer[])
                                    join known_project q on q.municipality = p.municipality
                                    where b.id = s.bottleneck and q.id = any (cast(:projects as uuid[]))) as same_place,
                                seen.so and exists (
                                    select from known_project q
                                    where q.id = any (cast(:projects as uuid[])) and q.phase = any (s.phases)
                                        and q.status_to && cast(:principals as integer[])) as same_phase,
                                coalesce(word_similarity(cast(:words as text), s.problem || ' ' || s.approach || ' ' || s.lesson), 0) as alike,
                                coalesce(s.homes between cast(:homes as integer) / 2 and cast(:homes as integer) * 2, false) as as_large
                            from solution s cross join lateral (select %s as so) seen where %s) as found
                        order by %s""".formatted(SEEN, where, order), type)
                .setParameter("principals", KnownProjects.array(viewer))
                .setParameter("me", viewer.party())
                .setParameter("cause", like.cause())
                .setParameter("projects", like.projects().toArray(UUID[]::new))
                .setParameter("words", like.words())
                .setParameter("homes", like.homes());
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<Found> found(List<Tuple> rows) {
        var solutions = new HashMap<UUID, Solution>();
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(it -> solutions.put(it.id, it));
        }
        return rows.stream()
                .map(row -> new Found(
                        java.util.Objects.requireNonNull(solutions.get(row.get("id", UUID.class))),
                        row.get("seen", Boolean.class),
                        row.get("helped", Long.class),
                        row.get("not_helped", Long.class),
                        row.get("mine", Boolean.class),
                        why(row)))
                .toList();
    }

    private static Set<Resemblance> why(Tuple row) {
        var why = EnumSet.noneOf(Resemblance.class);
        add(why, Resemblance.SAME_CAUSE, row.get("same_cause", Boolean.class));
        add(why, Resemblance.SAME_MUNICIPALITY, row.get("same_place", Boolean.class));
        add(why, Resemblance.SAME_PHASE, row.get("same_phase", Boolean.class));
        add(why, Resemblance.SAME_WORDS, row.get("alike", Number.class).doubleValue() >= ALIKE);
        add(why, Resemblance.AS_LARGE, row.get("as_large", Boolean.class));
        add(why, Resemblance.HELPED_OTHERS, row.get("helped", Long.class) > row.get("not_helped", Long.class));
        return why;
    }

    private static void add(Set<Resemblance> why, Resemblance what, boolean so) {
        if (so) {
            why.add(what);
        }
    }

    void thumb(UUID solution, UUID party, @Nullable Boolean helped, Instant at) {
        var sql = helped == null ? "delete from solution_thumb where solution = :solution and party = :party" : """
                  insert into solution_thumb (solution, party, helped, at) values (:solution, :party, :helped, :at)
                  on conflict (solution, party) do update set helped = excluded.helped, at = excluded.at
                  where solution_thumb.helped <> excluded.helped""";
        var change = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("solution", solution)
                .setParameter("party", party);
        if (helped != null) {
            change.setParameter("helped", helped).setParameter("at", at);
        }
        change.executeUpdate();
    }
}
