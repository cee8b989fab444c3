package nl.rits.bottlenecks.lobby;

/** Of whom it is asked. */
public enum Addressee {
    PROVINCE,
    STATE
}
