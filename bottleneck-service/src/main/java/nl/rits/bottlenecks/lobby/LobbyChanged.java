package nl.rits.bottlenecks.lobby;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Data of {@code nl.woningbouw.tafels.lobbypunt-gewijzigd.v1}: only that there is something to read anew. */
record LobbyChanged(UUID id, UUID table, Set<String> audience, Instant changedAt) {

    static final String TYPE = "nl.woningbouw.tafels.lobbypunt-gewijzigd.v1";
}
