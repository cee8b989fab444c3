package nl.rits.foundation.identity;

/** On which side of a plan a party stands. */
public enum Side {
    MARKET,
    CORPORATION,
    /** Any government, not only a municipality. */
    MUNICIPALITY
}
