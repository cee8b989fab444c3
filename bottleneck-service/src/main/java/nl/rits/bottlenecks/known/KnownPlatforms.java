package nl.rits.bottlenecks.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The own copy of platforms, among which the tables. */
@ApplicationScoped
public class KnownPlatforms implements PanacheRepositoryBase<KnownPlatform, UUID> {

    /** @return whether it was news */
    boolean replaceIfNewer(PlatformChanged change) {
        var known = findById(change.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.version >= change.version()) {
            return false;
        }
        var platform = known == null ? new KnownPlatform() : known;
        platform.id = change.id();
        platform.become(change);
        persist(platform);
        return true;
    }

    public List<KnownPlatform> findTables() {
        return listAll().stream().filter(KnownPlatform::isTable).toList();
    }

    public Optional<KnownPlatform> findTable(@Nullable UUID id) {
        return id == null ? Optional.empty() : findByIdOptional(id).filter(KnownPlatform::isTable);
    }
}
