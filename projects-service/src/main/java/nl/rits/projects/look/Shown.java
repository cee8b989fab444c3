package nl.rits.projects.look;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;

/**
 * What was shown of one project.
 *
 * @param steward owner of all but what parties state
 * @param stated parties of which a statement was shown
 * @param costing parties of which was shown what their homes cost: the only finances that there are to see
 */
public record Shown(
        UUID project, UUID steward, Visibility visibility, Collection<UUID> stated, Collection<UUID> costing) {

    public Shown(UUID project, UUID steward, Visibility visibility, Collection<UUID> stated) {
        this(project, steward, visibility, stated, List.of());
    }

    /** Name, place and number of homes in a list are no look: that is how a project is found. */
    boolean isMoreThanCore() {
        return !stated.isEmpty() || (visibility.mask() & ~FieldGroup.CORE.bit()) != 0;
    }

    /** The field groups that were seen, by the party that owns them. */
    Map<UUID, Integer> owners() {
        var owners = new HashMap<UUID, Integer>();
        owners.put(steward, visibility.mask() & ~FieldGroup.MARKET_PLANNING.bit() & ~FieldGroup.FINANCE.bit());
        for (var party : stated) {
            var group = party.equals(steward) ? FieldGroup.MUNICIPAL_PLANNING : FieldGroup.MARKET_PLANNING;
            owners.merge(party, group.bit(), (one, other) -> one | other);
        }
        costing.forEach(party -> owners.merge(party, FieldGroup.FINANCE.bit(), (one, other) -> one | other));
        return owners;
    }
}
