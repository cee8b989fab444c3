package nl.rits.projects.sharing.world;

/** The circles around a project, in the words of the documentation. */
public enum Ring {
    OWN,
    PROJECT,
    TABLE,
    REGION,
    GOVERNMENT,
    COUNCIL,
    CORPORATIONS,
    MARKET,
    PUBLIC
}
