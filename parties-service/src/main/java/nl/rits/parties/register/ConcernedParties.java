package nl.rits.parties.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PartiesOf;
import nl.rits.foundation.audit.PathIds;

/** What is done to a party, to its people or to its memberships concerns that party. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final PartiesOf parties;

    ConcernedParties(PartiesOf parties) {
        this.parties = parties;
    }

    @Override
    public Set<UUID> parties(String object) {
        var concerned = new HashSet<UUID>();
        PathIds.find("parties", object).ifPresent(concerned::add);
        PathIds.find("people", object)
                .ifPresent(id -> concerned.addAll(parties.thing("select party from person where id = ?", id)));
        PathIds.find("deputies", object)
                .ifPresent(id -> concerned.addAll(parties.thing("select party from deputy where id = ?", id)));
        PathIds.find("memberships", object)
                .ifPresent(id -> concerned.addAll(parties.thing("select party from membership where id = ?", id)));
        return concerned;
    }
}
