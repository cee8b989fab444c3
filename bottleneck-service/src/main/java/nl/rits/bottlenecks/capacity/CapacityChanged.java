package nl.rits.bottlenecks.capacity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Data of {@code nl.woningbouw.knelpunten.capaciteit-gewijzigd.v1}: only that there is something to read anew. */
record CapacityChanged(UUID id, Set<String> audience, Instant changedAt) {

    static final String TYPE = "nl.woningbouw.knelpunten.capaciteit-gewijzigd.v1";
}
