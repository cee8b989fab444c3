package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.search.Listing;
import nl.rits.bottlenecks.search.Where;
import nl.rits.foundation.identity.Viewer;

/** What a viewer sees of the agreements: the only way for users to reach them, and the only place of the predicate. */
@ApplicationScoped
public class SharedAgreements {

    /**
     * For use in SQL on a row {@code a} of agreement, with the parameter of {@link KnownProjects#array}. What is agreed about a
     * bottleneck goes no further than that bottleneck does.
     */
    public static final String SEEN = """
            a.audience && cast(:principals as integer[])
            and (a.bottleneck is null
                or a.beyond && cast(:principals as integer[])
                or exists (select from bottleneck b where b.id = a.bottleneck and\s""" + SharedBottlenecks.SEEN + "))";

    private final EntityManager database;
    private final Listing<Agreement> listing;

    SharedAgreements(EntityManager database) {
        this.database = database;
        this.listing = new Listing<>(database, Agreement.class, "a", "agreement a");
    }

    /** Empty for what is not there and for what is not for this viewer. */
    public Optional<Agreement> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    /** As {@link #find}, and locked until the end of the transaction: changes follow each other. */
    Optional<Agreement> findForChange(Viewer viewer, UUID id) {
        return one(viewer, id, " for update of a");
    }

    private Optional<Agreement> one(Viewer viewer, UUID id, String lock) {
        var query = database.createNativeQuery(
                        "select a.* from agreement a where a.id = :id and " + SEEN + lock, Agreement.class)
                .setParameter("id", id)
                .setParameter("principals", KnownProjects.array(viewer));
        return Rows.of(query, Agreement.class).stream().findFirst();
    }

    /** About one bottleneck, those that come first first. */
    public List<Agreement> ofBottleneck(Viewer viewer, UUID bottleneck) {
        var query = database.createNativeQuery(
                        "select a.* from agreement a where a.bottleneck = :bottleneck and " + SEEN
                                + " order by a.due, a.id",
                        Agreement.class)
                .setParameter("bottleneck", bottleneck)
                .setParameter("principals", KnownProjects.array(viewer));
        return Rows.of(query, Agreement.class);
    }

    List<Agreement> list(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today, int offset, int limit) {
        return listing.page(where(viewer, wanted, today), wanted.orderBy(), offset, limit);
    }

    long count(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today) {
        return listing.count(where(viewer, wanted, today));
    }

    /**
     * Rows of a count over what the viewer sees of the wanted.
     *
     * @param select what goes between select and from; may name {@code :today}
     * @param rest what goes after the conditions
     */
    List<Tuple> counted(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today, String select, String rest) {
        var where = where(viewer, wanted, today);
        var query = database.createNativeQuery(
                "select " + select + " from agreement a where " + where.sql() + " " + rest, Tuple.class);
        return Rows.of(where.fill(query), Tuple.class);
    }

    private static Where where(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today) {
        return new Where()
                .and(SEEN)
                .and(wanted.where())
                .knowing("me", viewer.party().toString())
                .knowing("today", today)
                .knowing("principals", KnownProjects.array(viewer));
    }
}
