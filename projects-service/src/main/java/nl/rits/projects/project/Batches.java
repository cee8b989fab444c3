package nl.rits.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;

/** What parties did for many projects in one go, and whether it can still be undone. */
@ApplicationScoped
public class Batches implements PanacheRepositoryBase<Batch, UUID> {

    /** In the caller's transaction, so that its entries can refer to it at once. */
    public Batch keep(Batch.Kind kind, UUID party, Instant at, int projects, int changed) {
        var batch = new Batch(kind, party, at, projects, changed);
        persist(batch);
        flush();
        return batch;
    }

    /** Another party's batch and one that is not there look the same. */
    public Batch own(Viewer viewer, Batch.Kind kind, UUID id) {
        return findByIdOptional(id)
                .filter(it -> it.kind == kind && viewer.actsFor(it.party))
                .orElseThrow(ProblemException::notFound);
    }

    /** The batch, held until the end of the transaction, when it can be undone still. */
    public Batch undoable(Viewer viewer, Batch.Kind kind, UUID id, Instant now) {
        var batch = own(viewer, kind, id);
        if (!viewer.plansFor(batch.party)) {
            throw ProblemException.forbidden();
        }
        getEntityManager().refresh(batch, LockModeType.PESSIMISTIC_WRITE);
        if (batch.undoneAt != null) {
            throw ProblemException.conflict(kind.problems + "-undone");
        }
        if (now.isAfter(batch.undoUntil())) {
            throw ProblemException.conflict(kind.problems + "-too-old");
        }
        return batch;
    }

    /** @param kept how many were changed again since, and left as they were */
    public Batch undone(UUID id, Instant at, int kept) {
        var batch = findById(id);
        batch.undoneAt = at;
        batch.kept = kept;
        return batch;
    }

    /** Those of the party, newest first; nothing for who does not act for a party. */
    public Page<Batch> page(Viewer viewer, Batch.Kind kind, Paging paging) {
        if (!viewer.actsFor(viewer.party())) {
            return Page.of(List.of(), 0, paging);
        }
        var found = find("party = ?1 and kind = ?2 order by at desc, id", viewer.party(), kind);
        var items = found.range(paging.offset(), paging.offset() + paging.pageSize - 1)
                .list();
        return Page.of(items, count("party = ?1 and kind = ?2", viewer.party(), kind), paging);
    }
}
