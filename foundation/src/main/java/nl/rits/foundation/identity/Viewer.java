package nl.rits.foundation.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A person, acting for one party.
 *
 * @param account subject of the access token
 * @param principals names that the party carries, or the councillor's
 * @param principalNumbers the same as numbers of the table principal, for use in SQL
 * @param roles own, and those lent
 * @param language Dutch or English
 * @param lent which of the roles it has only by standing in for another
 */
public record Viewer(
        String account,
        UUID party,
        PartyKind kind,
        Set<Role> roles,
        Set<String> principals,
        int[] principalNumbers,
        Locale language,
        Lent lent) {
    /** With no roles but its own. */
    public Viewer(
            String account,
            UUID party,
            PartyKind kind,
            Set<Role> roles,
            Set<String> principals,
            int[] principalNumbers,
            Locale language) {
        this(account, party, kind, roles, principals, principalNumbers, language, Lent.nothing());
    }

    public boolean has(Role role) {
        lent.use(role);
        return roles.contains(role);
    }

    /** Holds the role in its own right, so that it may pass it on. */
    public boolean owns(Role role) {
        return roles.contains(role) && !lent.roles().contains(role);
    }

    /** Acts for this very party, and not as its councillor. */
    public boolean actsFor(UUID other) {
        return party.equals(other) && !has(Role.COUNCILLOR);
    }

    /** Acts for the municipality that guards a plan. */
    public boolean steward(UUID steward) {
        return actsFor(steward) && kind.isGovernment();
    }

    /** May change what its own party states: a planner of that party. */
    public boolean plansFor(UUID other) {
        return actsFor(other) && has(Role.PLANNER);
    }

    @Override
    public boolean equals(Object other) {
        return other
                        instanceof
                        Viewer(
                                var otherAccount,
                                var otherParty,
                                var otherKind,
                                var otherRoles,
                                var otherPrincipals,
                                var otherNumbers,
                                var otherLanguage,
                                var otherLent)
                && account.equals(otherAccount)
                && party.equals(otherParty)
                && kind == otherKind
                && roles.equals(otherRoles)
                && principals.equals(otherPrincipals)
                && Arrays.equals(principalNumbers, otherNumbers)
                && language.equals(otherLanguage)
                && lent.roles().equals(otherLent.roles());
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, party, kind, roles, principals, language);
    }
}
