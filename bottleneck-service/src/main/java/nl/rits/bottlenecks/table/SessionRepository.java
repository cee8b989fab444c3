package nl.rits.bottlenecks.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** Meetings and reference dates, newest first. */
    List<Session> ofTable(UUID table) {
        return list("table = ?1 order by date desc, number desc, id", table);
    }

    /** Meetings and reference dates that stand; both days included. */
    List<Session> between(LocalDate first, LocalDate last) {
        return list("date between ?1 and ?2 and withdrawnAt is null order by date, id", first, last);
    }

    /** The newest meeting that stood, before a day. */
    Optional<Session> lastHeld(UUID table, LocalDate day) {
        return find(
                        "table = ?1 and date < ?2 and number is not null and withdrawnAt is null order by date desc, number desc",
                        table,
                        day)
                .firstResultOptional();
    }

    /** Locks the row: changes of one agenda follow each other. */
    Optional<Session> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held back by a lock of the table, so that two sessions never get one number. */
    int nextNumber(UUID table) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:table, 0)) as text)")
                .setParameter("table", table.toString())
                .getSingleResult();
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) + 1 from Session where table = :table", Integer.class)
                .setParameter("table", table)
                .getSingleResult();
    }
}
