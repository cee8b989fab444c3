package nl.rits.bottlenecks.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.Rows;

/** Every question, whoever sees it; users reach them through {@link SharedQuestions}. */
@ApplicationScoped
class QuestionRepository implements PanacheRepositoryBase<Question, UUID> {

    List<Question> toRemind(LocalDate today, int atMost) {
        return locked("remind_on <= :today and due >= :today", "remind_on", today, atMost);
    }

    List<Question> toTellOverdue(LocalDate today, int atMost) {
        return locked("due < :today and not overdue_told", "due", today, atMost);
    }

    /** Locked: an answer that comes at this very moment is waited for. */
    List<Question> openOf(UUID bottleneck) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery(
                                "select * from question where bottleneck = :bottleneck and status = 'OPEN' order by id for update",
                                Question.class)
                        .setParameter("bottleneck", bottleneck),
                Question.class);
    }

    /** Locked, and those that another instance is already handling left out. */
    private List<Question> locked(String due, String order, LocalDate today, int atMost) {
        return Rows.of(
                getEntityManager()
                        .createNativeQuery(
                                "select * from question where status = 'OPEN' and " + due + " order by " + order
                                        + ", id limit :atMost for update skip locked",
                                Question.class)
                        .setParameter("today", today)
                        .setParameter("atMost", atMost),
                Question.class);
    }
}
