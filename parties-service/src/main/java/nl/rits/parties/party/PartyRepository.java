package nl.rits.parties.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class PartyRepository implements PanacheRepositoryBase<Party, UUID> {
    /** Whoever of these is known, by id. */
    public Map<UUID, PartyRef> refs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Party::id, Party::ref));
    }

    /** Refuses a second active party with a number of the first: an organisation takes part once. */
    public void requireOnlyOne(UUID id, PartyData data) {
        if (!data.active()) {
            return;
        }
        var faults = new ArrayList<Fault>();
        faults.addAll(taken(id, data, "kvk", PartyData::kvk));
        faults.addAll(taken(id, data, "oin", PartyData::oin));
        faults.addAll(taken(id, data, "rsin", PartyData::rsin));
        faults.addAll(taken(id, data, "municipality", PartyData::municipality));
        faults.addAll(
                taken(id, data, "province", other -> other.kind() == PartyKind.PROVINCE ? other.province() : null));
        if (!faults.isEmpty()) {
            throw ProblemException.conflict("party-known").faults(faults);
        }
    }

    private List<Fault> taken(UUID id, PartyData data, String field, Function<PartyData, @Nullable String> number) {
        var value = number.apply(data);
        return value == null
                ? List.of()
                : list("active and id <> ?1 and " + field + " = ?2", id, value).stream()
                        .filter(other -> value.equals(number.apply(other.data())))
                        .map(other ->
                                Fault.at("/" + field, "in-use", other.data().name()))
                        .toList();
    }
}
