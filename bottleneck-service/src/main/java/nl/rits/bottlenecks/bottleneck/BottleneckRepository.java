package nl.rits.bottlenecks.bottleneck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.known.Rows;

/** Every bottleneck, whoever sees it; users reach them through {@link SharedBottlenecks}. */
@ApplicationScoped
class BottleneckRepository implements PanacheRepositoryBase<Bottleneck, UUID> {

    private static final String OPEN = "status in ('REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED')";

    /** Locks the row until the end of the transaction: changes of one bottleneck follow each other. */
    Optional<Bottleneck> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In one order for everyone, so that two transactions that lock several never wait for each other. */
    List<UUID> idsOf(UUID project) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery(
                                "select id from bottleneck where projects @> array[cast(:project as uuid)] order by id",
                                UUID.class)
                        .setParameter("project", project.toString()),
                UUID.class);
    }

    /** In one order for everyone, as above. */
    List<UUID> idsWith(String cause) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery("select id from bottleneck where cause = :cause order by id", UUID.class)
                        .setParameter("cause", cause),
                UUID.class);
    }

    /** Now, or in a version that history keeps. */
    boolean everHad(String cause) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from bottleneck where cause = :cause)
                            or exists (select from bottleneck_version where state ->> 'cause' = :cause)
                        """, Boolean.class)
                .setParameter("cause", cause)
                .getSingleResult();
    }

    /** Locked as below. A term that stands still ends later than the pause, so its reminder comes after it too. */
    List<UUID> idsToRemind(LocalDate today, int atMost) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery("""
                        select id from bottleneck
                        where %s and remind_on <= :today and answer_by >= :today
                            and (paused_until is null or paused_until < :today)
                        order by remind_on, id limit :atMost for update skip locked
                        """.formatted(OPEN), UUID.class)
                        .setParameter("today", today)
                        .setParameter("atMost", atMost),
                UUID.class);
    }

    /** Locked, and those that another instance is already handling left out. */
    List<UUID> idsWithoutAnswer(LocalDate today, int atMost) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery("""
                        select id from bottleneck
                        where %s and answer_by < :today
                        order by answer_by, id limit :atMost for update skip locked
                        """.formatted(OPEN), UUID.class)
                        .setParameter("today", today)
                        .setParameter("atMost", atMost),
                UUID.class);
    }
}
