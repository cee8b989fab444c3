package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data of {@code nl.woningbouw.tafels.zitting-gewijzigd.v1}: only that there is something to read anew. */
record SessionChanged(UUID id, UUID table, List<String> audience, Instant changedAt) {

    static final String TYPE = "nl.woningbouw.tafels.zitting-gewijzigd.v1";
}
