package nl.rits.foundation.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The names that a person acting for a party carries. Each service has one bean of this, which answers from its own
 * copy of the parties; a party that it does not know yet gets {@link nl.rits.foundation.sharing.Principal#alone}.
 */
public interface Principals {
    /** @param councillor the person is a councillor of the party, who sees less than an official */
    Set<String> of(UUID party, PartyKind kind, boolean councillor);
}
