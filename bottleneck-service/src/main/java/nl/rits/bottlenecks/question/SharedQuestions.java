package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.foundation.identity.Viewer;

/** What a viewer sees of the questions: the only way for users to reach them, and the only place of the predicate. */
@ApplicationScoped
class SharedQuestions {

    static final String ASKED_OF_ME = "q.party = cast(:me as uuid)";
    static final String ASKED_BY_ME =
            "exists (select from known_platform p where p.id = q.table_id and p.chair = cast(:me as uuid))";

    /** Between who asks and who is asked, and no longer than both see the case. A chair that takes over sees them too. */
    private static final String SEEN = "(" + ASKED_OF_ME + " or " + ASKED_BY_ME + """
            ) and exists (select from bottleneck b where b.id = q.bottleneck and\s""" + SharedBottlenecks.SEEN + ")";

    /** Nobody's id: a councillor carries the id of the party, but not what its officials are asked. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;

    SharedQuestions(EntityManager database) {
        this.database = database;
    }

    /** Empty for what is not there and for what is not for this viewer. */
    Optional<Question> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    /** As {@link #find}, and locked until the end of the transaction: changes follow each other. */
    Optional<Question> findForChange(Viewer viewer, UUID id) {
        return one(viewer, id, " for update of q");
    }

    private Optional<Question> one(Viewer viewer, UUID id, String lock) {
        var query = database.createNativeQuery(
                        "select q.* from question q where q.id = :id and " + SEEN + lock, Question.class)
                .setParameter("id", id);
        seenBy(viewer).forEach(query::setParameter);
        return Rows.of(query, Question.class).stream().findFirst();
    }

    List<Question> list(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today, int offset, int limit) {
        var query = database.createNativeQuery(
                "select q.* from question q where " + condition(wanted) + " order by " + wanted.orderBy(),
                Question.class);
        parameters(viewer, wanted, today).forEach(query::setParameter);
        return Rows.of(query.setFirstResult(offset).setMaxResults(limit), Question.class);
    }

    long count(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today) {
        var query =
                database.createNativeQuery("select count(*) from question q where " + condition(wanted), Long.class);
        parameters(viewer, wanted, today).forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private static String condition(QuestionSearch.Wanted wanted) {
        return SEEN + wanted.conditions().stream().map(it -> " and " + it.sql()).reduce("", String::concat);
    }

    private static Map<String, Object> parameters(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        wanted.conditions().forEach(it -> parameters.putAll(it.parameters()));
        // Only those that the conditions name may be given.
        parameters.computeIfPresent("today", (_, _) -> today);
        parameters.putAll(seenBy(viewer));
        return parameters;
    }

    private static Map<String, Object> seenBy(Viewer viewer) {
        var me = viewer.actsFor(viewer.party()) ? viewer.party() : NOBODY;
        return Map.of("me", me.toString(), "principals", KnownProjects.array(viewer));
    }
}
