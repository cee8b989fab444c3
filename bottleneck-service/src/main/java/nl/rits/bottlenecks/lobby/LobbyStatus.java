package nl.rits.bottlenecks.lobby;

import java.util.Set;

/** How far a lobby point is. */
public enum LobbyStatus {
    DRAFT,
    SUBMITTED,
    ANSWERED,
    CLOSED;

    Set<LobbyStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, CLOSED);
            case SUBMITTED -> Set.of(ANSWERED, CLOSED);
            case ANSWERED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
