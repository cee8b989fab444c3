package nl.rits.parties.platform;

/** Where a platform stands. A platform's parent stands on a higher rung, so that a chain of parents always ends. */
public enum PlatformKind {
    /** An acceleration table: a meeting that decides, at any level. */
    TABLE,
    /** A town or group of towns where market, corporations and municipalities work together. */
    LOCAL,
    /** The governments of a housing-deal region. A municipality may be in several. */
    REGION,
    PROVINCE,
    NATIONAL;

    public boolean mayStandUnder(PlatformKind parent) {
        return ordinal() < parent.ordinal();
    }
}
