package nl.rits.bottlenecks.capacity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something for others to hear; in the transaction in which it happened.
 *
 * @param parties who should hear it; when it is opened, those with something that fits
 */
public record CapacityHappened(Capacity capacity, CapacityEvent what, UUID by, Set<UUID> parties, Instant at) {}
