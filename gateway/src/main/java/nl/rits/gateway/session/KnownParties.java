package nl.rits.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The gateway's own copy of the parties: a name to greet with, and the principals to share live updates by. */
@ApplicationScoped
public class KnownParties {

    public record KnownParty(
            UUID id,
            long version,
            String name,
            String kind,
            boolean active,
            Set<String> principals,
            Set<String> councillorPrincipals) {}

    private final ConcurrentMap<UUID, KnownParty> parties = new ConcurrentHashMap<>();

    public Optional<KnownParty> find(UUID party) {
        return Optional.ofNullable(parties.get(party));
    }

    /** True when this is news; an older version is passed over. */
    public boolean replaceIfNewer(KnownParty party) {
        var kept = parties.merge(party.id(), party, (old, next) -> next.version() > old.version() ? next : old);
        return kept.equals(party);
    }

    /**
     * What a viewer of this party carries. Of a party that is not known yet only what needs no membership: its own name and
     * {@code public}; of one that is no longer active only the latter.
     */
    public Set<String> principals(UUID party, boolean councillor) {
        var known = parties.get(party);
        if (known != null && known.active()) {
            return councillor ? known.councillorPrincipals() : known.principals();
        }
        return known != null ? Set.of("public") : Set.of((councillor ? "councillor:" : "party:") + party, "public");
    }

    public int count() {
        return parties.size();
    }
}
