package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    private final Listing<Question> listing;

    SharedQuestions(EntityManager database) {
        this.database = database;
        this.listing = new Listing<>(database, Question.class, "q", "question q");
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
        var where = seenBy(viewer).and("q.id = :id", "id", id);
        var query =
                database.createNativeQuery("select q.* from question q where " + where.sql() + lock, Question.class);
        return Rows.of(where.fill(query), Question.class).stream().findFirst();
    }

    List<Question> list(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today, int offset, int limit) {
        return listing.page(where(viewer, wanted, today), wanted.orderBy(), offset, limit);
    }

    long count(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today) {
        return listing.count(where(viewer, wanted, today));
    }

    private static Where where(Viewer viewer, QuestionSearch.Wanted wanted, LocalDate today) {
        return seenBy(viewer).and(wanted.where()).knowing("today", today);
    }

    private static Where seenBy(Viewer viewer) {
        var me = viewer.actsFor(viewer.party()) ? viewer.party() : NOBODY;
        return new Where().and(SEEN).knowing("me", me.toString()).knowing("principals", KnownProjects.array(viewer));
    }
}
