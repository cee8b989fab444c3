package nl.rits.bottlenecks.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Principals;
import nl.rits.foundation.sharing.Principal;

/** The own copy of parties; what a party may see was decided by parties-service. */
@ApplicationScoped
public class KnownParties implements PanacheRepositoryBase<KnownParty, UUID>, Principals {

    /** @return whether it was news */
    boolean replaceIfNewer(PartyChanged change) {
        var known = findById(change.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.version >= change.version()) {
            return false;
        }
        var party = known == null ? new KnownParty() : known;
        party.id = change.id();
        party.become(change);
        persist(party);
        return true;
    }

    @Override
    public Set<String> of(UUID party, PartyKind kind, boolean councillor) {
        var known = findById(party);
        if (known == null) {
            return Principal.alone(party, councillor);
        }
        if (!known.active) {
            return Set.of(Principal.PUBLIC);
        }
        return new LinkedHashSet<>(List.of(councillor ? known.councillorPrincipals : known.principals));
    }

    /** Names of parties; a party of which nothing is known yet is named by a dash. */
    public Map<UUID, PartyRef> refs(Collection<UUID> parties) {
        var wanted = parties.stream().filter(Objects::nonNull).distinct().toList();
        var refs = new HashMap<UUID, PartyRef>();
        wanted.forEach(id -> refs.put(id, PartyRef.unknown(id)));
        if (!wanted.isEmpty()) {
            list("id in ?1", wanted).forEach(party -> refs.put(party.id, party.ref()));
        }
        return refs;
    }

    public boolean isKnown(UUID party) {
        return count("id = ?1 and active", party) == 1;
    }

    /** Whether officials of the party carry one of these principals. */
    public boolean carries(UUID party, Collection<String> audience) {
        return of(party, PartyKind.OTHER, false).stream().anyMatch(audience::contains);
    }
}
