package nl.rits.projects.look;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bottleneck-service says of a notification: to whom it went, and whose facts it holds. */
record NotificationAdded(
        UUID id, UUID party, Instant at, @Nullable List<Held> holds) {
    static final String TYPE = "nl.woningbouw.knelpunten.melding-toegevoegd.v1";

    /** @param groups by name; one that this version does not know is passed over */
    record Held(UUID project, UUID owner, List<String> groups) {}
}
