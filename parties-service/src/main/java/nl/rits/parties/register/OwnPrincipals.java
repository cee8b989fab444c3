package nl.rits.parties.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Principals;
import nl.rits.foundation.sharing.Principal;
import nl.rits.parties.membership.MembershipRepository;
import nl.rits.parties.party.PartyRepository;

/** The names that a viewer of this service carries, from the memberships themselves. */
@ApplicationScoped
class OwnPrincipals implements Principals {
    private final PartyRepository parties;
    private final MembershipRepository memberships;
    private final Today today;

    OwnPrincipals(PartyRepository parties, MembershipRepository memberships, Today today) {
        this.parties = parties;
        this.memberships = memberships;
        this.today = today;
    }

    @Override
    public Set<String> of(UUID party, PartyKind kind, boolean councillor) {
        return parties.findByIdOptional(party)
                .map(known -> PartyState.of(party, known.data(), memberships.belongings(party, today.date())))
                .<Set<String>>map(state -> councillor ? state.councillorPrincipals() : state.principals())
                .orElseGet(() -> Principal.alone(party, councillor));
    }
}
