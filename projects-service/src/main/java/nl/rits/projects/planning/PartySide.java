package nl.rits.projects.planning;

/** The side of the zipper a party is on; any government is on the side of the municipality. */
public enum PartySide {
    MARKET,
    CORPORATION,
    MUNICIPALITY
}
