package nl.rits.bottlenecks.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.Rows;

/** Every agreement, whoever sees it; users reach them through {@link SharedAgreements}. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    List<Agreement> toRemind(LocalDate today, int atMost) {
        return locked("remind_on <= :today and due >= :today", "remind_on", today, atMost);
    }

    List<Agreement> toTellOverdue(LocalDate today, int atMost) {
        return locked("due < :today and not overdue_told", "due", today, atMost);
    }

    List<Agreement> toEscalate(LocalDate today, int atMost) {
        return locked("escalate_after < :today", "escalate_after", today, atMost);
    }

    /** Locked, and those that another instance is already handling left out. */
    private List<Agreement> locked(String due, String order, LocalDate today, int atMost) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery(
                                "select * from agreement where status = 'AGREED' and " + due + " order by " + order
                                        + ", id limit :atMost for update skip locked",
                                Agreement.class)
                        .setParameter("today", today)
                        .setParameter("atMost", atMost),
                Agreement.class);
    }
}
