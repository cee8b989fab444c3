package nl.rits.parties.party;

import nl.rits.foundation.identity.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a party, apart from its memberships.
 *
 * @param municipality code of Statistics Netherlands, e.g. GM0177; only a municipality has one
 * @param province code of Statistics Netherlands, e.g. PV23; a province's own, or that in which a municipality lies
 * @param active a party that is not active keeps its history but counts nowhere
 */
public record PartyData(
        String name,
        PartyKind kind,
        @Nullable String municipality,
        @Nullable String province,
        @Nullable String kvk,
        @Nullable String oin,
        @Nullable String rsin,
        @Nullable String website,
        boolean active) {}
