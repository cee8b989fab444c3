package nl.rits.bottlenecks.capacity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.search.Listing;
import nl.rits.bottlenecks.search.Where;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** The offers and requests that a viewer may read, and which of them fit each other. */
@ApplicationScoped
class CapacityShelf implements PanacheRepositoryBase<Capacity, UUID> {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What is open is for everyone; afterwards it is for the two whom it concerned. */
    private static final String SEEN = """
            (c.status = 'OPEN' and c.ends >= :today or c.party = :me or c.partner = :me or exists (
                select from capacity_answer a where a.capacity = c.id and a.party = :me))""";

    /** Rows {@code o} of offers and {@code r} of requests. */
    private static final String FITS = """
            o.kind = 'OFFER' and r.kind = 'REQUEST' and o.status = 'OPEN' and r.status = 'OPEN'
            and o.ends >= :today and r.ends >= :today
            and o.expertise = r.expertise and o.party <> r.party and o.starts <= r.ends and r.starts <= o.ends""";

    /** The same sum as {@link Fit}. */
    private static final String SCORE = """
            100 * cast(least(o.hours, r.hours) as bigint) * (least(o.ends, r.ends) - greatest(o.starts, r.starts) + 1)
            / (cast(r.hours as bigint) * (r.ends - r.starts + 1)) / case when o.area <> r.area then 2 else 1 end""";

    record Pair(Capacity offer, Capacity request) {}

    Optional<Capacity> find(Viewer viewer, UUID id, LocalDate today) {
        return one(viewer, id, today, "");
    }

    /** Locked until the end of the transaction: changes follow each other. */
    Optional<Capacity> findForChange(Viewer viewer, UUID id, LocalDate today) {
        return one(viewer, id, today, " for update of c");
    }

    private Optional<Capacity> one(Viewer viewer, UUID id, LocalDate today, String lock) {
        var query = getEntityManager()
                .createNativeQuery("select c.* from capacity c where c.id = :id and " + SEEN + lock, Capacity.class)
                .setParameter("id", id)
                .setParameter("me", me(viewer))
                .setParameter("today", today);
        return Rows.of(query, Capacity.class).stream().findFirst();
    }

    List<Capacity> list(Viewer viewer, CapacitySearch.Wanted wanted, LocalDate today, int offset, int limit) {
        return listing("capacity c join expertise e on e.code = c.expertise")
                .page(where(viewer, wanted, today), wanted.orderBy(), offset, limit);
    }

    long count(Viewer viewer, CapacitySearch.Wanted wanted, LocalDate today) {
        return listing("capacity c").count(where(viewer, wanted, today));
    }

    private Listing<Capacity> listing(String from) {
        return new Listing<>(getEntityManager(), Capacity.class, "c", from);
    }

    private static Where where(Viewer viewer, CapacitySearch.Wanted wanted, LocalDate today) {
        var where = new Where().in("c.status", "statuses", wanted.statuses());
        if (wanted.mine()) {
            where.and("c.party = :me", "me", me(viewer));
        } else {
            where.and("c.status = 'OPEN' and c.ends >= :today", "today", today);
        }
        if (wanted.kind() != null) {
            where.and("c.kind = :kind", "kind", wanted.kind().name());
        }
        if (!wanted.expertise().isEmpty()) {
            where.and("c.expertise in (:expertise)", "expertise", wanted.expertise());
        }
        if (wanted.from() != null) {
            where.and("c.ends >= :from", "from", wanted.from());
        }
        if (wanted.until() != null) {
            where.and("c.starts <= :until", "until", wanted.until());
        }
        if (wanted.bottleneck() != null) {
            // Who does not see the bottleneck does not learn by asking who helps with it.
            where.equal("c.bottleneck", "bottleneck", wanted.bottleneck())
                    .and(
                            "exists (select from bottleneck b where b.id = c.bottleneck and " + SharedBottlenecks.SEEN
                                    + ")",
                            "principals",
                            KnownProjects.array(viewer));
        }
        return where;
    }

    /** @param of one entry of which to find what fits; absent: all */
    List<Pair> pairs(
            Viewer viewer,
            @Nullable UUID of,
            boolean mine,
            @Nullable String expertise,
            LocalDate today,
            int offset,
            int limit) {
        var where = pairing(viewer, of, mine, expertise, today);
        var query = getEntityManager()
                .createNativeQuery(
                        "select o.id, r.id from capacity o, capacity r where " + where.sql() + " order by " + SCORE
                                + " desc, r.starts, o.id, r.id",
                        Tuple.class);
        var rows = Rows.of(where.fill(query).setFirstResult(offset).setMaxResults(limit), Tuple.class);
        var ids = rows.stream()
                .flatMap(row -> Stream.of(row.get(0, UUID.class), row.get(1, UUID.class)))
                .collect(toSet());
        var found = ids.isEmpty()
                ? Map.<UUID, Capacity>of()
                : list("id in ?1", ids).stream().collect(toMap(it -> it.id, Function.identity()));
        return rows.stream()
                .map(row -> new Pair(
                        Objects.requireNonNull(found.get(row.get(0, UUID.class))),
                        Objects.requireNonNull(found.get(row.get(1, UUID.class)))))
                .toList();
    }

    long countPairs(Viewer viewer, @Nullable UUID of, boolean mine, @Nullable String expertise, LocalDate today) {
        return new Listing<>(getEntityManager(), Capacity.class, "o", "capacity o, capacity r")
                .count(pairing(viewer, of, mine, expertise, today));
    }

    private static Where pairing(
            Viewer viewer, @Nullable UUID of, boolean mine, @Nullable String expertise, LocalDate today) {
        var where = new Where().and(FITS, "today", today);
        if (of != null) {
            where.and("(o.id = :of or r.id = :of)", "of", of);
        }
        if (mine) {
            where.and("(o.party = :me or r.party = :me)", "me", me(viewer));
        }
        if (expertise != null) {
            where.and("r.expertise = :expertise", "expertise", expertise);
        }
        return where;
    }

    /** How many fit each of these. */
    Map<UUID, Long> fitting(Collection<UUID> ids, LocalDate today) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.id, count(*) from capacity c, capacity o, capacity r"
                                + " where c.id = any (cast(:ids as uuid[])) and c.id in (o.id, r.id) and " + FITS
                                + " group by c.id",
                        Tuple.class)
                .setParameter("ids", Rows.array(ids))
                .setParameter("today", today);
        return Rows.of(query, Tuple.class).stream()
                .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }

    Set<UUID> partiesThatFit(Capacity capacity, LocalDate today) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select distinct case when o.id = :of then r.party else o.party end"
                                + " from capacity o, capacity r where " + FITS + " and (o.id = :of or r.id = :of)",
                        UUID.class)
                .setParameter("of", capacity.id)
                .setParameter("today", today);
        return Set.copyOf(Rows.of(query, UUID.class));
    }

    List<CapacityAnswer> answers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from CapacityAnswer where capacity in :ids order by at, id", CapacityAnswer.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Expertise> expertise() {
        return getEntityManager()
                .createQuery("from Expertise order by place", Expertise.class)
                .getResultList();
    }

    void keep(CapacityAnswer answer) {
        getEntityManager().persist(answer);
        flush();
    }

    /** Whoever sees only what the council may, is not in the party's own affairs. */
    static UUID me(Viewer viewer) {
        return viewer.has(Role.COUNCILLOR) ? NOBODY : viewer.party();
    }
}
