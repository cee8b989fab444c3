package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.audit.Concerned;
import nl.rits.foundation.audit.PartiesOf;
import nl.rits.foundation.audit.PathIds;

/** What is done to a project concerns its steward; what is done to a statement also the party that stated it. */
@ApplicationScoped
class ConcernedParties implements Concerned {
    private final PartiesOf parties;

    ConcernedParties(PartiesOf parties) {
        this.parties = parties;
    }

    @Override
    public Set<UUID> parties(String object) {
        var concerned = new HashSet<UUID>();
        PathIds.find("projects", object).ifPresent(project -> {
            concerned.addAll(parties.thing("select steward from project where id = ?", project));
            PathIds.find("statements", object).ifPresent(concerned::add);
        });
        return concerned;
    }
}
