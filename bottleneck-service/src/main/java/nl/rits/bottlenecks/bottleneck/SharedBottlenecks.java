package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.search.Listing;
import nl.rits.bottlenecks.search.Where;
import nl.rits.foundation.identity.Viewer;

/** What a viewer sees of the bottlenecks: the only way for users to reach them, and the only place of the predicate. */
@ApplicationScoped
public class SharedBottlenecks {

    /** For use in SQL on a row {@code b} of bottleneck, with the parameter of {@link KnownProjects#array}. */
    public static final String SEEN = "b.audience && cast(:principals as integer[])";

    private final EntityManager database;
    private final Listing<Bottleneck> listing;

    SharedBottlenecks(EntityManager database) {
        this.database = database;
        this.listing = new Listing<>(database, Bottleneck.class, "b", "bottleneck b");
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
                .setParameter("ids", Rows.array(ids))
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
        return listing.page(where(viewer, wanted), wanted.orderBy(), offset, limit);
    }

    long count(Viewer viewer, Search.Wanted wanted) {
        return listing.count(where(viewer, wanted));
    }

    private static Where where(Viewer viewer, Search.Wanted wanted) {
        var where = new Where()
                .and(SEEN, "principals", KnownProjects.array(viewer))
                .knowing("me", viewer.party().toString())
                .in("b.status", "statuses", wanted.statuses());
        wanted.words()
                .ifPresent(words -> where.and(
                        "(b.title ilike :words or b.explanation ilike :words)", "words", Where.containing(words)));
        // A project that the viewer may not know of must not be found through its bottlenecks.
        wanted.project().ifPresent(project -> where.and("""
                    b.projects @> array[cast(:project as uuid)] and exists (
                        select from known_project p
                        where p.id = cast(:project as uuid) and p.core_to && cast(:principals as integer[]))""", "project", project.toString()));
        if (!wanted.causes().isEmpty()) {
            where.and("b.cause in (:causes)", "causes", wanted.causes());
        }
        wanted.certainty().ifPresent(certainty -> where.and("b.certainty = :certainty", "certainty", certainty.name()));
        if (wanted.mineToSolve()) {
            where.and("b.owner = cast(:me as uuid)");
        }
        if (wanted.mineReported()) {
            where.and("b.reporters @> array[cast(:me as uuid)]");
        }
        wanted.kind().ifPresent(kind -> where.and("b.kind = :kind", "kind", kind.name()));
        if (!wanted.near().isEmpty()) {
            // Only by projects that the viewer may know of, on both sides.
            where.and("""
                    exists (
                        select from known_project n join known_project p
                            on p.municipality = n.municipality and p.id = any (b.projects)
                        where n.id = any (cast(:near as uuid[])) and n.core_to && cast(:principals as integer[])
                            and p.core_to && cast(:principals as integer[]))""", "near", Rows.array(wanted.near()));
        }
        return where.equal("b.table_id", "table", wanted.table().orElse(null));
    }

    private static List<Bottleneck> results(Query query) {
        return Rows.of(query, Bottleneck.class);
    }
}
