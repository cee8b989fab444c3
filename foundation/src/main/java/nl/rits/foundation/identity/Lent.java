package nl.rits.foundation.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Roles that a person has only by standing in for another; remembers for whom it was asked about, for the audit. */
public final class Lent {
    private final Map<Role, UUID> lenders;
    private final SortedSet<UUID> used = new TreeSet<>();

    /** @param lenders person who lends each role */
    Lent(Map<Role, UUID> lenders) {
        this.lenders = lenders.isEmpty() ? Map.of() : new EnumMap<>(lenders);
    }

    static Lent nothing() {
        return new Lent(Map.of());
    }

    public Set<Role> roles() {
        return lenders.keySet();
    }

    /** In the order of their ids; none: all was done by own right. */
    public SortedSet<UUID> onBehalfOf() {
        return new TreeSet<>(used);
    }

    void use(Role role) {
        var lender = lenders.get(role);
        if (lender != null) {
            used.add(lender);
        }
    }
}
