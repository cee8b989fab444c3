package nl.rits.bottlenecks.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import nl.rits.bottlenecks.bottleneck.Actor;
import org.jspecify.annotations.Nullable;

/** Every version of every question, only ever added to. */
@ApplicationScoped
class QuestionHistory {

    private final EntityManager database;
    private final ObjectMapper json;

    QuestionHistory(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void append(QuestionState state, QuestionEvent what, @Nullable Actor actor) {
        // A clock that went back must not make two versions overlap: the new one starts where the old one did.
        database.createNativeQuery("""
                        update question_version set recorded_until = greatest(cast(:at as timestamptz), recorded_from)
                        where question = :id and recorded_until = 'infinity'
                        """)
                .setParameter("id", state.id())
                .setParameter("at", state.changedAt().toString())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into question_version (question, version, recorded_from, state, what, party, account)
                        select :id, :version,
                            greatest(cast(:at as timestamptz), (select max(recorded_until) from question_version where question = :id)),
                            cast(:state as jsonb), :what, cast(nullif(:party, '') as uuid), nullif(:account, '')
                        """)
                .setParameter("id", state.id())
                .setParameter("version", state.version())
                .setParameter("at", state.changedAt().toString())
                .setParameter("state", write(state))
                .setParameter("what", what.name())
                .setParameter("party", actor == null ? "" : actor.party().toString())
                .setParameter("account", actor == null ? "" : actor.account())
                .executeUpdate();
    }

    private String write(QuestionState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
