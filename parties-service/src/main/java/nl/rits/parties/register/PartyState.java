package nl.rits.parties.register;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.parties.membership.Belonging;
import nl.rits.parties.membership.PrincipalRules;
import nl.rits.parties.party.PartyData;
import org.jspecify.annotations.Nullable;

/** The whole state of a party, as kept in its history: its facts, where it belongs, and what follows from that. */
public record PartyState(
        UUID id,
        String name,
        PartyKind kind,
        @Nullable String municipality,
        @Nullable String province,
        @Nullable String kvk,
        @Nullable String oin,
        @Nullable String rsin,
        @Nullable String website,
        boolean active,
        SortedSet<String> principals,
        SortedSet<String> councillorPrincipals,
        List<Belonging> memberships) {
    public PartyState {
        principals = new TreeSet<>(principals);
        councillorPrincipals = new TreeSet<>(councillorPrincipals);
        memberships = List.copyOf(memberships);
    }

    static PartyState of(UUID id, PartyData data, List<Belonging> belongings) {
        return new PartyState(
                id,
                data.name(),
                data.kind(),
                data.municipality(),
                data.province(),
                data.kvk(),
                data.oin(),
                data.rsin(),
                data.website(),
                data.active(),
                PrincipalRules.principals(id, data.kind(), data.active(), belongings),
                PrincipalRules.councillorPrincipals(id, data.active()),
                data.active() ? belongings : List.of());
    }
}
