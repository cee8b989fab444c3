package nl.rits.foundation.sharing;

/** The unit of sharing. The order is the order of bits in {@link Visibility}: add at the end, never in between. */
public enum FieldGroup {
    CORE,
    STATUS,
    MUNICIPAL_PLANNING,
    MARKET_PLANNING,
    PROGRAMME,
    FINANCE,
    BOTTLENECKS,
    CONTACTS,
    NOTES;

    public int bit() {
        return 1 << ordinal();
    }
}
