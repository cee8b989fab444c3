package nl.rits.foundation.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Principals;
import nl.rits.foundation.sharing.Principal;

@ApplicationScoped
class HousePrincipals implements Principals {
    @Override
    public Set<String> of(UUID party, PartyKind kind, boolean councillor) {
        return Principal.alone(party, councillor);
    }
}
