package nl.rits.parties.register;

/** Why there is a new version. */
public enum Cause {
    /** Its own facts were entered or changed. */
    EDITED,
    /** A membership was entered, changed or removed, or another party or platform changed that it belongs with. */
    MEMBERSHIP,
    /** A membership began or ended by its date. */
    DATE,
    /** The demo was loaded. */
    DEMO
}
