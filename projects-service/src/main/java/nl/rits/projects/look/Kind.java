package nl.rits.projects.look;

/** How facts came to a party. */
public enum Kind {
    VIEWED,
    EXPORTED,
    /** Sent without having been asked for at that moment. */
    RECEIVED
}
