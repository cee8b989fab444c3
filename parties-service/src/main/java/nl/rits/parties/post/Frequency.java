package nl.rits.parties.post;

/** How often someone is mailed at most. */
public enum Frequency {
    DAILY,
    WEEKLY,
    NONE
}
