package nl.rits.bottlenecks.lobby;

/** What happened to a lobby point. */
public enum LobbyEvent {
    DRAFTED,
    REWORDED,
    SIGNED,
    SIGNATURE_WITHDRAWN,
    SUBMITTED,
    ANSWERED,
    CLOSED
}
