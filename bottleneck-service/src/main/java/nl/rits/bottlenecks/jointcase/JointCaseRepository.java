package nl.rits.bottlenecks.jointcase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Versions;

@ApplicationScoped
class JointCaseRepository implements PanacheRepositoryBase<JointCase, UUID> {

    private final Versions versions;

    JointCaseRepository(Versions versions) {
        this.versions = versions;
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

    void keep(JointCase jointCase, What what, Actor by, Instant at) {
        jointCase.version++;
        jointCase.changedAt = at;
        persistAndFlush(jointCase);
        versions.add(
                new Versions.Version("joint_case", jointCase.id, jointCase.version, at, state(jointCase), what, by));
    }

    private static State state(JointCase it) {
        return new State(it.bottleneck, it.table, it.wording, it.words(), it.draftedBy, it.signatures);
    }
}
