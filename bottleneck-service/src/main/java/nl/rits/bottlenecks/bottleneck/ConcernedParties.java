package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PartiesOf;
import nl.rits.foundation.audit.PathIds;

/** What is done to a bottleneck concerns who reported it and who is to solve it; to an agreement, both sides; to a question, who asks and who is asked. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final PartiesOf parties;

    ConcernedParties(PartiesOf parties) {
        this.parties = parties;
    }

    @Override
    public Set<UUID> parties(String object) {
        return PathIds.find("bottlenecks", object)
                .map(id -> parties.thing("select reporter, owner from bottleneck where id = ?", id))
                .or(() -> PathIds.find("agreements", object)
                        .map(id ->
                                parties.thing("select unnest(owners || counterparts) from agreement where id = ?", id)))
                .or(() -> PathIds.find("questions", object)
                        .map(id -> parties.thing(
                                "select q.party, p.chair from question q left join known_platform p on p.id = q.table_id"
                                        + " where q.id = ?",
                                id)))
                .orElse(Set.of());
    }
}
