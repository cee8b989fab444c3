package nl.rits.bottlenecks.jointcase;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Data of {@code nl.woningbouw.tafels.zaak-gewijzigd.v1}: only that there is something to read anew of the bottleneck. */
record JointCaseChanged(UUID id, UUID table, Set<String> audience, Instant changedAt) {

    static final String TYPE = "nl.woningbouw.tafels.zaak-gewijzigd.v1";
}
