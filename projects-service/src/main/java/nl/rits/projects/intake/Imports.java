package nl.rits.projects.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;

/** Imports are seen by the party that sent the list, and by nobody else. */
@ApplicationScoped
public class Imports implements PanacheRepositoryBase<Import, UUID> {

    public Optional<Import> find(Viewer viewer, UUID id) {
        return find("id = ?1 and party = ?2", id, viewer.party()).firstResultOptional();
    }

    /** Held until the end of the transaction. */
    public Import lock(Viewer viewer, UUID id) {
        return find("id = ?1 and party = ?2", id, viewer.party())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }
}
