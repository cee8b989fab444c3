package nl.rits.bottlenecks.lobby;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something for others to hear; in the transaction in which it happened.
 *
 * @param signers of the words that stood until then
 * @param by party that did it
 */
public record LobbyHappened(
        UUID point, long version, String title, LobbyEvent what, UUID by, Set<UUID> signers, Instant at) {}
