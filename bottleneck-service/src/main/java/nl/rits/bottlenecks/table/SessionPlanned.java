package nl.rits.bottlenecks.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownPlatform;
import org.jspecify.annotations.Nullable;

/**
 * A session or reference date was planned, moved or withdrawn; in the transaction that did it.
 *
 * @param before who was invited until then; absent: all members
 */
record SessionPlanned(
        Session session,
        KnownPlatform table,
        What what,
        @Nullable List<UUID> before,
        Instant at) {

    enum What {
        PLANNED,
        MOVED,
        WITHDRAWN
    }
}
