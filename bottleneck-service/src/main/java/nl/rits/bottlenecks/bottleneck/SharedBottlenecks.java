package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;

/** What a viewer sees of the bottlenecks: the only way for users to reach them, and the only place of the predicate. */
@ApplicationScoped
public class SharedBottlenecks {

    /** For use in SQL on a row {@code b} of bottleneck, with the parameter of {@link KnownProjects#array}. */
    public static final String SEEN = "b.audience && cast(:principals as integer[])";

    private final EntityManager database;

    SharedBottlenecks(EntityManager database) {
        this.database = database;
    }

    /** Empty for what is not there and for what is not for this viewer. */
    public Optional<Bottleneck> find(Viewer viewer, UUID id) {
        return find(viewer, Set.of(id)).stream().findFirst();
    }

    public List<Bottleneck> find(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return results(database.createNativeQuery(
                        "select b.* from bottleneck b where b.id = any (cast(:ids as uuid[])) and " + SEEN,
                        Bottleneck.class)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("principals", KnownProjects.array(viewer)));
    }

    /** As {@link #find(Viewer, UUID)}, and locked until the end of the transaction: changes follow each other. */
    public Optional<Bottleneck> findForChange(Viewer viewer, UUID id) {
        return results(database.createNativeQuery(
                                "select b.* from bottleneck b where b.id = :id and " + SEEN + " for update",
                                Bottleneck.class)
                        .setParameter("id", id)
                        .setParameter("principals", KnownProjects.array(viewer)))
                .stream()
                .findFirst();
    }

    List<Bottleneck> list(Viewer viewer, Search.Wanted wanted, int offset, int limit) {
        var condition = condition(viewer, wanted);
        var query = database.createNativeQuery(
                "select b.* from bottleneck b where " + condition.sql() + " order by " + wanted.orderBy(),
                Bottleneck.class);
        condition.parameters().forEach(query::setParameter);
        return results(query.setFirstResult(offset).setMaxResults(limit));
    }

    long count(Viewer viewer, Search.Wanted wanted) {
        var condition = condition(viewer, wanted);
        var query =
                database.createNativeQuery("select count(*) from bottleneck b where " + condition.sql(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private record Condition(String sql, Map<String, Object> parameters) {}

    private static Condition condition(Viewer viewer, Search.Wanted wanted) {
        var parts = new ArrayList<String>(List.of(SEEN));
        var parameters = new HashMap<String, Object>(Map.of("principals", KnownProjects.array(viewer)));
        wanted.words().ifPresent(words -> {
            parts.add("(b.title ilike :words or b.explanation ilike :words)");
            parameters.put("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        });
        wanted.project().ifPresent(project -> {
            // A project that the viewer may not know of must not be found through its bottlenecks.
            parts.add("""
                    b.projects @> array[cast(:project as uuid)] and exists (
                        select from known_project p
                        where p.id = cast(:project as uuid) and p.core_to && cast(:principals as integer[]))""");
            parameters.put("project", project.toString());
        });
        if (!wanted.causes().isEmpty()) {
            parts.add("b.cause in (:causes)");
            parameters.put("causes", wanted.causes());
        }
        wanted.certainty().ifPresent(certainty -> {
            parts.add("b.certainty = :certainty");
            parameters.put("certainty", certainty.name());
        });
        if (!wanted.statuses().isEmpty()) {
            parts.add("b.status in (:statuses)");
            parameters.put(
                    "statuses", wanted.statuses().stream().map(Enum::name).toList());
        }
        if (wanted.mineToSolve()) {
            parts.add("b.owner = cast(:me as uuid)");
            parameters.put("me", viewer.party().toString());
        }
        if (wanted.mineReported()) {
            parts.add("b.reporters @> array[cast(:me as uuid)]");
            parameters.put("me", viewer.party().toString());
        }
        wanted.kind().ifPresent(kind -> {
            parts.add("b.kind = :kind");
            parameters.put("kind", kind.name());
        });
        if (!wanted.near().isEmpty()) {
            // Only by projects that the viewer may know of, on both sides.
            parts.add("""
                    exists (
                        select from known_project n join known_project p
                            on p.municipality = n.municipality and p.id = any (b.projects)
                        where n.id = any (cast(:near as uuid[])) and n.core_to && cast(:principals as integer[])
                            and p.core_to && cast(:principals as integer[]))""");
            parameters.put(
                    "near", wanted.near().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        }
        wanted.table().ifPresent(table -> {
            parts.add("b.table_id = cast(:table as uuid)");
            parameters.put("table", table.toString());
        });
        return new Condition(String.join(" and ", parts), parameters);
    }

    private static List<Bottleneck> results(Query query) {
        return Rows.of(query, Bottleneck.class);
    }
}
