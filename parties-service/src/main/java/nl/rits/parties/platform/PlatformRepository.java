package nl.rits.parties.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class PlatformRepository implements PanacheRepositoryBase<Platform, UUID> {
    /** Whichever of these is known, by id. */
    public Map<UUID, PlatformRef> refs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Platform::id, Platform::ref));
    }
}
