package nl.rits.bottlenecks.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<AgendaCase, UUID> {

    List<AgendaCase> ofSession(UUID session) {
        return list("session", session);
    }

    Optional<AgendaCase> find(UUID session, UUID id) {
        return find("session = ?1 and id = ?2", session, id).firstResultOptional();
    }

    boolean isOnAgenda(UUID session, UUID bottleneck) {
        return count("session = ?1 and bottleneck = ?2", session, bottleneck) > 0;
    }
}
