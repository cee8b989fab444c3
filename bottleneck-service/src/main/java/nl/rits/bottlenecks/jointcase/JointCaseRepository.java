package nl.rits.bottlenecks.jointcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JointCaseRepository implements PanacheRepositoryBase<JointCase, UUID> {

    private final ObjectMapper json;

    JointCaseRepository(ObjectMapper json) {
        this.json = json;
    }

    /** What happened in one version. */
    enum What {
        DRAFTED,
        REWORDED,
        SIGNED,
        WITHDRAWN,
        ASKED
    }

    Optional<JointCase> find(UUID bottleneck, UUID table) {
        return find("bottleneck = ?1 and table = ?2", bottleneck, table).firstResultOptional();
    }

    List<JointCase> of(Collection<UUID> bottlenecks) {
        return bottlenecks.isEmpty() ? List.of() : list("bottleneck in ?1", bottlenecks);
    }

    /** Until the end of the transaction nobody else changes, or drafts, the case of this bottleneck. */
    Optional<JointCase> findForChange(UUID bottleneck, UUID table) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:case, 1)) as text)")
                .setParameter("case", bottleneck.toString())
                .getSingleResult();
        return find(bottleneck, table);
    }

    /** State of one version, as the history keeps it. */
    private record State(
            UUID bottleneck,
            UUID table,
            int wording,
            JointCase.Words words,
            UUID draftedBy,
            List<JointCase.Mark> signatures) {}

    void keep(JointCase jointCase, What what, UUID party, String account, Instant at) {
        jointCase.version++;
        jointCase.changedAt = at;
        persistAndFlush(jointCase);
        getEntityManager()
                .createNativeQuery("""
                        insert into joint_case_version (joint_case, version, at, state, what, party, account)
                        values (:id, :version, :at, cast(:state as jsonb), :what, :party, :account)""")
                .setParameter("id", jointCase.id)
                .setParameter("version", jointCase.version)
                .setParameter("at", at)
                .setParameter("state", write(jointCase))
                .setParameter("what", what.name())
                .setParameter("party", party)
                .setParameter("account", account)
                .executeUpdate();
    }

    private String write(JointCase it) {
        try {
            return json.writeValueAsString(
                    new State(it.bottleneck, it.table, it.wording, it.words(), it.draftedBy, it.signatures));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
