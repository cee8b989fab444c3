package nl.rits.projects.sharing.world;

/** The field groups, in the words of the documentation. */
public enum Group {
    CORE,
    STATUS,
    MUNICIPAL_PLANNING,
    MARKET_PLANNING,
    PROGRAMME,
    FINANCE,
    BOTTLENECKS,
    CONTACTS,
    NOTES
}
